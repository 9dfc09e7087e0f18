/** One statement of a dump. All text is latin1: a character a byte. */
export interface Statement {
  /** As it came, with its delimiter. */
  raw: string;
  /** Without comments, and with `''` for each string: what it does, not what it holds. */
  skeleton: string;
  /** The first strings as they stand there, with their quotes; the skeleton has `''` for each. */
  strings: string[];
}

/** More than any statement has that is looked at string by string. */
export const MOST_STRINGS = 16;

/** What a dialect's lexer does with the text at a position outside strings and comments. */
export interface Step {
  /** Where it goes on; undefined when more text is needed to tell. */
  next?: number;
  /** What the skeleton gets for it. */
  skeleton?: string;
  /** The statement ends here. */
  ends?: boolean;
}

/** A dialect's rules. `last` says that no more text comes. */
export interface Dialect {
  step(text: string, at: number, last: boolean): Step;
  /** After each statement. */
  reset(): void;
}

/** The largest statement that is held in memory, in bytes. */
export const MOST_STATEMENT = 48 * 1024 * 1024;

/** Splits text into statements, however it is cut into pieces. */
export class Lexer {
  readonly #dialect: Dialect;
  #text = '';
  #at = 0;
  #start = 0;
  #skeleton = '';
  #strings: string[] = [];

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  add(text: string) {
    this.#text = this.#text.slice(this.#start) + text;
    this.#at -= this.#start;
    this.#start = 0;
  }

  /** The next whole statement; undefined when more text is needed. */
  next(last = false): Statement | undefined {
    while (this.#at < this.#text.length) {
      const step = this.#dialect.step(this.#text, this.#at, last);
      if (step.next === undefined) return undefined;
      this.#skeleton += step.skeleton ?? '';
      if (step.skeleton === "''" && this.#strings.length <= MOST_STRINGS)
        this.#strings.push(this.#text.slice(this.#at, step.next));
      this.#at = step.next;
      if (step.ends) return this.#take();
    }
    return undefined;
  }

  /** How many bytes wait for the rest of their statement. */
  get waiting(): number {
    return this.#text.length - this.#start;
  }

  /** All that is left, which no delimiter ended. */
  rest(): Statement {
    this.#at = this.#text.length;
    return this.#take();
  }

  #take(): Statement {
    const raw = this.#text.slice(this.#start, this.#at);
    const skeleton = this.#skeleton.trim();
    const strings = this.#strings;
    this.#start = this.#at;
    this.#skeleton = '';
    this.#strings = [];
    this.#dialect.reset();
    return { raw, skeleton, strings };
  }

  /** Takes what is left as it is: what follows is no SQL. */
  takeAll(): string {
    const text = this.#text.slice(this.#start);
    this.#text = '';
    this.#at = 0;
    this.#start = 0;
    return text;
  }
}

/** The position after a quoted text, in which the quote doubled stands for itself; undefined when it has no end yet. */
export function afterQuoted(
  text: string,
  from: number,
  quote: string,
  backslash: boolean,
  last: boolean,
): number | undefined {
  const marks = backslash ? /['"\\]/g : undefined;
  let at = from;
  for (;;) {
    let end: number;
    if (marks) {
      marks.lastIndex = at;
      end = marks.exec(text)?.index ?? -1;
    } else end = text.indexOf(quote, at);
    if (end < 0) return undefined;
    if (text[end] === '\\') at = end + 2;
    else if (text[end] !== quote) at = end + 1;
    else if (text[end + 1] === quote) at = end + 2;
    // The quote may be doubled by the next piece.
    else return end + 1 >= text.length && !last ? undefined : end + 1;
  }
}
