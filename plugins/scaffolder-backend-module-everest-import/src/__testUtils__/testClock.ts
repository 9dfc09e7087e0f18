/** Time that only passes while somebody sleeps. */
export function testClock() {
  let now = Date.parse('2026-11-23T10:00:00Z');
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}
