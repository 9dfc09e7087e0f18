import { LogLine } from './LogLine';

/**
 * Which lines of a log were read, so that it can be read on. A kubelet is asked for all since a time, and the API server
 * cuts that to the second before it asks: what comes begins with lines that were there before.
 */
export class LinesSeen {
  #at?: string;
  /** Lines of that very time. */
  #count = 0;

  /** Of the last line. */
  get at(): string | undefined {
    return this.#at;
  }

  /** Takes the lines of one reading, from its begin; gives those that are new. */
  reading(): (lines: LogLine[]) => LogLine[] {
    const since = this.#at;
    let again = this.#count;
    const isNew = ({ at }: LogLine) => {
      if (since === undefined || at === undefined || at > since) {
        return true;
      }
      again -= at === since ? 1 : 0;
      return at === since && again < 0;
    };
    return lines => {
      const fresh = lines.filter(isNew);
      fresh.forEach(line => this.#add(line));
      return fresh;
    };
  }

  #add({ at }: LogLine) {
    if (at === undefined) {
      return;
    }
    this.#count = at === this.#at ? this.#count + 1 : 1;
    this.#at = at;
  }
}
