import { Failure } from '../failures';
import { SentTables } from '../postgres/SentTables';
import { Config } from '../readRequest';
import { ClusterSection } from './ClusterSection';
import { copyRows } from './copyRows';
import { demandText } from './demandText';
import { DumpContents } from './DumpContents';
import { HAS_ALL, Inventory } from './Inventory';
import { endsDump } from './lastWords';
import { Lexer, Statement } from './Lexer';
import { linesOf } from './lines';
import { bytesOf, Part, StatementPart } from './Part';
import { PostgresDialect } from './PostgresDialect';
import { rewritten } from './postgresRewrites';
import { judgePostgres } from './postgresRules';
import { OLD_STRINGS, settingFor } from './postgresSettings';
import { copyOf, PostgresTables } from './PostgresTables';
import { refuse } from './refuse';
import { linesInAll, StatementLines } from './StatementLines';
import { TargetNeeds } from './TargetNeeds';
import { withoutGaps } from './withoutGaps';

/** How a stream of SQL goes through the filter: as statements, or as the rows of a COPY. */
export class PostgresFilter {
  readonly contents = new DumpContents();
  readonly lines = new StatementLines();
  readonly needs: TargetNeeds;
  readonly #config: Config;
  readonly #target: Inventory;
  readonly #dialect = new PostgresDialect();
  readonly #lexer = new Lexer(this.#dialect);
  readonly #tables: PostgresTables;
  readonly #section?: ClusterSection;
  readonly #endsUntold: boolean;
  #connected?: string;

  /**
   * @param options - `target`: what it has; `sourceDatabase`: the only one of several; `endsUntold`: the dump has lost its
   * comments, and its last words with them; `sent`: is given the rows
   */
  constructor(
    config: Config,
    options: {
      target?: Inventory;
      sourceDatabase?: string;
      endsUntold?: boolean;
      sent?: SentTables;
    } = {},
  ) {
    const { target = HAS_ALL, sourceDatabase, endsUntold = false } = options;
    this.#config = config;
    this.#target = target;
    this.#endsUntold = endsUntold;
    this.#tables = new PostgresTables(this.contents, options.sent);
    this.needs = new TargetNeeds(config, target);
    if (sourceDatabase !== undefined)
      this.#section = new ClusterSection(sourceDatabase);
  }

