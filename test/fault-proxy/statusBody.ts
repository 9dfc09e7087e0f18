const REASONS = {
  409: ['Conflict', 'the object has been modified'],
  410: ['Expired', 'too old resource version'],
  429: ['TooManyRequests', 'the server has asked us to try again later'],
  500: ['InternalError', 'an error on the server has prevented the request'],
} as const;

/** The body in which an API server puts a refusal. */
export function statusBody(code: keyof typeof REASONS): string {
  const [reason, message] = REASONS[code];
  return JSON.stringify({
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason,
    code,
  });
}
