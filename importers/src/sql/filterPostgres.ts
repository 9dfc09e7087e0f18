import { Failure } from '../failures';
import { SentTables } from '../postgres/SentTables';
import { Config } from '../readRequest';
import { ClusterSection } from './ClusterSection';
import { copyRows } from './copyRows';
import { DumpContents } from './DumpContents';
import { HAS_ALL, Inventory } from './Inventory';
import { endsDump } from './lastWords';
import { Lexer, Statement } from './Lexer';
import { linesIn } from './lines';
import { PostgresDialect } from './PostgresDialect';
import { COLUMNS, QUALIFIED } from './postgresNames';
import { rewritten } from './postgresRewrites';
import { judgePostgres } from './postgresRules';
import { OLD_STRINGS, settingFor } from './postgresSettings';
import { refuse } from './refuse';
import { rowsIn } from './rowsIn';
import { SearchPath } from './SearchPath';
import { linesInAll, StatementLines } from './StatementLines';
import { TargetNeeds } from './TargetNeeds';
import { toBuffers } from './toBuffers';

// A comment between two words leaves two spaces
const COPY = new RegExp(
  `^COPY +(${QUALIFIED}) *(${COLUMNS})? *FROM +stdin$`,
  'i',
);
const TABLE = new RegExp(
  `^CREATE +(?:UNLOGGED +)?TABLE +(IF +NOT +EXISTS +)?(${QUALIFIED})`,
  'i',
);
const INSERT = new RegExp(
  `^INSERT +INTO +(${QUALIFIED}) *(?:${COLUMNS})?[^(]*?\\bVALUES\\b`,
  'i',
);
const NO_VALUES = /\bDEFAULT +VALUES$/i;
const LARGE_OBJECT = /^SELECT +(?:pg_catalog\.)?lo_(?:create|from_bytea)\b/i;

/** With one space where a comment has left several, but for those in names. */
function withoutGaps(statement: Statement) {
  const { skeleton, strings } = statement;
  if (!/ {2}/.test(skeleton) || INSERT.test(skeleton)) return statement;
  return {
    strings,
    skeleton: skeleton.replace(/"(?:[^"]|"")*"| {2,}/g, part =>
      part.startsWith('"') ? part : ' ',
    ),
  };
}