  /** What may be given to psql, piece by piece. @throws Failure as `parts` does */
  async *run(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const parts of this.parts(bytes)) yield* bytesOf(parts);
  }

  /**
   * The same by what it is: some parts at once, for there may be millions.
   *
   * @throws Failure `dump-dangerous`, `dump-damaged`; `target-lacks` at the end, so that all is named that is missing
   */
  async *parts(bytes: AsyncIterable<Buffer>): AsyncGenerator<Part[]> {
    let copying: ReturnType<typeof copyRows> | undefined;
    for await (const piece of bytes) {
      demandText(piece);
      let data: Buffer | undefined = piece;
      while (data) {
        if (copying) {
          // The line that ends them was counted with the COPY
          const line = this.lines.line - 1;
          const taken: { out: Buffer; rest?: Buffer } = copying.take(data);
          const { out, rest } = taken;
          if (!this.#isWanted)
            yield [{ kind: 'lines', sql: linesOf([out.toString('latin1')]) }];
          else if (!this.needs.unmet)
            yield [{ ...{ kind: 'rows', bytes: out, line }, ended: !!rest }];
          data = rest;
          if (data) copying = undefined;
          continue;
        }
        this.#lexer.add(data.toString('latin1'));
        data = undefined;
        const { out, copyTable, columns } = this.#statements(false);
        if (!this.needs.unmet) yield out;
        if (copyTable === undefined) continue;
        copying = this.#copy(copyTable, columns ?? '');
        const rest = this.#lexer.takeAll();
        data = rest ? Buffer.from(rest, 'latin1') : undefined;
      }
    }
    if (copying)
      throw new Failure('dump-damaged', 'The dump is cut off in a table');
    const { out } = this.#statements(true);
    this.#end();
    this.needs.demand();
    yield out;
  }

  #copy(table: string, columns: string) {
    // The rest of COPY's own line, and the line that ends the rows
    this.lines.pass(2);
    const isWanted = this.#isWanted;
    const sent = isWanted ? this.#tables.copy(table, columns) : undefined;
    return copyRows(rows => {
      if (isWanted) this.contents.add(table, rows);
      this.lines.pass(rows);
    }, sent && (rows => sent.add(rows)));
  }

  get #isWanted(): boolean {
    return this.#section?.isWanted ?? true;
  }

  #end() {
    const rest = this.#lexer.rest();
    this.#lookForEnd(rest);
    this.#section?.demandFound();
    const isUntold = this.#endsUntold && !this.contents.complete;
    if ((!this.contents.complete && !isUntold) || rest.skeleton !== '')
      throw new Failure(
        'dump-damaged',
        'The dump is cut off: its last words, "PostgreSQL database dump complete", never came',
      );
    if (isUntold)
      this.contents.notes.add(
        'Whether the dump was whole is not known: it has lost its comments, and its last words with them',
      );
  }

  #statements(last: boolean): {
    out: Part[];
    copyTable?: string;
    columns?: string;
  } {
    const out: Part[] = [];
    for (;;) {
      const statement = this.#lexer.next(last);
      if (!statement) return { out };
      const { skeleton } = statement;
      this.#lookForEnd(statement);
      this.lines.add(statement);
      const isSkipped = this.#section?.skips(statement) ?? false;
      const passed = isSkipped ? undefined : this.#passed(statement);
      const { copied, columns } = copyOf(skeleton);
      if (!passed) {
        // So that a line has the number that it has in the dump
        out.push({ kind: 'lines', sql: linesOf(statement.pieces) });
        if (isSkipped && copied) return { out, copyTable: copied };
        continue;
      }
      out.push({ kind: 'statement', statement, ...passed });
      this.#tables.see(statement);
      if (!/^COPY\b/i.test(skeleton)) continue;
      if (!copied) refuse(statement, 'it copies from or to files or programs');
      return { out, copyTable: this.#tables.qualified(copied), columns };
    }
  }

  /** What psql gets of a statement; undefined for nothing. */
  #passed(
    statement: Statement,
  ): Pick<StatementPart, 'before' | 'sql'> | undefined {
    if (this.#isForPsql(statement.skeleton)) return undefined;
    const words = withoutGaps(statement);
    const verdict =
      judgePostgres(statement, this.#config) ??
      settingFor(words, this.#target) ??
      this.needs.of(words) ??
      rewritten(words);
    if (!verdict) return { sql: statement.pieces };
    const { notes } = this.contents;
    if ('drop' in verdict) {
      notes.add(`Left out ${verdict.drop}`);
      return undefined;
    }
    notes.add(verdict.note);
    const sql = statement.pieces;
    if ('before' in verdict) return { before: verdict.before, sql };
    if (verdict.sql === undefined) return { sql };
    if (OLD_STRINGS.test(statement.skeleton)) this.#dialect.refuseBackslashes();
    return { sql: ['\n'.repeat(linesInAll(sql)), `${verdict.sql};`] };
  }

  /** Its own words for psql: the import brings its own. */
  #isForPsql(skeleton: string): boolean {
    if (/^\\(un)?restrict [A-Za-z0-9]+$/.test(skeleton)) return true;
    // Stands before a \connect to a name that has more than letters and digits; the encoding is set anew behind it
    if (skeleton === '\\encoding SQL_ASCII') return true;
    if (!/^\\connect [^`|\\]+$/.test(skeleton)) return false;
    // Once more behind the database's settings, so that they hold
    this.#connected ??= skeleton;
    return skeleton === this.#connected;
  }

  #lookForEnd(statement: Statement) {
    const ends = endsDump(statement);
    // The next database of several begins where that one ends
    if (this.#section && !(this.#section.isWanted && ends)) return;
    if (ends !== undefined) this.contents.complete = ends;
  }
}
