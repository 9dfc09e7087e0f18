/** Ends as a signal does. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) {
      end();
    }
    signal.addEventListener('abort', end, { once: true });
  });
}

/** Work that tells lines, to as many as listen; it ends early when the last of them has left. */
export class SharedRun<T> {
  /** Ends with the work, as it does. */
  readonly done: Promise<void>;
  readonly #told: T[] = [];
  readonly #listeners = new Set<{ onLine: (line: T) => void }>();
  readonly #left = new AbortController();

  constructor(
    work: (tell: (line: T) => void, left: AbortSignal) => Promise<void>,
  ) {
    const tell = (line: T) => {
      this.#told.push(line);
      this.#listeners.forEach(({ onLine }) => onLine(line));
    };
    this.done = work(tell, this.#left.signal);
    // Who listens hears of it
    this.done.catch(() => {});
  }

  /** Whether it was given up. */
  get wasLeft(): boolean {
    return this.#left.signal.aborted;
  }

  /** Tells everything from the first line on, until the work ends or whoever listens leaves. */
  async listen(onLine: (line: T) => void, signal: AbortSignal): Promise<void> {
    const listener = { onLine };
    this.#told.forEach(onLine);
    this.#listeners.add(listener);
    try {
      await Promise.race([this.done, untilAborted(signal)]);
    } finally {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) {
        this.#left.abort(signal.reason);
      }
    }
  }
}
