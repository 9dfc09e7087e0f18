import { nextTick } from 'node:process';
import { setImmediate } from 'node:timers';

const SLICE_MS = 8;

/**
 * Of one turn of the event loop there is one slice: if all who work at once had one each, they would hold it up for as
 * long as all of them together.
 */
let began = performance.now();
const waiting: (() => void)[] = [];

const isUsedUp = () => performance.now() - began > SLICE_MS;

function nextTurn() {
  setImmediate(() => {
    began = performance.now();
    letOneGoOn();
  });
}

function letOneGoOn() {
  waiting.shift()?.();
  if (waiting.length === 0) {
    return;
  }
  // A tick comes when all that follows from the one is done
  void Promise.resolve().then(() =>
    nextTick(() => (isUsedUp() ? nextTurn() : letOneGoOn())),
  );
}

/** Lets the event loop turn, whenever it is asked for it after some milliseconds of work, whoever did that. */
export async function pause(): Promise<void> {
  if (isUsedUp()) {
    await new Promise<void>(goOn => {
      if (waiting.push(goOn) === 1) {
        nextTurn();
      }
    });
  }
}

/** Does a work for each item, and lets the event loop turn in between, so that no length of a list holds it up. */
export async function inSlices<T, R>(
  items: readonly T[],
  work: (item: T) => R,
): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(work(item));
    await pause();
  }
  return results;
}
