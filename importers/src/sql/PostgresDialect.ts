import { Failure } from '../failures';
import { afterQuoted } from './afterQuoted';
import { Dialect, Step } from './Lexer';
import { withSingleSpaces } from './withSingleSpaces';

const PLAIN = /[^'"$;()\\A-Za-z_\x80-\xff\/-]+/y;
const WORD = /[A-Za-z_\x80-\xff][\w$\x80-\xff]*/y;
const DOLLAR = /\$(?:[A-Za-z_\x80-\xff][\w\x80-\xff]*)?\$/y;
const DIGITS_DOLLAR = /\$\d*/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** SQL as psql splits it: also parentheses and the bodies of SQL functions hold semicolons that end nothing. */
export class PostgresDialect implements Dialect {
  #depth = 0;
  #begins = 0;
  #words: string[] = [];
  #backslashes = true;
  /** Nothing but space and comments has come since an E-string. */
  #afterEscapes = false;

  /** From here on a backslash outside E-strings ends the import: the dump's server and the target would read it differently. */
  refuseBackslashes() {
    this.#backslashes = false;
  }

  reset() {
    this.#depth = 0;
    this.#begins = 0;
    this.#words = [];
    this.#afterEscapes = false;
  }

  step(text: string, at: number, last: boolean): Step {
    // To the server it goes on as an E-string, to psql as a plain one
    if (text[at] === "'" && this.#afterEscapes)
      throw new Failure(
        'dump-dangerous',
        'The dump is refused: a string with escapes goes on after a space, which pg_dump does not write',
      );
    const step = this.#step(text, at, last);
    if (step.next !== undefined && !isSpace(text.slice(at, step.next)))
      this.#afterEscapes = /^e'/i.test(text.slice(at, at + 2));
    return step;
  }

  #step(text: string, at: number, last: boolean): Step {
    const letter = text[at];
    const more = (need: number) => !last && at + need > text.length;
    if (letter === "'") return this.#plain(text, at, last);
    if (letter === '"') {
      const next = afterQuoted(text, at + 1, '"', false, last);
      return { next, skeleton: text.slice(at, next) };
    }
    if (letter === '-') {
      if (more(2)) return {};
      if (text[at + 1] !== '-') return { next: at + 1, skeleton: '-' };
      // A carriage return ends it too, for psql and for the server
      const end = text.slice(at).search(/[\n\r]/);
      if (end < 0) return last ? { next: text.length } : {};
      return { next: at + end + 1, skeleton: ' ' };
    }
    if (letter === '/') {
      if (more(2)) return {};
      if (text[at + 1] !== '*') return { next: at + 1, skeleton: '/' };
      return { next: afterComment(text, at), skeleton: ' ' };
    }
    if (letter === '$') return dollar(text, at, last);
    if (letter === ';') return this.#semicolon(at);
    if (letter === '(' || letter === ')') {
      this.#depth = Math.max(0, this.#depth + (letter === '(' ? 1 : -1));
      return { next: at + 1, skeleton: letter };
    }
    // Kept: whatever stands there is for psql itself.
    if (letter === '\\') return metaCommand(text, at, last);
    return this.#wordOrPlain(text, at, last);
  }

  #wordOrPlain(text: string, at: number, last: boolean): Step {
    const word = match(WORD, text, at);
    if (word === undefined) {
      const plain = match(PLAIN, text, at) ?? text[at];
      return { next: at + plain.length, skeleton: withSingleSpaces(plain) };
    }
    const next = at + word.length;
    if (next >= text.length && !last) return {};
    // E'...' has escapes; B, X, N and U& have none.
    if (/^e$/i.test(word) && text[next] === "'")
      return this.#quoted(text, next + 1, "'", true, last);
    this.#note(word.toLowerCase());
    return { next, skeleton: word };
  }

  /** A string as the standard has it. */
  #plain(text: string, at: number, last: boolean): Step {
    const step = this.#quoted(text, at + 1, "'", false, last);
    if (!this.#backslashes && text.slice(at, step.next).includes('\\'))
      throw new Failure(
        'dump-dangerous',
        "The dump is refused: it is of a server with standard_conforming_strings = off, and has a string with a backslash of that kind; dump again with PGOPTIONS='-c standard_conforming_strings=on'",
      );
    return step;
  }

  #quoted(
    text: string,
    from: number,
    quote: string,
    escapes: boolean,
    last: boolean,
  ): Step {
    return {
      next: afterQuoted(text, from, quote, escapes, last),
      skeleton: "''",
    };
  }

  #semicolon(at: number): Step {
    const ends = this.#depth === 0 && this.#begins === 0;
    return { next: at + 1, skeleton: ends ? '' : ';', ends };
  }

  /** BEGIN and END count only in a function's or a procedure's definition, as in psql. */
  #note(word: string) {
    if (this.#words.length < 4) this.#words.push(word);
    const routine = /^create (or replace )?(function|procedure)\b/;
    if (this.#depth > 0 || !routine.test(this.#words.join(' '))) return;
    if (word === 'begin') this.#begins += 1;
    else if (word === 'case' && this.#begins > 0) this.#begins += 1;
    else if (word === 'end' && this.#begins > 0) this.#begins -= 1;
  }
}

function isSpace(text: string): boolean {
  return /^(?:\s|--|\/\*)/.test(text) && !/^\s+\S/.test(text);
}

/** Comments nest. */
function afterComment(text: string, from: number): number | undefined {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  let depth = 0;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return undefined;
}

function dollar(text: string, at: number, last: boolean): Step {
  const tag = match(DOLLAR, text, at);
  if (!tag) {
    // The tag may go on in the next piece.
    if (
      !last &&
      text.length - at < 128 &&
      !/[^\w$\x80-\xff]/.test(text.slice(at))
    )
      return {};
    const words = match(DIGITS_DOLLAR, text, at)!;
    return { next: at + words.length, skeleton: words };
  }
  const end = text.indexOf(tag, at + tag.length);
  return end < 0 ? {} : { next: end + tag.length, skeleton: "''" };
}

function metaCommand(text: string, at: number, last: boolean): Step {
  const end = text.indexOf('\n', at);
  if (end < 0 && !last) return {};
  const next = end < 0 ? text.length : end + 1;
  return { next, skeleton: text.slice(at, next).trimEnd(), ends: true };
}
