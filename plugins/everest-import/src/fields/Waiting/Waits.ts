/** What a wait gives that somebody ended before its time. */
export const CANCELLED = Symbol('cancelled');

/** A validation that is waited for. */
export interface Wait {
  cancel(): void;
}

/**
 * What the validations of one field wait for, by the app's client, so that two apps never mix. The scaffolder's form asks
 * them when one goes on, and forgets what is typed until they answer: the field has to show that it waits.
 */
export class Waits {
  readonly #current = new WeakMap<object, Wait>();
  readonly #listeners = new Set<() => void>();

  /** @param afterMs - how long a wait may be before it is shown */
  constructor(private readonly afterMs: number = 0) {}

  /** Waits for an answer, or until the wait is cancelled. */
  async during<T>(
    owner: object,
    answer: Promise<T>,
  ): Promise<T | typeof CANCELLED> {
    let cancel = () => {};
    const cancelled = new Promise<typeof CANCELLED>(resolve => {
      cancel = () => resolve(CANCELLED);
    });
    const wait = { cancel };
    const timer = setTimeout(() => this.#become(owner, wait), this.afterMs);
    try {
      return await Promise.race([answer, cancelled]);
    } finally {
      clearTimeout(timer);
      if (this.#current.get(owner) === wait) {
        this.#become(owner, undefined);
      }
    }
  }

  current(owner: object): Wait | undefined {
    return this.#current.get(owner);
  }

  /** Tells of each change; gives back how to be told no more. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #become(owner: object, wait: Wait | undefined) {
    if (wait) {
      this.#current.set(owner, wait);
    } else {
      this.#current.delete(owner);
    }
    this.#listeners.forEach(listener => listener());
  }
}
