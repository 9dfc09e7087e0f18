import { useSyncExternalStore } from 'react';

/** One clock for all that shows a time, so that a page never says two times at once. */
class SharedClock {
  readonly #intervalMs: number;
  readonly #listeners = new Set<() => void>();
  #timer?: ReturnType<typeof setInterval>;
  #now = Date.now();

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  readonly now = () => {
    // Nobody has been told yet, or the machine slept
    const mayBeOldMs = this.#timer ? this.#intervalMs : 100;
    if (Date.now() - this.#now > mayBeOldMs) {
      this.#now = Date.now();
    }
    return this.#now;
  };

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => {
      this.#now = Date.now();
      this.#listeners.forEach(tell => tell());
    }, this.#intervalMs);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
    };
  };
}

const TEN_SECONDS = new SharedClock(10_000);

/** The time in milliseconds since 1970, told again every ten seconds. */
export function useNow(): number {
  return useSyncExternalStore(TEN_SECONDS.subscribe, TEN_SECONDS.now);
}
