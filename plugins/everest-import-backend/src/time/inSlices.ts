import { setImmediate } from 'node:timers/promises';

const SLICE_MS = 8;

/** Lets the event loop turn, whenever it is asked for it after some milliseconds of work. */
export function createPauses(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began > SLICE_MS) {
      await setImmediate();
      began = performance.now();
    }
  };
}

/** Does a work for each item, and lets the event loop turn in between, so that no length of a list holds it up. */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T) => R,
): Promise<R[]> {
  const results: R[] = [];
  const pause = createPauses();
  for (const item of items) {
    results.push(work(item));
    await pause();
  }
  return results;
}
