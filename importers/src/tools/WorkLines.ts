import { linesIn } from '../sql/lines';

const MOST_KEPT = 100_000;

/** Where in the dump the lines are that a client was given, which counts its own. */
export class WorkLines {
  readonly #own: number[] = [];
  readonly #dump: number[] = [];
  #line = 1;

  /** What comes next begins in this line of the dump. */
  begin(line: number) {
    this.#own.push(this.#line);
    this.#dump.push(line);
    if (this.#own.length < 2 * MOST_KEPT) return;
    for (const lines of [this.#own, this.#dump]) lines.splice(0, MOST_KEPT);
  }

  pass(bytes: Buffer | string) {
    this.#line +=
      typeof bytes === 'string' ? linesIn(bytes) : linesInBytes(bytes);
  }

  /** A line of the client's by the dump's count. */
  inDump(line: number): number {
    let [first, behind] = [0, this.#own.length];
    while (behind - first > 1) {
      const middle = Math.floor((first + behind) / 2);
      if (this.#own[middle] <= line) first = middle;
      else behind = middle;
    }
    return behind > first ? this.#dump[first] + line - this.#own[first] : line;
  }
}

function linesInBytes(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1))
    lines += 1;
  return lines;
}