/** How a stream of SQL goes through the filter: as statements, or as the rows of a COPY. */
export class PostgresFilter {
  readonly contents = new DumpContents();
  readonly lines = new StatementLines();
  readonly needs: TargetNeeds;
  readonly #config: Config;
  readonly #target: Inventory;
  readonly #dialect = new PostgresDialect();
  readonly #lexer = new Lexer(this.#dialect);
  readonly #path = new SearchPath();
  readonly #section?: ClusterSection;
  readonly #endsUntold: boolean;
  readonly #sent?: SentTables;
  #connected = false;

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
    this.#sent = options.sent;
    this.needs = new TargetNeeds(config, target);
    if (sourceDatabase !== undefined)
      this.#section = new ClusterSection(sourceDatabase);
  }

  /**
   * What may be given to psql, piece by piece.
   *
   * @throws Failure `dump-dangerous`, `dump-damaged`; `target-lacks` at the end, so that all is named that is missing
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
          if (!this.#isWanted)
            yield Buffer.from(
              '\n'.repeat(linesIn(taken.out.toString('latin1'))),
            );
          else if (!this.needs.unmet) yield taken.out;
          data = taken.rest;
          if (data) copying = undefined;
          continue;
        }
        this.#lexer.add(data.toString('latin1'));
        data = undefined;
        const { out, copyTable, columns } = this.#statements(false);
        if (!this.needs.unmet) yield* toBuffers(out);
        if (copyTable === undefined) continue;
        // The rest of COPY's own line, and the line that ends the rows
        this.lines.pass(2);
        const isWanted = this.#isWanted;
        if (isWanted) this.contents.table(copyTable);
        const sent = isWanted
          ? this.#sent?.copy(copyTable, columns ?? '')
          : undefined;
        copying = copyRows(rows => {
          if (isWanted) this.contents.add(copyTable, rows);
          this.lines.pass(rows);
        }, sent && (rows => sent.add(rows)));
        const rest = this.#lexer.takeAll();
        data = rest ? Buffer.from(rest, 'latin1') : undefined;
      }
    }
    if (copying)
      throw new Failure('dump-damaged', 'The dump is cut off in a table');
    const { out } = this.#statements(true);
    this.#end();
    this.needs.demand();
    yield* toBuffers(out);
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
    out: string[];
    copyTable?: string;
    columns?: string;
  } {
    const out: string[] = [];
    for (;;) {
      const statement = this.#lexer.next(last);
      if (!statement) return { out };
      const { skeleton } = statement;
      this.#lookForEnd(statement);
      this.lines.add(statement);
      const isSkipped = this.#section?.skips(statement) ?? false;
      const passed = isSkipped ? undefined : this.#passed(statement);
      const [, copied, columns] =
        (/^COPY\b/i.test(skeleton) && COPY.exec(skeleton)) || [];
      if (!passed) {
        // So that a line has the number that it has in the dump
        out.push('\n'.repeat(linesInAll(statement.pieces)));
        if (isSkipped && copied) return { out, copyTable: copied };
        continue;
      }
      out.push(...passed);
      this.#path.follow(statement);
      this.#count(statement);
      if (!/^COPY\b/i.test(skeleton)) continue;
      if (!copied) refuse(statement, 'it copies from or to files or programs');
      return { out, copyTable: this.#path.qualified(copied), columns };
    }
  }

  /** What psql gets of a statement; undefined for nothing. */
  #passed(statement: Statement): string[] | undefined {
    if (this.#isForPsql(statement.skeleton)) return undefined;
    const words = withoutGaps(statement);
    const verdict =
      judgePostgres(statement, this.#config) ??
      settingFor(words, this.#target) ??
      this.needs.of(words) ??
      rewritten(words);
    if (!verdict) return statement.pieces;
    const { notes } = this.contents;
    if ('drop' in verdict) {
      notes.add(`Left out ${verdict.drop}`);
      return undefined;
    }
    notes.add(verdict.note);
    if ('before' in verdict) return [verdict.before, ...statement.pieces];
    if (verdict.sql === undefined) return statement.pieces;
    if (OLD_STRINGS.test(statement.skeleton)) this.#dialect.refuseBackslashes();
    return ['\n'.repeat(linesInAll(statement.pieces)), `${verdict.sql};`];
  }

  /** Its own words for psql: the import brings its own. */
  #isForPsql(skeleton: string): boolean {
    if (/^\\(un)?restrict [A-Za-z0-9]+$/.test(skeleton)) return true;
    if (!/^\\connect [^`|\\]+$/.test(skeleton) || this.#connected) return false;
    this.#connected = true;
    return true;
  }

  #count({ skeleton, strings }: Statement) {
    const [, unlessThere, table] = TABLE.exec(skeleton) ?? [];
    if (table) {
      const name = this.#path.qualified(table);
      this.contents.table(name);
      if (!unlessThere) this.#sent?.made.add(name);
    }
    const insert = INSERT.exec(skeleton);
    if (insert) {
      const name = this.#known(this.#path.qualified(insert[1]));
      this.#sent?.insert(name);
      this.contents.add(
        name,
        NO_VALUES.test(skeleton) ? 1 : rowsIn(skeleton.slice(insert[0].length)),
      );
    }
    if (this.#sent && LARGE_OBJECT.test(skeleton))
      this.#sent.hasLargeObjects = true;
    if (/^SET client_encoding\b/i.test(skeleton))
      this.contents.encoding = `SET client_encoding = ${strings[0]};`;
  }

  /** A name as the dump wrote it before: Rails has quotes where pg_dump has none. */
  #known(name: string): string {
    const { rows } = this.contents;
    if (rows.has(name)) return name;
    const bare = name.replace(/"([a-z_][a-z0-9_$]*)"/g, '$1');
    return rows.has(bare) ? bare : name;
  }

  #lookForEnd(statement: Statement) {
    const ends = endsDump(statement);
    // The next database of several begins where that one ends
    if (this.#section && !(this.#section.isWanted && ends)) return;
    if (ends !== undefined) this.contents.complete = ends;
  }
}
