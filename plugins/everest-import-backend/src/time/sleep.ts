import { setTimeout as wait } from 'node:timers/promises';

/** Waits; ends early, without an error, when the signal aborts. */
export async function sleep(
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch {
    // Aborted: the caller looks at the signal.
  }
}
