import { TooManyRequestsError } from '../errors';

interface Limits {
  /** Of one user, at once. */
  atOnce: number;
  /** Of one user, behind these. */
  waiting: number;
}

/** Lets each user do a few things at once; the rest wait, in order, and leave when their signal ends. */
export class UserTurns {
  readonly #limits: Limits;
  /** Who waits comes behind who is at it. */
  readonly #users = new Map<
    string,
    { busy: number; queue: { enter(): void }[] }
  >();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** @throws TooManyRequestsError where too many wait already */
  async take<T>(
    user: string,
    signal: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T> {
    await this.#begin(user, signal);
    try {
      return await work();
    } finally {
      this.#end(user);
    }
  }

  async #begin(user: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const turns = this.#users.get(user) ?? { busy: 0, queue: [] };
    this.#users.set(user, turns);
    if (turns.busy < this.#limits.atOnce) {
      turns.busy += 1;
      return;
    }
    if (turns.queue.length >= this.#limits.waiting) {
      throw new TooManyRequestsError(
        `You have '${turns.busy}' checks under way, and '${turns.queue.length}' wait for these. Ask again once they have ended.`,
      );
    }
    await new Promise<void>((resolve, reject) => {
      const place = { enter: resolve };
      turns.queue.push(place);
      signal.addEventListener(
        'abort',
        () => {
          // Who has entered waits no more
          turns.queue = turns.queue.filter(other => other !== place);
          reject(signal.reason);
        },
        { once: true },
      );
    });
  }

  /** The turn goes on to who waits longest. */
  #end(user: string): void {
    const turns = this.#users.get(user)!;
    const next = turns.queue.shift();
    if (next) {
      next.enter();
      return;
    }
    turns.busy -= 1;
    if (turns.busy === 0) {
      this.#users.delete(user);
    }
  }
}
