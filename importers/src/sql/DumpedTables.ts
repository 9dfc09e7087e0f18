import { SentTables } from '../mysql/SentTables';
import { columnsOfInsert } from './columnsOfInsert';
import { DumpContents } from './DumpContents';
import { DumpStatement } from './DumpPart';
import { InsertRows } from './InsertRows';
import { Statement } from './Lexer';
import { MysqlEncoding } from './MysqlEncoding';
import { INSERT_INTO } from './mysqlInsert';
import { NAME } from './mysqlName';
import { tableFacts } from './mysqlTable';
import { MysqlZone } from './MysqlZone';
import { rowsIn } from './rowsIn';

const INSERT = new RegExp(`^${INSERT_INTO} (${NAME})[^]*?\\bVALUES?\\b`, 'i');
const DROP = new RegExp(`^DROP TABLE (?:IF EXISTS )?(${NAME})$`, 'i');
/** What may give other values to rows that are there. */
const CHANGES = new RegExp(
  `^(?:ALTER TABLE|TRUNCATE(?: TABLE)?) (${NAME})(?= |$)(?! (?:EN|DIS)ABLE KEYS$)`,
  'i',
);

type DoneToTables = Pick<DumpStatement, 'made' | 'dropped'> & {
  /** What reads the rows that come behind the statement. */
  insert?: InsertRows;
};

/** What a mysqldump does to tables, told by its statements in their order. */
export class DumpedTables {
  readonly #contents: DumpContents;
  readonly #sent?: SentTables;
  readonly #encoding = new MysqlEncoding();
  readonly #zone = new MysqlZone();

  /** @param sent - is given the rows */
  constructor(contents: DumpContents, sent?: SentTables) {
    this.#contents = contents;
    this.#sent = sent;
  }

  /**
   * @param words - of the statement, with all of its comments that hold SQL
   * @returns what it does to which
   */
  see(statement: Statement, words: string): DoneToTables {
    const done = this.#count(statement, words);
    this.#encoding.see(words, statement.strings);
    this.#zone.see(words, statement.strings);
    return done;
  }

  #nameOf(written: string): string {
    return this.#encoding.nameFor(this.#contents, written);
  }

  #count(statement: Statement, words: string): DoneToTables {
    const table = tableFacts(words)?.name;
    const made = table && this.#nameOf(table);
    if (made) {
      this.#contents.table(made);
      this.#sent?.make(made);
    }
    const drop = DROP.exec(words)?.[1];
    const dropped = drop && this.#nameOf(drop);
    if (dropped) {
      this.#contents.dropped(dropped);
      this.#sent?.dropped(dropped);
    }
    const changed = CHANGES.exec(words)?.[1];
    if (changed) this.#sent?.alter(this.#nameOf(changed));
    const insert = INSERT.exec(words);
    const name = insert && this.#nameOf(insert[1]);
    return {
      ...{ made, dropped },
      insert: name ? this.#fill(statement, name, words, insert[0]) : undefined,
    };
  }

  #fill(
    statement: Statement,
    table: string,
    words: string,
    head: string,
  ): InsertRows | undefined {
    if (!statement.hasRows) {
      this.#contents.add(table, rowsIn(words.slice(head.length)));
      this.#sent?.insertUnread(table);
      return undefined;
    }
    const sent = this.#sent?.insert(table, {
      columns: columnsOfInsert(words)?.map(name => this.#encoding.inUtf8(name)),
      encoding: this.#encoding.now,
      zone: this.#zone.now,
    });
    return new InsertRows(statement, table, { sent });
  }
}
