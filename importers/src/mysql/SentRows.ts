import { LongHex } from '../sql/LongHex';
import { Checksum } from '../verify/Checksum';
import { GrowingRow } from '../verify/GrowingRow';
import { escaped, fromSql, NULL } from './escapes';

const WORD = /[^\s,()'"]+/y;
const SPACE = /\s+/y;
const DIGITS = /[0-9a-f]*/iy;
const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
const HEX = /^0x[0-9a-f]*$/i;
/** A shorter word is waited for. */
const LONG = 8 * 1024;
const SPECIAL: Record<string, RegExp> = { "'": /['\\]/g, '"': /["\\]/g };
const TRUTH: Record<string, string> = { TRUE: '1', FALSE: '0' };

/** The checksum of rows as they stand behind the VALUES of an INSERT, in pieces; that they are values alone is known. */
export class SentRows {
  readonly checksum = new Checksum();
  /** A value is written in a form that the servers' own tools do not write, so that its text may be another than the server's. */
  isOdd = false;
  /** A value can't be told. */
  isUnread = false;
  readonly #row = new GrowingRow();
  /** What is not whole yet. */
  #rest = '';
  #inRow = false;
  #quote = '';
  #hex?: LongHex;
  #values = 0;

  /** @param text - latin1: a character a byte */
  add(text: string) {
    const all = this.#rest + text;
    this.#rest = '';
    let at = 0;
    while (at < all.length) {
      const next = this.#next(all, at);
      if (next === undefined) {
        this.#rest = all.slice(at);
        return;
      }
      at = next;
    }
  }

  /** @returns where it goes on; undefined when more text is needed */
  #next(text: string, at: number): number | undefined {
    if (this.#quote) return this.#inString(text, at);
    if (this.#hex) return this.#inHex(this.#hex, text, at);
    const letter = text[at];
    if (letter === "'" || letter === '"') {
      this.#quote = letter;
      return at + 1;
    }
    if (letter === ',') {
      if (this.#inRow) this.#row.add('\t');
      return at + 1;
    }
    if (letter === '(') return this.#beginRow(at);
    if (letter === ')') return this.#endRow(at);
    if (letter === ';') return at + 1;
    SPACE.lastIndex = at;
    const space = SPACE.exec(text)?.[0];
    return space ? at + space.length : this.#word(text, at);
  }

  #beginRow(at: number): number {
    this.#inRow = true;
    this.#values = 0;
    return at + 1;
  }

  #endRow(at: number): number {
    // `()` is a row of what the server puts there
    if (this.#values === 0) this.isUnread = true;
    this.checksum.add(this.#row.end());
    this.#inRow = false;
    return at + 1;
  }

  #value(text: string) {
    this.#values += 1;
    this.#row.add(text);
  }

  #word(text: string, at: number): number | undefined {
    WORD.lastIndex = at;
    const word = WORD.exec(text)![0];
    const end = at + word.length;
    if (end === text.length) {
      if (word.length < LONG || !HEX.test(word)) return undefined;
      this.#hex = new LongHex(escaped);
      return at + '0x'.length;
    }
    const upper = word.toUpperCase();
    if (upper === 'NULL') this.#value(NULL);
    else if (NUMBER.test(word)) this.#value(word);
    else if (HEX.test(word)) this.#shortHex(word.slice(2));
    else if (upper in TRUTH) this.#odd(TRUTH[upper]);
    else if (upper.startsWith('_')) this.isOdd ||= upper !== '_BINARY';
    // DEFAULT, and digits in quotes
    else this.isUnread = true;
    return end;
  }

  #odd(text: string) {
    this.isOdd = true;
    this.#value(text);
  }

  #shortHex(digits: string) {
    const even = digits.length % 2 === 0 ? digits : `0${digits}`;
    this.#value(escaped(Buffer.from(even, 'hex').toString('latin1')));
  }

  #inHex(hex: LongHex, text: string, at: number): number {
    DIGITS.lastIndex = at;
    const digits = DIGITS.exec(text)![0];
    this.#value(hex.read(digits));
    const end = at + digits.length;
    if (end === text.length) return end;
    if (!hex.isWhole) this.isUnread = true;
    this.#hex = undefined;
    return end;
  }

  #inString(text: string, from: number): number | undefined {
    const quote = this.#quote;
    const special = SPECIAL[quote];
    for (let at = from; ; ) {
      special.lastIndex = at;
      const end = special.exec(text)?.index ?? text.length;
      // What is behind it says what it is
      if (end + 1 >= text.length) {
        this.#value(fromSql(text.slice(from, end), quote));
        if (end === text.length) return end;
        return end === from ? undefined : end;
      }
      if (text[end] === '\\' || text[end + 1] === quote) {
        at = end + 2;
        continue;
      }
      this.#value(fromSql(text.slice(from, end), quote));
      this.#quote = '';
      return end + 1;
    }
  }
}
