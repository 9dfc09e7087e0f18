const WORDS: Record<string, string> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection lost',
  ENOTFOUND: 'name not found',
  EAI_AGAIN: 'name not found',
  ETIMEDOUT: 'timed out',
  EHOSTUNREACH: 'no route',
  ENETUNREACH: 'no route',
  EPIPE: 'connection lost',
  ERR_STREAM_PREMATURE_CLOSE: 'connection lost',
  ENOENT: 'kubeconfig or token file not found',
  EACCES: 'kubeconfig or token file not readable',
};

/** How hpagent, the agent of client-node, says that a CONNECT was refused. */
const PROXY_REFUSAL = /Bad response: (\d{3})$/;
/** And that there was no answer to it. */
const PROXY_SILENCE = /Proxy timeout$/;

function isCertificateProblem(code: string) {
  return /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO/.test(code);
}

/** An idle connection that the server ends just when it is used again ends so, before the request was heard. */
export function isConnectionLost(error: Error & { code?: unknown }): boolean {
  return error.code === 'ECONNRESET' || error.code === 'EPIPE';
}

/** Why a cluster did not answer, in a few words, without addresses, paths or keys. */
export function failureReason(error: Error & { code?: unknown }): string {
  const code = typeof error.code === 'string' ? error.code : '';
  if (error.name === 'AbortError') {
    return 'timed out';
  }
  if (WORDS[code]) {
    return WORDS[code];
  }
  if (isCertificateProblem(code)) {
    return 'its certificate is not trusted';
  }
  const proxyStatus = PROXY_REFUSAL.exec(error.message)?.[1];
  if (proxyStatus) {
    return `the proxy on the way to it answers with ${proxyStatus}`;
  }
  if (PROXY_SILENCE.test(error.message)) {
    return 'the proxy on the way to it does not answer';
  }
  return error.name === 'InputError'
    ? "the portal's configuration for it is not right"
    : 'connection failed';
}
