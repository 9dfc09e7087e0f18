import { afterQuoted } from './afterQuoted';
import { Dialect, Step } from './Lexer';
import { BEGINS, ENDS, NESTED, VERSION_ENDS } from './readings';

/** What a skeleton keeps of one is more than a name can have. */
const LONG_HEX = /(0x[0-9a-f]{64})[0-9a-f]+/gi;
const ENDS_IN_LONG_HEX = /0x[0-9a-f]{64}$/i;
const MAY_BECOME_LONG_HEX = /0(?:x[0-9a-f]{0,63})?$/i;
const PLAIN = /[\w\x80-\xff.,()=<>+@!%&|^~:?[\]{}]+/y;
/** Of a dump that means one thing to a server and another to its client, or to a server of another version. */
const AMBIGUOUS = '\\';
const EXECUTED = /\/\*(?:M)?!\d*/y;
const INSERT = /^(?:INSERT|REPLACE)$/i;
const VALUES = /^VALUES?\b/i;
const MAY_BECOME_VALUES = /^V(?:A(?:L(?:U(?:ES?)?)?)?)?$/i;
/** The only ones that mysqldump and people use. */
const DELIMITER = /^delimiter (;;|;|\/\/|\$\$)$/i;

/** A word of MariaDB's dumps to its own client. */
const SANDBOX = '/*M!999999\\- enable the sandbox mode */';

function isControl(letter: string | undefined): boolean {
  return letter !== undefined && (letter < ' ' || letter === '\x7f');
}

/** SQL as the clients of MySQL and MariaDB split it; what stands in `/*!` counts as SQL. */
export class MysqlDialect implements Dialect {
  #delimiter: string;
  #begun = false;
  #executed = false;
  /** The text ended within a long hexadecimal number, of which the rest comes. */
  #inHex = false;
  /** The statement is an INSERT without comments that hold SQL, so far. */
  #inInsert = false;
  #afterSpace = false;
  /** The last that came ended a line. */
  #atLineStart = false;

  constructor(delimiter = ';') {
    this.#delimiter = delimiter;
  }

  get delimiter(): string {
    return this.#delimiter;
  }

  reset() {
    this.#begun = false;
    this.#inHex = false;
    this.#inInsert = false;
  }

  step(text: string, at: number, last: boolean): Step {
    const wasBegun = this.#begun;
    const step = this.#step(text, at, last);
    if (step.next === undefined) return step;
    const { skeleton = '' } = step;
    if (!wasBegun) this.#inInsert = INSERT.test(skeleton);
    else if (/[\ue000\\]/.test(skeleton)) this.#inInsert = false;
    this.#afterSpace = skeleton === ' ';
    const end = text.slice(at, step.next);
    this.#atLineStart = /^[ \t-\r]*$/.test(end)
      ? this.#atLineStart || end.includes('\n')
      : end.endsWith('\n');
    return step;
  }

