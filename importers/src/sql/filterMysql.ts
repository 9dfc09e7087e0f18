import { Failure } from '../failures';
import { END_OF_DUMP } from '../formats';
import { SentTables } from '../mysql/SentTables';
import { DumpContents } from './DumpContents';
import { DumpedTables } from './DumpedTables';
import { DumpPart, textOf } from './DumpPart';
import { InsertRows } from './InsertRows';
import { Lexer, Statement } from './Lexer';
import { withoutLaterKey } from './laterKeys';
import { linesBefore, linesIn, linesOf } from './lines';
import { MysqlDatabases } from './MysqlDatabases';
import { MysqlDialect } from './MysqlDialect';
import { MysqlFacts } from './MysqlFacts';
import { withoutOldModes } from './mysqlModes';
import { changeCollations, changeTable, MysqlPlan, NO_PLAN } from './MysqlPlan';
import { judgeMysql, withoutDefiner } from './mysqlRules';
import { tableFacts } from './mysqlTable';
import { withoutNested } from './nestedComments';
import { isRunByAll, readings } from './readings';
import { refuse } from './refuse';
import { toBuffers } from './toBuffers';

export interface MysqlChoices {
  /** The one that is filled. */
  database?: string;
  /** The one database of several that is read; the first where it is not said. */
  sourceDatabase?: string;
  /** Reads on where another database comes, to name them all. */
  namesDatabases?: boolean;
  /** It does not end as mysqldump's dumps do: another tool wrote it. */
  hasNoEnd?: boolean;
  plan?: MysqlPlan;
  /** Is given the rows. */
  sent?: SentTables;
}

/** What mysqldump, mariadb-dump and tools like them wrote, statement by statement. */
export class MysqlFilter {
  readonly contents = new DumpContents();
  readonly facts = new MysqlFacts();
  readonly databases: MysqlDatabases;
  readonly #choices: MysqlChoices;
  readonly #plan: MysqlPlan;
  readonly #dialect = new MysqlDialect();
  readonly #tables: DumpedTables;
  readonly #lexer = new Lexer(this.#dialect);
  #insert?: InsertRows;
  #line = 1;

  constructor(choices: MysqlChoices = {}) {
    this.#choices = choices;
    this.#plan = choices.plan ?? NO_PLAN;
    this.databases = new MysqlDatabases(choices);
    this.#tables = new DumpedTables(this.contents, choices.sent);
  }

  /**
   * What may be given to the client.
   *
   * @throws Failure `dump-dangerous`, `dump-damaged`
   */
  async *run(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const parts of this.parts(bytes))
      yield* toBuffers(textOf(parts));
  }

  /**
   * The same by statements and pieces of rows, as they are read.
   *
   * @throws Failure `dump-dangerous`, `dump-damaged`
   */
  async *parts(bytes: AsyncIterable<Buffer>): AsyncGenerator<DumpPart[]> {
    for await (const piece of bytes) {
      this.#lexer.add(piece.toString('latin1'));
      yield this.#statements(false);
    }
    const out = this.#statements(true);
    const rest = this.#lexer.rest();
    const isEnded = END_OF_DUMP.test(rest.raw);
    const hasEnd = isEnded || this.#choices.hasNoEnd;
    if (!isEnded && hasEnd)
      this.contents.notes.add(
        'Whether the dump was whole is not known: it does not have the last words of mysqldump',
      );
    if (this.#insert || rest.skeleton !== '' || !hasEnd)
      throw new Failure(
        'dump-damaged',
        'The dump is cut off: its last words, "Dump completed", never came',
      );
    this.contents.complete = true;
    for (const note of this.databases.notes) this.contents.notes.add(note);
    yield out;
  }

  #statements(last: boolean): DumpPart[] {
    const out: DumpPart[] = [];
    for (;;) {
      if (this.#insert) out.push(this.#readRows(this.#insert));
      if (this.#insert) return out;
      const statement = this.#lexer.next(last);
      if (!statement) return out;
      statement.line = this.#line + linesBefore(statement.pieces[0]);
      for (const piece of statement.pieces) this.#line += linesIn(piece);
      const { skeleton } = statement;
      out.push(
        this.databases.leavesOut(skeleton)
          ? this.#leftOut(statement)
          : this.#filtered(statement),
      );
    }
  }

  /** Passes on what has come of an INSERT. */
  #readRows(insert: InsertRows): DumpPart {
    const { lines, out } = insert.read(this.#lexer);
    this.#line += lines;
    if (insert.ended) this.#insert = undefined;
    if (insert.isLeftOut) return { text: out };
    this.facts.seeLength(insert.length);
    if (insert.ended) this.contents.add(insert.table, insert.count);
    return { text: out, rows: insert.ended ? 'last' : 'more' };
  }

  #leftOut(statement: Statement): DumpPart {
    if (statement.hasRows)
      this.#insert = new InsertRows(statement, '', { isLeftOut: true });
    return { text: linesOf(statement.pieces) };
  }

  #filtered(given: Statement): DumpPart {
    const { delimiter } = this.#dialect;
    const statement = withoutNested(given, delimiter, note =>
      this.contents.notes.add(note),
    );
    const read = readings(statement);
    const [words] = read;
    const verdict = judgeMysql(statement, read, this.databases.own);
    this.databases.see(statement, words);
    if (verdict) {
      this.contents.notes.add(`Left out ${verdict.drop}`);
      return { text: linesOf(statement.pieces) };
    }
    this.facts.see(words);
    const { insert, ...done } = this.#tables.see(statement, words);
    this.#insert = insert;
    const text = this.#changed(
      statement,
      words,
      withoutDefiner(statement, words),
    );
    if (!text) return { text: linesOf(statement.pieces) };
    this.facts.seeLength(text.reduce((sum, { length }) => sum + length, 0));
    const { strings, line = this.#line } = statement;
    return {
      text,
      statement: {
        ...{ words, strings, line, delimiter },
        isRunByAll: isRunByAll(statement),
        ...{ ...done, filled: insert?.table },
      },
    };
  }

  /** As the target takes it; what is changed is judged once more. Undefined where nothing is left. */
  #changed(
    statement: Statement,
    words: string,
    given: string[],
  ): string[] | undefined {
    const note = (text: string) => this.contents.notes.add(text);
    const pieces = withoutOldModes(given, words, note);
    const table = tableFacts(words);
    const hasCollation = this.facts.hasOneOf(this.#plan.collations, words);
    const isAlter = /^ALTER TABLE\b/i.test(words) && this.#plan.keys.size > 0;
    if (!table && !hasCollation && !isAlter) return pieces;
    const text = pieces.join('');
    let changed = text;
    if (isAlter) {
      const left = withoutLaterKey(text, words, this.#plan.keys);
      if (left === undefined) return undefined;
      changed = left;
    }
    if (table) changed = changeTable(changed, table, this.#plan, note);
    if (hasCollation) changed = changeCollations(changed, this.#plan);
    if (changed !== text) this.#demandHarmless(statement, changed);
    return [changed];
  }

  #demandHarmless(statement: Statement, text: string) {
    const lexer = new Lexer(new MysqlDialect(this.#dialect.delimiter));
    lexer.add(text);
    const changed = lexer.next(true);
    if (!changed || lexer.rest().skeleton !== '')
      refuse(statement, 'it can not be changed for the target');
    judgeMysql(changed, readings(changed), this.databases.own);
  }
}
