import { Sleep } from './RefreshLoop';

/** Of the time at most a tenth is work, however much changes: what it asks is asked of the portal that makes the changes. */
const PAUSE_PER_WORK = 10;
const LONGEST_WAIT_MS = 5_000;

/** Gathers what arrives within a moment, so that a burst of changes is one piece of work; the longer that took, the longer. */
export class Batch<T> {
  readonly #work: (items: Set<T>) => Promise<void>;
  readonly #sleep: Sleep;
  readonly #clock: () => number;
  #pending: Set<T> | undefined;
  #tookMs = 0;

  constructor(options: {
    sleep: Sleep;
    /** Milliseconds. */
    clock: () => number;
    work: (items: Set<T>) => Promise<void>;
  }) {
    this.#work = options.work;
    this.#sleep = options.sleep;
    this.#clock = options.clock;
  }

  /** @param leastMs - how long to gather at least */
  add(item: T, leastMs: number, signal: AbortSignal): void {
    if (this.#pending) {
      this.#pending.add(item);
      return;
    }
    this.#pending = new Set([item]);
    const pause = Math.min(this.#tookMs * PAUSE_PER_WORK, LONGEST_WAIT_MS);
    this.#sleep(Math.max(leastMs, pause), signal)
      .then(async () => {
        const items = this.#pending ?? new Set<T>();
        this.#pending = undefined;
        const began = this.#clock();
        await this.#work(items);
        this.#tookMs = this.#clock() - began;
      })
      // Only a shutdown ends the wait early.
      .catch(() => undefined);
  }
}
