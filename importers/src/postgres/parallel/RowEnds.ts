const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;

/** Finds where rows of a COPY end, however their bytes are cut into pieces: a newline behind a backslash is a value's. */
export class RowEnds {
  /** What has passed ends with an odd number of backslashes. */
  #escapes = false;

  /** Behind the first newline at or after a place that ends a row; -1 where none does. */
  next(bytes: Buffer, from: number): number {
    for (
      let at = bytes.indexOf(NEWLINE, from);
      at >= 0;
      at = bytes.indexOf(NEWLINE, at + 1)
    )
      if (!this.#isEscaped(bytes, at)) return at + 1;
    return -1;
  }

  /** Goes on behind these. */
  pass(bytes: Buffer) {
    if (bytes.length > 0) this.#escapes = this.#isEscaped(bytes, bytes.length);
  }

  #isEscaped(bytes: Buffer, at: number): boolean {
    let from = at;
    while (from > 0 && bytes[from - 1] === BACKSLASH) from -= 1;
    const isOdd = (at - from) % 2 === 1;
    return from === 0 ? isOdd !== this.#escapes : isOdd;
  }
}
