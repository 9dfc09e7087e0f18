/** No server may silence a reader for longer. */
const LONGEST_MS = 5 * 60_000;

/**
 * How long a server wants to be left alone, by the `Retry-After` of a 429 or 503: seconds or a date (RFC 9110, 10.2.3).
 *
 * @returns milliseconds, five minutes at most; undefined where it says nothing that can be read
 */
export function retryAfterMs(
  reply: { status: number; headers: { get(name: string): string | null } },
  now: number,
): number | undefined {
  const said = reply.headers.get('retry-after')?.trim();
  if (!said || (reply.status !== 429 && reply.status !== 503)) {
    return undefined;
  }
  const wait = /^\d+$/.test(said)
    ? Number(said) * 1000
    : Date.parse(said) - now;
  return Number.isNaN(wait)
    ? undefined
    : Math.min(Math.max(wait, 0), LONGEST_MS);
}
