import { SentTables } from '../postgres/SentTables';
import { CopiedRows } from '../postgres/CopiedRows';
import { DumpContents } from './DumpContents';
import { Statement } from './Lexer';
import { COLUMNS, QUALIFIED } from './postgresNames';
import { rowsIn } from './rowsIn';
import { SearchPath } from './SearchPath';

// A comment between two words leaves two spaces
const COPY = new RegExp(
  `^COPY +(${QUALIFIED}) *(${COLUMNS})? *FROM +stdin$`,
  'i',
);
const TABLE = new RegExp(
  `^CREATE +(?:UNLOGGED +)?TABLE +(IF +NOT +EXISTS +)?(${QUALIFIED})`,
  'i',
);
export const INSERT = new RegExp(
  `^INSERT +INTO +(${QUALIFIED}) *(?:${COLUMNS})?[^(]*?\\bVALUES\\b`,
  'i',
);
const NO_VALUES = /\bDEFAULT +VALUES$/i;
const LARGE_OBJECT = /^SELECT +(?:pg_catalog\.)?lo_(?:create|from_bytea)\b/i;

/** The table of a COPY whose rows follow, and its columns as they are written. */
export function copyOf(skeleton: string): {
  copied?: string;
  columns?: string;
} {
  const [, copied, columns] =
    (/^COPY\b/i.test(skeleton) && COPY.exec(skeleton)) || [];
  return { copied, columns };
}

/** What a dump of PostgreSQL does to tables, told by its statements in their order. */
export class PostgresTables {
  readonly #contents: DumpContents;
  readonly #sent?: SentTables;
  readonly #path = new SearchPath();

  /** @param sent - is given the rows */
  constructor(contents: DumpContents, sent?: SentTables) {
    this.#contents = contents;
    this.#sent = sent;
  }

  see(statement: Statement) {
    this.#path.follow(statement);
    const { skeleton, strings } = statement;
    const [, unlessThere, table] = TABLE.exec(skeleton) ?? [];
    if (table) {
      const name = this.qualified(table);
      this.#contents.table(name);
      if (!unlessThere) this.#sent?.made.add(name);
    }
    const insert = INSERT.exec(skeleton);
    if (insert) {
      const name = this.#known(this.qualified(insert[1]));
      this.#sent?.insert(name);
      this.#contents.add(
        name,
        NO_VALUES.test(skeleton) ? 1 : rowsIn(skeleton.slice(insert[0].length)),
      );
    }
    if (this.#sent && LARGE_OBJECT.test(skeleton))
      this.#sent.hasLargeObjects = true;
    if (/^SET client_encoding\b/i.test(skeleton))
      this.#contents.encoding = `SET client_encoding = ${strings[0]};`;
  }

  /** @returns what the rows of a COPY are given to */
  copy(name: string, columns: string): CopiedRows | undefined {
    this.#contents.table(name);
    return this.#sent?.copy(name, columns);
  }

  qualified(name: string): string {
    return this.#path.qualified(name);
  }

  /** A name as the dump wrote it before: Rails has quotes where pg_dump has none. */
  #known(name: string): string {
    const { rows } = this.#contents;
    if (rows.has(name)) return name;
    const bare = name.replace(/"([a-z_][a-z0-9_$]*)"/g, '$1');
    return rows.has(bare) ? bare : name;
  }
}
