import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request as httpsRequest } from 'node:https';
import { AddressInfo } from 'node:net';
import { loopbackCertificate } from '../control-plane/credentials';
import { ApiAccess, writeKubeconfig } from '../control-plane/kubeconfig';
import { Fault, Rule, Rules } from './rules';
import { statusBody } from './statusBody';

export interface FaultProxy {
  url: string;
  /** Of the proxy's own certificate. */
  caPem: string;
  /** Returns how to take the rule away again. */
  addRule(rule: Rule): () => void;
  clearRules(): void;
  /** What came in so far, the oldest first. */
  readonly requests: ReadonlyArray<{ method: string; path: string }>;
  /** A kubeconfig that leads through the proxy, with the token given. */
  writeKubeconfig(path: string, token: string): void;
  /** Ends all connections that are open now; new ones are welcome. */
  cutConnections(): void;
  stop(): Promise<void>;
}

/** Starts an HTTPS proxy before an API server; without rules it changes nothing. */
export async function startFaultProxy(
  target: Pick<ApiAccess, 'url' | 'caPem'>,
): Promise<FaultProxy> {
  const rules = new Rules();
  const requests: Array<{ method: string; path: string }> = [];
  const timers = new Set<NodeJS.Timeout>();
  const agent = new Agent({ ca: target.caPem, keepAlive: true });
  const { certPem, keyPem } = loopbackCertificate('everest-import-fault-proxy');

  function forward(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    fault?: Fault,
  ) {
    const { method, headers } = incoming;
    const url = new URL(incoming.url ?? '/', target.url);
    const sent = httpsRequest(
      url,
      { method, headers: { ...headers, host: url.host }, agent },
      reply => {
        if (fault?.kind === 'drop-after') {
          // Read to its end: the server is done when the connection breaks.
          reply.resume().once('end', () => outgoing.destroy());
          return;
        }
        outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
        // A watch without events still has to say that it began.
        outgoing.flushHeaders();
        if (fault?.kind === 'cut') {
          let left = fault.afterBytes;
          reply.on('data', (chunk: Buffer) => {
            left -= chunk.length;
            if (left <= 0) {
              const kept = chunk.subarray(0, chunk.length + left);
              outgoing.write(kept, () => outgoing.destroy());
              reply.removeAllListeners('end').pause();
            } else {
              outgoing.write(chunk);
            }
          });
          reply.once('end', () => outgoing.end());
          return;
        }
        reply.once('error', () => outgoing.destroy());
        reply.pipe(outgoing);
      },
    );
    sent.once('error', () => outgoing.destroy());
    outgoing.once('close', () => sent.destroy());
    incoming.pipe(sent);
  }

  function handle(incoming: IncomingMessage, outgoing: ServerResponse) {
    const method = incoming.method ?? 'GET';
    const path = incoming.url ?? '/';
    requests.push({ method, path });
    const fault = rules.faultOf(method, path);
    switch (fault?.kind) {
      case 'drop-before':
        outgoing.destroy();
        break;
      case 'answer': {
        incoming.resume();
        const retry = fault.status === 429 ? { 'retry-after': '1' } : {};
        const type = { 'content-type': 'application/json' };
        outgoing.writeHead(fault.status, { ...type, ...retry });
        outgoing.end(statusBody(fault.status));
        break;
      }
      case 'delay': {
        const timer = setTimeout(() => {
          timers.delete(timer);
          forward(incoming, outgoing);
        }, fault.ms);
        timers.add(timer);
        break;
      }
      default:
        forward(incoming, outgoing, fault);
    }
  }

  const server = createServer({ cert: certPem, key: keyPem }, handle);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    caPem: certPem,
    addRule: rule => rules.add(rule),
    clearRules: () => rules.clear(),
    requests,
    writeKubeconfig: (path, token) =>
      writeKubeconfig(path, { url, caPem: certPem, token }, 'fault-proxy'),
    cutConnections: () => server.closeAllConnections(),
    async stop() {
      timers.forEach(clearTimeout);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      agent.destroy();
    },
  };
}
