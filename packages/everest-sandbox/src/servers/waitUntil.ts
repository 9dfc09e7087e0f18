/**
 * Asks again until there is an answer other than `undefined` or `false`. An
 * error of the last try is the reason given when time is up.
 */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  options: { timeoutMs?: number; everyMs?: number } = {},
): Promise<T> {
  const { timeoutMs = 30_000, everyMs = 100 } = options;
  const until = Date.now() + timeoutMs;
  let cause: unknown;
  while (Date.now() < until) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) {
        return answer;
      }
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise(resolve => setTimeout(resolve, everyMs));
  }
  throw new Error(`Waited ${timeoutMs} ms in vain: ${what}`, { cause });
}
