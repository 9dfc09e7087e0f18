/** So long nothing more was asked beside what is held. On a machine that has other things to do a question comes late. */
const QUIET_MS = 400;

/**
 * Holds what is asked until nothing more is asked beside it, and lets all of it go at once: how often it does is how many
 * round trips deep a work is, whatever the clock says.
 */
export class RoundTrips {
  #held: (() => void)[] = [];
  #quiet?: NodeJS.Timeout;
  #depth = 0;

  /** To be awaited by each question. */
  readonly hold = (): Promise<void> =>
    new Promise(letGo => {
      this.#held.push(letGo);
      clearTimeout(this.#quiet);
      this.#quiet = setTimeout(() => this.#letGo(), QUIET_MS);
    });

  /** Since it was asked last. */
  take(): number {
    const depth = this.#depth;
    this.#depth = 0;
    return depth;
  }

  #letGo() {
    this.#depth += 1;
    this.#held.splice(0).forEach(letGo => letGo());
  }
}
