import { PhaseInput, Suspect } from './PhaseMemory';

/** A state must last this long before it counts as Blocked: a healthy job shows `Error` for some milliseconds. */
export const BLOCKED_AFTER_MS = 5_000;

/** A job that is missing proves nothing while the watch that would show it, or its database's end, may be dead: 90 s. */
export const MISSING_AFTER_MS = 120_000;

/**
 * What is known of a state that is seen now.
 *
 * @param lastsAfter - milliseconds after which it counts
 * @returns `dueAt`: when it will have lasted, in milliseconds since 1970
 */
export function suspectOf(
  { memory, now }: Pick<PhaseInput, 'memory' | 'now'>,
  word: string,
  lastsAfter: number,
): { suspect: Suspect; dueAt: number } {
  const before = memory.suspect?.word === word ? memory.suspect : undefined;
  const { since: seen = now, lasted } = before ?? {};
  // In a time to come since the clock was put back
  const since = Math.min(seen, now);
  const dueAt = since + lastsAfter;
  const suspect = { word, since };
  return lasted || now >= dueAt
    ? { suspect: { ...suspect, lasted: true }, dueAt }
    : { suspect, dueAt };
}
