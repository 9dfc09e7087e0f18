import { Failure } from '../failures';

/** One statement of a dump. All text is latin1: a character a byte. */
export interface Statement {
  /** As it came, with its delimiter, in pieces: a statement of 40 MiB is not put together to be passed on. */
  pieces: string[];
  /** The same, put together. */
  readonly raw: string;
  /** Without comments, and with `''` for each string: what it does, not what it holds. */
  skeleton: string;
  /** The first strings as they stand there, with their quotes; the skeleton has `''` for each. */
  strings: string[];
  /** It goes on with rows, which `through` reads. */
  hasRows: boolean;
  /** Of its first word in the dump, from 1; where it is known. */
  line?: number;
}

/** What a statement does, and the first of its strings. */
export type StatementWords = Pick<Statement, 'skeleton' | 'strings'>;

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
  /** It ends here, and rows follow that are not held in memory. */
  rows?: boolean;
}

/** A dialect's rules. `last` says that no more text comes. */
export interface Dialect {
  step(text: string, at: number, last: boolean): Step;
  /** After each statement. */
  reset(): void;
}

/** The largest statement that is held in memory, in bytes. */
const MOST_STATEMENT = 48 * 1024 * 1024;
/** The largest skeleton of one: what is in no string. mysqldump ends a statement at 16 MiB of rows at the latest. */
const MOST_SKELETON = 16 * 1024 * 1024;
/** How much more text there must be before a string or a comment without an end is looked at again. */
const GROWTH = 1.25;
/** So many words are put together to one text: a million small ones would take many times their letters. */
const WORDS_AT_ONCE = 2048;

/** Splits text into statements, however it is cut into pieces. */
export class Lexer {
  readonly #dialect: Dialect;
  /** What was looked at of the statement and is no longer in the text. */
  #before: string[] = [];
  #lengthBefore = 0;
  #text = '';
  #at = 0;
  #start = 0;
  #skeleton: string[] = [];
  #lengthOfSkeleton = 0;
  #words: string[] = [];
  #strings: string[] = [];
  /** With less text it makes no sense to look again. */
  #enough = 0;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  add(text: string) {
    if (this.#at > 0) {
      const seen = this.#text.slice(this.#start, this.#at);
      if (seen) this.#before.push(seen);
      this.#lengthBefore += seen.length;
      this.#text = this.#text.slice(this.#at);
      this.#at = 0;
      this.#start = 0;
    }
    this.#text += text;
  }

  /**
   * The next whole statement; undefined when more text is needed.
   *
   * @throws Failure `dump-damaged` where one is larger than what is held in memory
   */
  next(last = false): Statement | undefined {
    if (!last && this.#text.length - this.#at < this.#enough) return undefined;
    while (this.#at < this.#text.length) {
      const step = this.#dialect.step(this.#text, this.#at, last);
      if (step.next === undefined) {
        // A text of megabytes comes in pieces, and is not looked through again for each
        const seen = this.#text.length - this.#at;
        this.#enough = Math.min(seen * GROWTH, MOST_STATEMENT);
        break;
      }
      this.#enough = 0;
      this.#add(step.skeleton ?? '', step.next);
      this.#at = step.next;
      if (step.ends || step.rows) return this.#take(step.rows);
    }
    this.#demandSize();
    return undefined;
  }

  #add(words: string, next: number) {
    if (words === '') return;
    this.#words.push(words);
    this.#lengthOfSkeleton += words.length;
    if (this.#words.length >= WORDS_AT_ONCE)
      this.#skeleton.push(this.#words.splice(0).join(''));
    if (words === "''" && this.#strings.length <= MOST_STRINGS)
      this.#strings.push(this.#text.slice(this.#at, next));
  }

  #demandSize() {
    const waits = this.#lengthBefore + this.#text.length - this.#start;
    if (waits > MOST_STATEMENT)
      throw new Failure(
        'dump-damaged',
        'The dump has a statement of more than 48 MiB, which this importer does not hold in memory; leave out the rows whose values are so large, or copy them by themselves',
      );
    if (this.#lengthOfSkeleton > MOST_SKELETON)
      throw new Failure(
        'dump-damaged',
        'The dump has a statement of more than 16 MiB beside what its strings hold, which this importer does not hold in memory; dump again with smaller statements, such as by --net-buffer-length=1M',
      );
  }

  /** All that is left, which no delimiter ended. */
  rest(): Statement {
    this.#at = this.#text.length;
    return this.#take();
  }

  /** Passes on what another reads from where the last statement ended. */
  through(read: (text: string, from: number) => number): string {
    const from = this.#at;
    this.#at = read(this.#text, from);
    this.#start = this.#at;
    return this.#text.slice(from, this.#at);
  }

  #take(hasRows = false): Statement {
    const pieces = [...this.#before, this.#text.slice(this.#start, this.#at)];
    const skeleton = [...this.#skeleton, ...this.#words].join('').trim();
    const strings = this.#strings;
    this.#forget();
    this.#start = this.#at;
    this.#dialect.reset();
    return {
      pieces,
      get raw() {
        return pieces.join('');
      },
      skeleton,
      strings,
      hasRows,
    };
  }

  #forget() {
    this.#before = [];
    this.#lengthBefore = 0;
    this.#skeleton = [];
    this.#lengthOfSkeleton = 0;
    this.#words = [];
    this.#strings = [];
  }

  /** Takes what is left as it is: what follows is no SQL. */
  takeAll(): string {
    const text = this.#text.slice(this.#start);
    this.#enough = 0;
    this.#text = '';
    this.#at = 0;
    this.#start = 0;
    return text;
  }
}
