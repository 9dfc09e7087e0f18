import { Failure } from '../failures';
import { END_OF_DUMP } from '../formats';
import { DumpContents } from './DumpContents';
import { Lexer, Statement } from './Lexer';
import { toBuffers } from './toBuffers';
import { MysqlDialect } from './MysqlDialect';
import { withoutOldModes } from './mysqlModes';
import { NAME } from './mysqlName';
import { judgeMysql, withoutDefiner } from './mysqlRules';
import { readings } from './readings';
import { refuse } from './refuse';

const TABLE = new RegExp(`^CREATE TABLE (?:IF NOT EXISTS )?(${NAME})`, 'i');
const INSERT = new RegExp(
  `^(?:INSERT|REPLACE) (?:IGNORE )?INTO (${NAME})[^]*?\\bVALUES\\b`,
  'i',
);

/** How many rows follow VALUES. */
function rowsIn(values: string): number {
  let depth = 0;
  let rows = 0;
  for (const [mark] of values.matchAll(/[()]/g)) {
    if (mark === '(' && depth === 0) rows += 1;
    depth += mark === '(' ? 1 : -1;
  }
  return rows;
}

/** What mysqldump and mariadb-dump wrote, statement by statement. */
export class MysqlFilter {
  readonly contents = new DumpContents();
  readonly #lexer = new Lexer(new MysqlDialect());
  #database?: string;

  /**
   * What may be given to the client.
   *
   * @throws Failure `dump-dangerous`, `dump-damaged`
   */
  async *run(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of bytes) {
      this.#lexer.add(piece.toString('latin1'));
      yield* toBuffers(this.#statements(false));
    }
    const out = this.#statements(true);
    const rest = this.#lexer.rest();
    if (rest.skeleton !== '' || !END_OF_DUMP.test(rest.raw))
      throw new Failure(
        'dump-damaged',
        'The dump is cut off: its last words, "Dump completed", never came',
      );
    this.contents.complete = true;
    yield* toBuffers(out);
  }

  #statements(last: boolean): string[] {
    const out: string[] = [];
    for (;;) {
      const statement = this.#lexer.next(last);
      if (!statement) return out;
      out.push(...this.#filtered(statement));
    }
  }

  #filtered(statement: Statement): string[] {
    const read = readings(statement);
    const [words] = read;
    const verdict = judgeMysql(statement, read);
    this.#oneDatabase(statement, words);
    if (verdict) {
      this.contents.notes.add(`Left out ${verdict.drop}`);
      return [];
    }
    this.#count(words);
    if (/^SET NAMES\b/i.test(words)) this.contents.encoding = words;
    return withoutOldModes(withoutDefiner(statement, words), words);
  }

  #oneDatabase(statement: Statement, words: string) {
    const name = /^USE (\S+)/i.exec(words)?.[1];
    if (name && this.#database && name !== this.#database)
      refuse(statement, 'it has several databases; dump each by itself');
    this.#database ??= name;
  }

  #count(words: string) {
    const table = TABLE.exec(words)?.[1];
    if (table) this.contents.table(table);
    const insert = INSERT.exec(words);
    if (insert)
      this.contents.add(insert[1], rowsIn(words.slice(insert[0].length)));
  }
}
