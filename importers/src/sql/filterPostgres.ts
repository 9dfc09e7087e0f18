import { Failure } from '../failures';
import { END_OF_DUMP } from '../formats';
import { Config } from '../readRequest';
import { copyRows } from './copyRows';
import { DumpContents } from './DumpContents';
import { Lexer, Statement } from './Lexer';
import { PostgresDialect } from './PostgresDialect';
import { judgePostgres, QUALIFIED } from './postgresRules';
import { refuse } from './refuse';
import { toBuffers } from './toBuffers';
import { withSingleSpaces } from './withSingleSpaces';

const COPY = new RegExp(`^COPY (${QUALIFIED})( ?\\([^()]*\\))? FROM stdin$`);
const TABLE = new RegExp(
  `^CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(${QUALIFIED})`,
);
const INSERT = new RegExp(`^INSERT INTO (${QUALIFIED}) `);

/** How a stream of SQL goes through the filter: as statements, or as the rows of a COPY. */
export class PostgresFilter {
  readonly contents = new DumpContents();
  readonly #config: Config;
  readonly #lexer = new Lexer(new PostgresDialect());
  #connected = false;

  constructor(config: Config) {
    this.#config = config;
  }

  /**
   * What may be given to psql, piece by piece.
   *
   * @throws Failure `dump-dangerous`, `dump-damaged`
   */
  async *run(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let copying: ReturnType<typeof copyRows> | undefined;
    for await (const piece of bytes) {
      if (piece.includes(0))
        throw new Failure(
          'dump-damaged',
          'The dump has a zero byte, which pg_dump never writes as text and psql would misread',
        );
      let data: Buffer | undefined = piece;
      while (data) {
        if (copying) {
          const taken: { out: Buffer; rest?: Buffer } = copying.take(data);
          yield taken.out;
          data = taken.rest;
          if (data) copying = undefined;
          continue;
        }
        this.#lexer.add(data.toString('latin1'));
        data = undefined;
        const { out, copyTable } = this.#statements(false);
        yield* toBuffers(out);
        if (copyTable === undefined) continue;
        this.contents.table(copyTable);
        copying = copyRows(rows => this.contents.add(copyTable, rows));
        const rest = this.#lexer.takeAll();
        data = rest ? Buffer.from(rest, 'latin1') : undefined;
      }
    }
    if (copying)
      throw new Failure('dump-damaged', 'The dump is cut off in a table');
    const { out } = this.#statements(true);
    this.#end();
    yield* toBuffers(out);
  }

  #end() {
    const rest = this.#lexer.rest();
    this.#lookForEnd(rest);
    if (!this.contents.complete || rest.skeleton !== '')
      throw new Failure(
        'dump-damaged',
        'The dump is cut off: its last words, "PostgreSQL database dump complete", never came',
      );
  }

  #statements(last: boolean): { out: string[]; copyTable?: string } {
    const out: string[] = [];
    for (;;) {
      const statement = this.#lexer.next(last);
      if (!statement) return { out };
      const { skeleton } = statement;
      this.#lookForEnd(statement);
      if (this.#isForPsql(skeleton)) continue;
      const verdict = judgePostgres(statement, this.#config);
      if (verdict) {
        this.contents.notes.add(`Left out ${verdict.drop}`);
        continue;
      }
      out.push(...statement.pieces);
      this.#count(statement);
      if (!/^COPY\b/i.test(skeleton)) continue;
      const copyTable = COPY.exec(withSingleSpaces(skeleton))?.[1];
      if (!copyTable)
        refuse(statement, 'it copies from or to files or programs');
      return { out, copyTable };
    }
  }

  /** Its own words for psql: the import brings its own. */
  #isForPsql(skeleton: string): boolean {
    if (/^\\(un)?restrict [A-Za-z0-9]+$/.test(skeleton)) return true;
    if (!/^\\connect [^`|\\]+$/.test(skeleton) || this.#connected) return false;
    this.#connected = true;
    return true;
  }

  #count({ skeleton, strings }: Statement) {
    const table = TABLE.exec(skeleton)?.[1];
    if (table) this.contents.table(table);
    const into = INSERT.exec(skeleton)?.[1];
    if (into) this.contents.add(into, 1);
    if (/^SET client_encoding\b/i.test(skeleton))
      this.contents.encoding = `SET client_encoding = ${strings[0]};`;
  }

  /** Not in what a string or a body says. */
  #lookForEnd(statement: Statement) {
    const { skeleton } = statement;
    if (skeleton !== '' && !skeleton.startsWith('\\unrestrict')) return;
    if (END_OF_DUMP.test(statement.raw)) this.contents.complete = true;
  }
}
