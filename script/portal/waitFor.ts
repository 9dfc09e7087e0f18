import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is something, or says what did not come. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  options: { timeoutMs?: number; everyMs?: number; signal?: AbortSignal } = {},
): Promise<T> {
  const { timeoutMs = 60_000, everyMs = 200, signal } = options;
  const end = Date.now() + timeoutMs;
  let reason = '';
  while (Date.now() < end) {
    signal?.throwIfAborted();
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) {
        return answer;
      }
    } catch (error) {
      reason = `: ${error}`;
    }
    await pause(everyMs, undefined, { signal });
  }
  throw new Error(`No ${what} within ${timeoutMs / 1000} s${reason}`);
}

/** Whether a URL answers with a success. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  await response.body?.cancel();
  return response.ok;
}
