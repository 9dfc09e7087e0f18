/** The time in milliseconds since 1970; injected, so that tests own it. */
export type Clock = () => number;

/** RFC 3339 in UTC. */
export function toTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
