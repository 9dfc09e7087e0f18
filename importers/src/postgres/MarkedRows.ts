import { CopiedRows } from './CopiedRows';

/** No line of a COPY begins so, which writes a backslash of a value as two. */
export const MARK = '\\. ';
const LONGEST_MARK = 16;
const NEWLINE = 0x0a;
const NOTHING = Buffer.alloc(0);

/** Takes apart what a client writes for several tables: the rows of each, and behind them a line that begins with the mark. */
export class MarkedRows {
  /** Those of which the mark has come. */
  readonly tables: CopiedRows[] = [];
  #rows = new CopiedRows();
  /** A line that may be a mark's begin. */
  #held: Buffer = NOTHING;
  /** What comes goes on within a line. */
  #inLine = false;

  add(piece: Buffer) {
    let data =
      this.#held.length > 0 ? Buffer.concat([this.#held, piece]) : piece;
    this.#held = NOTHING;
    while (data.length > 0) data = this.#next(data);
  }

  /** @returns what is left behind a mark */
  #next(data: Buffer): Buffer {
    const at = this.#markIn(data);
    const end = at < 0 ? -1 : data.indexOf(NEWLINE, at);
    if (end >= 0) {
      this.#rows.add(data.subarray(0, at));
      this.tables.push(this.#rows);
      this.#rows = new CopiedRows();
      this.#inLine = false;
      return data.subarray(end + 1);
    }
    const line = data.lastIndexOf(NEWLINE) + 1;
    const isBegun = line > 0 || !this.#inLine;
    const isHeld = isBegun && data.length - line <= LONGEST_MARK;
    const until = isHeld ? line : data.length;
    this.#rows.add(data.subarray(0, until));
    this.#held = Buffer.from(data.subarray(until));
    this.#inLine = !isHeld;
    return NOTHING;
  }

  #markIn(data: Buffer): number {
    const isFirst = data.toString('latin1', 0, MARK.length) === MARK;
    if (!this.#inLine && isFirst) return 0;
    const before = data.indexOf(`\n${MARK}`);
    return before < 0 ? -1 : before + 1;
  }
}
