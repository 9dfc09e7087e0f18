const IS_NUMBER = /[\d.-]/;
const IS_SPACE = /\s/;
/** What means nothing in quotes. */
const QUOTED = /[^\\'"]*/y;

/** Looks whether each row of an INSERT has a plain number as one of its values; rows come in pieces. */
export class NumberCells {
  readonly #cell: number;
  #isInRow = false;
  #at = 0;
  #isEmpty = true;
  #quote = '';
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

  /** @param text - what stands behind the VALUES, latin1 */
  read(text: string) {
    for (let at = 0; this.#areNumbers && at < text.length; at += 1)
      if (!this.#quote) this.#outOfQuotes(text[at]);
      else if (this.#isEscaped) this.#isEscaped = false;
      else {
        QUOTED.lastIndex = at;
        at += QUOTED.exec(text)![0].length;
        this.#inQuotes(text[at]);
      }
  }

  #inQuotes(letter: string | undefined) {
    if (letter === '\\') this.#isEscaped = true;
    else if (letter === this.#quote) this.#quote = '';
  }

  #outOfQuotes(letter: string) {
    if (!this.#isInRow) {
      if (letter === '(') this.#beginRow();
    } else if (letter === ',' || letter === ')') this.#endCell(letter);
    else if (this.#at === this.#cell) this.#inCell(letter);
    else if (letter === "'" || letter === '"') this.#quote = letter;
  }

  #beginRow() {
    this.#isInRow = true;
    this.#at = 0;
    this.#isEmpty = true;
  }

  #endCell(letter: string) {
    if (this.#at === this.#cell && this.#isEmpty) this.#areNumbers = false;
    if (letter === ')') {
      if (this.#at < this.#cell) this.#areNumbers = false;
      this.#isInRow = false;
    }
    this.#at += 1;
  }

  #inCell(letter: string) {
    if (IS_SPACE.test(letter)) return;
    this.#isEmpty = false;
    if (!IS_NUMBER.test(letter)) this.#areNumbers = false;
  }
}
