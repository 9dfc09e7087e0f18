import { Sleep } from './RefreshLoop';
import { WorkPace } from './WorkPace';

/** Gathers what arrives within a moment, so that a burst of changes is one piece of work; the longer such work took, the longer. */
export class Batch<T> {
  readonly #work: (items: Set<T>) => Promise<void>;
  readonly #sleep: Sleep;
  readonly #pace: WorkPace;
  #pending: Set<T> | undefined;

  constructor(options: {
    sleep: Sleep;
    /** Shared with all whose work is the same portal's. */
    pace: WorkPace;
    work: (items: Set<T>) => Promise<void>;
  }) {
    this.#work = options.work;
    this.#pace = options.pace;
    this.#sleep = options.sleep;
  }

  /** @param leastMs - how long to gather at least */
  add(item: T, leastMs: number, signal: AbortSignal): void {
    if (this.#pending) {
      this.#pending.add(item);
      return;
    }
    this.#pending = new Set([item]);
    this.#sleep(Math.max(leastMs, this.#pace.pause), signal)
      .then(async () => {
        const items = this.#pending ?? new Set<T>();
        this.#pending = undefined;
        await this.#pace.time(this, () => this.#work(items));
      })
      // Only a shutdown ends the wait early.
      .catch(() => undefined);
  }
}
