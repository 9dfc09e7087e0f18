import { pause } from '../../time/inSlices';

/** Enough to wait for the database and not for each answer; of its connections, some stay for readers. */
const AT_ONCE = 6;

/** What waits to be looked at in one cluster. */
export interface LookQueue<T> {
  /** The next one; undefined: none is left. */
  next(): T | undefined;
  /** Whether the next one has just changed, and is not only looked at to be sure. */
  isUrgent(): boolean;
}

/** Who looks next, of all clusters together: some at the same time, and what has changed before all else. */
export class LookTurns {
  #free = AT_ONCE;
  readonly #waiting: { isUrgent: () => boolean; go: () => void }[] = [];

  /** Works on all that waits, also on what comes meanwhile. Throws what a work threw, once none is under way. */
  async forEach<T>(
    queue: LookQueue<T>,
    work: (item: T) => Promise<void>,
  ): Promise<void> {
    const workers = Array.from({ length: AT_ONCE }, async () => {
      while (await this.#workOnNext(queue, work)) {
        await pause();
      }
    });
    const ends = await Promise.allSettled(workers);
    const failed = ends.find(end => end.status === 'rejected');
    if (failed) {
      throw failed.reason;
    }
  }

  async #workOnNext<T>(
    queue: LookQueue<T>,
    work: (item: T) => Promise<void>,
  ): Promise<boolean> {
    await this.#take(() => queue.isUrgent());
    try {
      const item = queue.next();
      if (item === undefined) {
        return false;
      }
      await work(item);
      return true;
    } finally {
      this.#give();
    }
  }

  async #take(isUrgent: () => boolean): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>(go => {
      this.#waiting.push({ isUrgent, go });
    });
  }

  #give() {
    const urgent = this.#waiting.findIndex(({ isUrgent }) => isUrgent());
    const [next] = this.#waiting.splice(Math.max(urgent, 0), 1);
    if (next) {
      next.go();
    } else {
      this.#free += 1;
    }
  }
}
