/** Of the time at most a tenth is work, however much changes: what it asks is asked of the portal that makes the changes. */
const PAUSE_PER_WORK = 10;
const LONGEST_PAUSE_MS = 5_000;
/** Work of before says nothing of the next. */
const COUNTS_FOR_MS = 30_000;

/**
 * How long to gather changes before the next piece of work: one for all clusters, as they all ask the same portal. Ten
 * of them, each with a tenth of the time for itself, would have all of it.
 */
export class WorkPace {
  readonly #clock: () => number;
  /** Milliseconds that the last piece of work of each took, and when it was done. */
  readonly #last = new Map<object, { took: number; doneAt: number }>();

  /** @param clock - milliseconds */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Does a piece of work, and keeps how long it took. @param worker - whose last piece it is */
  async time(worker: object, work: () => Promise<void>): Promise<void> {
    const began = this.#clock();
    await work();
    const doneAt = this.#clock();
    this.#last.set(worker, { took: doneAt - began, doneAt });
  }

  /** In milliseconds. */
  get pause(): number {
    const since = this.#clock() - COUNTS_FOR_MS;
    const work = [...this.#last.values()]
      .filter(({ doneAt }) => doneAt > since)
      .reduce((sum, { took }) => sum + took, 0);
    return Math.min(work * PAUSE_PER_WORK, LONGEST_PAUSE_MS);
  }
}
