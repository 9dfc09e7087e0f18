import { Statement } from '../../sql/Lexer';
import { NAME, unquoted } from '../../sql/postgresNames';
import { lastName } from './canonicalName';

const SYMBOL = String.raw`[-+*/<>=~!@#%^&|?\x60]+`;
const OF_SCHEMA = `(?:${NAME}\\.)?`;
const ROUTINE = new RegExp(
  `^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE|AGGREGATE) (${OF_SCHEMA}${NAME})`,
  'i',
);
const NAMED = [
  `^(?:CREATE|ALTER) DOMAIN (${OF_SCHEMA}${NAME})`,
  `^CREATE OPERATOR (?:CLASS|FAMILY) (${OF_SCHEMA}${NAME})`,
  `^CREATE OPERATOR ${OF_SCHEMA}(${SYMBOL})`,
  `^ALTER .* RENAME TO (${NAME})$`,
].map(pattern => new RegExp(pattern, 'is'));
const OF_ROWS = new RegExp(
  `^(?:CREATE (?:UNLOGGED )?|ALTER )(?:TYPE|TABLE(?: IF (?:NOT )?EXISTS)?(?: ONLY)?) ((?:${NAME}\\.){0,2}${NAME})`,
  'i',
);
const PART = new RegExp(
  `^(?:ALTER TABLE .* ATTACH PARTITION|CREATE .* PARTITION OF) (${OF_SCHEMA}${NAME})`,
  'is',
);
/** What is called by those who do not name it. */
const UNNAMED =
  /^(?:CREATE CAST|ALTER OPERATOR FAMILY|CREATE OPERATOR CLASS .* DEFAULT FOR)\b/is;
/** What is called wherever a value is. */
const ANYWHERE = '';
/** Too many is no harm: what calls such a function is done in the dump's order. */
const READS =
  /\b(?:FROM|JOIN|TABLE|EXECUTE|PERFORM|CALL|INSERT|UPDATE|DELETE|MERGE|TRUNCATE|nextval|setval|currval|lastval|set_config)\b/i;
/** Others run queries in words of their own. */
const KNOWN_LANGUAGE = /\bLANGUAGE "?(?:sql|plpgsql)\b/i;
const TOKENS = new RegExp(`${NAME}|${SYMBOL}`, 'g');

const ROWS = 'rows of ';
/** A table's or a composite type's: a column may have the same name. */
const rowsOf = (name: string) => ROWS + name;

/** The names and operators of a text. */
function* tokensOf(text: string): Generator<string> {
  for (const [token] of text.matchAll(TOKENS))
    if (/^["\w\x80-\xff]/.test(token)) yield unquoted(token);
    else {
      yield token;
      // The server takes a sign behind an operator for the number's
      yield token.replace(/(?!^)[-+]+$/, '');
    }
}

/**
 * The dump's own functions that may read or change tables, and what calls them: what these say of a row depends on what
 * else is there. A body is bound when it runs, so that one may call what the dump makes later.
 */
export class Readers {
  readonly #names = new Set<string>();
  /** By what they name: those that do. */
  readonly #naming = new Map<string, Set<string>>();

  /** @param words - of the statement, with single spaces */
  see(statement: Statement, words: string) {
    const routine = ROUTINE.exec(words)?.[1];
    if (routine && !/\bRETURNS trigger\b/i.test(words)) {
      const raw = statement.raw.replace(/^(?:\s+|--[^\n]*\n)+/, '');
      this.#add(lastName(routine), tokensOf(raw));
      const isAggregate = /^CREATE (?:OR REPLACE )?AGGREGATE/i.test(words);
      if (READS.test(raw) || !(isAggregate || KNOWN_LANGUAGE.test(words)))
        this.#mark(lastName(routine));
    }
    for (const pattern of NAMED) {
      const name = pattern.exec(words)?.[1];
      if (name) this.#add(lastName(name) || name, tokensOf(words));
    }
    if (UNNAMED.test(words)) this.#add(ANYWHERE, tokensOf(words));
    this.#seeRows(words);
  }

  /** Whether a text names any. */
  areNamedIn(words: string): boolean {
    if (this.#names.size === 0) return false;
    if (this.#names.has(ANYWHERE)) return true;
    for (const token of tokensOf(words))
      if (this.#names.has(token)) return true;
    return false;
  }

  /** Whether a row of a table has them called, by the table's name as the dump writes it. */
  areCalledBy(table: string): boolean {
    return (
      this.#names.has(ANYWHERE) || this.#names.has(rowsOf(lastName(table)))
    );
  }

  #seeRows(words: string) {
    const written = OF_ROWS.exec(words)?.[1];
    if (!written) return;
    const name = rowsOf(lastName(written));
    this.#add(name, tokensOf(words));
    // Rows that are given to the whole come to a part
    const other = PART.exec(words)?.[1];
    if (other) this.#add(rowsOf(lastName(other)), [name]);
  }

  #add(name: string, named: Iterable<string>) {
    for (const each of named) {
      const naming = this.#naming.get(each) ?? new Set();
      this.#naming.set(each, naming.add(name));
      if (this.#names.has(each) || this.#names.has(rowsOf(each)))
        this.#mark(name);
    }
  }

  #mark(name: string) {
    const waiting = [name];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (this.#names.has(each)) continue;
      this.#names.add(each);
      waiting.push(...(this.#naming.get(each) ?? []));
      if (each.startsWith(ROWS))
        waiting.push(...(this.#naming.get(each.slice(ROWS.length)) ?? []));
    }
  }
}
