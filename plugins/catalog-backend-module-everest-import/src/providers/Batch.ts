import { Sleep } from './RefreshLoop';

/** Gathers what arrives within a moment, so that a burst of changes is one piece of work. */
export class Batch<T> {
  readonly #work: (items: Set<T>) => Promise<void>;
  readonly #sleep: Sleep;
  #pending: Set<T> | undefined;

  constructor(options: {
    sleep: Sleep;
    work: (items: Set<T>) => Promise<void>;
  }) {
    this.#sleep = options.sleep;
    this.#work = options.work;
  }

  add(item: T, waitMs: number, signal: AbortSignal): void {
    if (this.#pending) {
      this.#pending.add(item);
      return;
    }
    this.#pending = new Set([item]);
    this.#sleep(waitMs, signal)
      .then(async () => {
        const items = this.#pending ?? new Set<T>();
        this.#pending = undefined;
        await this.#work(items);
      })
      // Only a shutdown ends the wait early.
      .catch(() => undefined);
  }
}
