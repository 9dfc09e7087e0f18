import { isWithin } from '../../time/isWithin';

/** For so long a server has to say, without a break, that it has no such kind. */
const BELIEVED_MS = 30_000;

/** Whether a kind has gone from a server. */
export class Absence {
  #since?: number;
  #last = 0;

  /** The server has said, asked at that time, that the kind is not there; true once that is to be believed. */
  said(at: number): boolean {
    const goesOn = isWithin(BELIEVED_MS + 1, this.#last, at);
    if (this.#since === undefined || !goesOn) {
      this.#since = at;
    }
    this.#last = at;
    return at - this.#since >= BELIEVED_MS;
  }

  /** It has said something else, or nothing. */
  end() {
    this.#since = undefined;
  }
}
