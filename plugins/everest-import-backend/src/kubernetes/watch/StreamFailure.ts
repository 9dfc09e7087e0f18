/** Why a stream does not run; `status` is Kubernetes' own where it answered. */
export class StreamFailure extends Error {
  readonly status?: number;
  /** The resource version is too old: read everything again at once. */
  readonly expired: boolean;

  /** How long the server wants to be left alone. */
  readonly retryAfterMs?: number;

  constructor(
    message: string,
    options: { status?: number; retryAfterMs?: number } = {},
  ) {
    super(message);
    this.name = 'StreamFailure';
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
    // 504 "Too large resource version" comes after a server was restored: the number is from another history.
    this.expired = options.status === 410;
  }
}

/** The words of a Kubernetes Status object, or of whatever came in its place. */
export function failureOf(
  status: number,
  body: unknown,
  retryAfterMs?: number,
): StreamFailure {
  const message =
    typeof body === 'object' && body !== null && 'message' in body
      ? `${body.message}`
      : `${typeof body === 'string' ? body : ''}`;
  return new StreamFailure(message.slice(0, 1000), { status, retryAfterMs });
}