  #step(text: string, at: number, last: boolean): Step {
    const letter = text[at];
    if (!/[0-9a-f]/i.test(letter)) this.#inHex = false;
    if (!last && at + SANDBOX.length > text.length) return {};
    if (!this.#begun && /^delimiter\s/i.test(text.slice(at, at + 10)))
      return this.#newDelimiter(text, at, last);
    // The client joins such a line with the next one, also in the midst of a statement
    if (
      this.#begun &&
      this.#atLineStart &&
      /^delimiter\s/i.test(text.slice(at, at + 10))
    )
      return { next: at + 9, skeleton: AMBIGUOUS };
    if (text.startsWith(this.#delimiter, at)) {
      const within = this.#executed;
      this.#executed = false;
      return {
        next: at + this.#delimiter.length,
        skeleton: within ? AMBIGUOUS : '',
        ends: true,
      };
    }
    const comment = this.#comment(text, at, last);
    if (comment) return comment;
    if (/[ \t-\r]/.test(letter)) {
      const space = /[ \t-\r]+/y;
      space.lastIndex = at;
      return { next: at + space.exec(text)![0].length, skeleton: ' ' };
    }
    this.#begun = true;
    if (letter === "'" || letter === '"') {
      const next = afterQuoted(text, at + 1, letter, true, last);
      return {
        next,
        skeleton: this.#unlessItEndsAComment(text, at, next, "''"),
      };
    }
    if (letter === '`') {
      const next = afterQuoted(text, at + 1, '`', false, last);
      const name = text.slice(at, next);
      return {
        next,
        skeleton: this.#unlessItEndsAComment(text, at, next, name),
      };
    }
    if (isControl(letter)) return { next: at + 1, skeleton: AMBIGUOUS };
    return this.#plain(text, at, last);
  }

  /** A value that `--hex-blob` wrote is megabytes of digits, of which the skeleton keeps the first. */
  #plain(text: string, at: number, last: boolean): Step {
    PLAIN.lastIndex = at;
    let plain = PLAIN.exec(text)?.[0] ?? text[at];
    if (this.#inInsert && this.#afterSpace && this.#delimiter === ';') {
      const isAtEnd = !last && at + plain.length === text.length;
      if (isAtEnd && MAY_BECOME_VALUES.test(plain)) return {};
      const values = VALUES.exec(plain)?.[0];
      if (values)
        return { next: at + values.length, skeleton: values, rows: true };
    }
    if (!last && at + plain.length === text.length) {
      const begun = MAY_BECOME_LONG_HEX.exec(plain)?.index;
      if (begun === 0 && !this.#inHex) return {};
      plain = plain.slice(0, begun || undefined);
    }
    const next = at + plain.length;
    const words = this.#inHex ? plain.replace(/^[0-9a-f]+/i, '') : plain;
    const skeleton = words.replace(LONG_HEX, '$1');
    this.#inHex = words === '' ? this.#inHex : ENDS_IN_LONG_HEX.test(skeleton);
    return { next, skeleton };
  }

  /** Whoever skips a comment skips to the first end, also where that stands in quotes. */
  #unlessItEndsAComment(
    text: string,
    at: number,
    next: number | undefined,
    word: string,
  ) {
    return this.#executed && text.slice(at, next).includes('*/')
      ? AMBIGUOUS
      : word;
  }

  #comment(text: string, at: number, last: boolean): Step | undefined {
    const letter = text[at];
    const dashes =
      letter === '-' && /^--([ \t-\r]|$)/.test(text.slice(at, at + 3));
    // A comment for the server, and none for its client
    if (!dashes && text.startsWith('--', at) && isControl(text[at + 2]))
      return { next: at + 2, skeleton: AMBIGUOUS };
    if (letter === '#' || dashes) {
      const end = text.indexOf('\n', at);
      if (end < 0) return last ? { next: text.length } : {};
      return {
        next: end + 1,
        skeleton: this.#unlessItEndsAComment(text, at, end, ' '),
      };
    }
    if (letter === '*' && this.#executed && text[at + 1] === '/') {
      this.#executed = false;
      return { next: at + 2, skeleton: ENDS };
    }
    if (letter !== '/' || text[at + 1] !== '*') return undefined;
    if (text.startsWith(SANDBOX, at))
      return { next: at + SANDBOX.length, skeleton: ' ' };
    EXECUTED.lastIndex = at;
    const executed = EXECUTED.exec(text)?.[0];
    if (this.#executed && executed)
      return { next: at + 2, skeleton: AMBIGUOUS };
    if (executed) {
      this.#executed = true;
      this.#begun = true;
      return {
        next: at + executed.length,
        skeleton: BEGINS + executed.slice(2) + VERSION_ENDS,
      };
    }
    const end = text.indexOf('*/', at + 2);
    if (end < 0) return {};
    return { next: end + 2, skeleton: this.#executed ? NESTED : ' ' };
  }

  #newDelimiter(text: string, at: number, last: boolean): Step {
    const end = text.indexOf('\n', at);
    if (end < 0 && !last) return {};
    const next = end < 0 ? text.length : end + 1;
    const line = text.slice(at, next).trim();
    const found = DELIMITER.exec(line)?.[1];
    if (found) this.#delimiter = found;
    // Of another kind it stays as it is, and is refused by its rule.
    return { next, skeleton: found ? 'DELIMITER' : line, ends: true };
  }
}
