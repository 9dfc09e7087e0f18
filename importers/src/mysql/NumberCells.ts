const SINGLE = 39;
const DOUBLE = 34;
const BACKSLASH = 92;
const CLOSE = 41;
const COMMA = 44;
const isNumeric = (code: number) =>
  (code >= 48 && code <= 57) || code === 45 || code === 46;
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

/** Looks whether each row of an INSERT has a plain number as one of its values; rows come in pieces. */
export class NumberCells {
  readonly #cell: number;
  #isInRow = false;
  #at = 0;
  #isEmpty = true;
  /** The code of the quote that is open; 0 outside of quotes. */
  #quote = 0;
  #isEscaped = false;
  #areNumbers = true;

  /** @param cell - which value of each row, from 0 */
  constructor(cell: number) {
    this.#cell = cell;
  }

  /** So it is in each row so far: none has NULL, DEFAULT, an expression or a string there. */
  get areNumbers(): boolean {
    return this.#areNumbers;
  }

  /**
   * By codes, and with the quotes in one loop of their own: a large dump is all read here.
   *
   * @param text - what stands behind the VALUES, latin1
   */
  read(text: string) {
    for (let at = 0; this.#areNumbers && at < text.length; at += 1)
      if (this.#quote) at = this.#inQuotes(text, at);
      else if (!this.#isInRow) at = this.#beforeRow(text, at);
      else if (this.#at === this.#cell) this.#inCell(text.charCodeAt(at));
      else at = this.#besideCell(text, at);
  }

  /** These three give the place of the last letter that they have read. */
  #inQuotes(text: string, begin: number): number {
    const quote = this.#quote;
    let isEscaped = this.#isEscaped;
    let at = begin;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (isEscaped) isEscaped = false;
      else if (code === BACKSLASH) isEscaped = true;
      else if (code === quote) {
        this.#quote = 0;
        break;
      }
    }
    this.#isEscaped = isEscaped;
    return at;
  }

  #beforeRow(text: string, begin: number): number {
    const at = text.indexOf('(', begin);
    if (at === -1) return text.length;
    this.#isInRow = true;
    this.#at = 0;
    this.#isEmpty = true;
    return at;
  }

  #besideCell(text: string, begin: number): number {
    for (let at = begin; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === COMMA || code === CLOSE) {
        this.#endCell(code);
        return at;
      }
      if (code === SINGLE || code === DOUBLE) {
        this.#quote = code;
        return at;
      }
    }
    return text.length;
  }

  #endCell(code: number) {
    if (this.#at === this.#cell && this.#isEmpty) this.#areNumbers = false;
    if (code === CLOSE) {
      if (this.#at < this.#cell) this.#areNumbers = false;
      this.#isInRow = false;
    }
    this.#at += 1;
  }

  #inCell(code: number) {
    if (code === COMMA || code === CLOSE) this.#endCell(code);
    else if (!isSpace(code)) {
      this.#isEmpty = false;
      if (!isNumeric(code)) this.#areNumbers = false;
    }
  }
}
