import { Statement } from '../../sql/Lexer';
import { CopiedPart, Part, StatementPart } from '../../sql/Part';
import { withoutGaps } from '../../sql/withoutGaps';
import { Clients } from '../../tools/Clients';
import { isAbout } from './Build';
import { Builds } from './Builds';
import { CopyLoader } from './CopyLoader';
import { DumpOrder } from './DumpOrder';
import { Filled } from './Filled';
import { giveSql } from './giveSql';
import { ImportWork } from './ImportWork';
import { InsertRuns, isShort } from './InsertRuns';
import { Settings } from './sessionWords';

/** Who takes the rows that follow on a COPY. */
interface Copying {
  table: string;
  take(part: CopiedPart): Promise<void>;
}

/** Gives a dump to several clients: rows, indexes and constraints to all of them, anything else in its order to the first. */
export class Loader {
  readonly filled: Filled;
  readonly #clients: Clients;
  readonly #order = new DumpOrder();
  readonly #settings = new Settings();
  readonly #inserts: InsertRuns;
  readonly #builds: Builds;
  /** Bytes of rows by table. */
  readonly #sizes = new Map<string, number>();
  /** What may not be done yet: one kind has to wait for the other. */
  #doing: 'rows' | 'builds' | 'in order' = 'in order';
  #copying?: Copying;

  constructor(clients: Clients) {
    this.#clients = clients;
    this.filled = new Filled(work => clients.isDone(work));
    this.#inserts = new InsertRuns(clients, this.filled);
    this.#builds = new Builds(clients, table => this.#sizes.get(table) ?? 0);
  }

  /** @throws Failure */
  async load(dump: AsyncIterable<Part[]>) {
    for await (const parts of dump)
      for (const part of parts)
        if (part.kind === 'rows') await this.#rows(part);
        else if (part.kind === 'statement') await this.#statement(part);
    await this.#inserts.end();
    await this.#builds.run();
    await this.#clients.finish();
  }

  async #rows(part: CopiedPart) {
    const { table } = this.#copying!;
    this.#grow(table, part.bytes.length);
    await this.#copying!.take(part);
    if (!part.ended) return;
    this.filled.end(table);
    this.#copying = undefined;
  }

  async #statement({ statement, before, sql: own }: StatementPart) {
    const { way, makes } = this.#order.next(statement);
    if (makes !== undefined) this.filled.make(makes);
    const sql = before && way.is !== 'for each' ? [before, ...own] : own;
    if (way.is === 'insert' && isShort(sql)) {
      await this.#goOn('rows');
      const bytes = await this.#inserts.take(way.fills, statement, sql);
      this.#grow(way.fills, bytes);
      return;
    }
    await this.#inserts.end();
    const { last } = this.#builds;
    if (way.is === 'for each') await this.#toEach(statement, sql, before);
    else if (way.is === 'copy') await this.#copy(statement, way.fills);
    else if (way.is === 'build') {
      await this.#goOn('builds');
      this.filled.endAll();
      await this.#builds.add(way.build, statement, sql);
    } else if (last && isAbout(withoutGaps(statement), last))
      this.#builds.addToLast(statement, sql);
    else await this.#inOrder(statement, sql, way.fills);
  }

  async #goOn(kind: 'rows' | 'builds' | 'in order') {
    if (this.#doing === kind) return;
    await this.#builds.run();
    await this.#clients.drained();
    this.#doing = kind;
  }

  async #toEach(statement: Statement, sql: string[], before?: string) {
    const text = sql.join('');
    if (this.#settings.isTold(statement, text.trim())) return;
    await this.#goOn('in order');
    if (before) await this.#inOrder(statement, [before]);
    // A role may have to be made first
    await this.#clients.drained();
    const bytes = Buffer.from(`${text}\n`, 'latin1');
    await this.#clients.toAll(new ImportWork(statement), bytes);
  }

  async #copy(statement: Statement, table: string) {
    await this.#goOn('rows');
    const loader = new CopyLoader(this.#clients, statement, work =>
      this.filled.begin(table, work),
    );
    this.#copying = { table, take: part => loader.take(part) };
  }

  async #inOrder(statement: Statement, sql: string[], fills?: string) {
    await this.#goOn('in order');
    const hasRows = /^COPY\b/i.test(statement.skeleton);
    const work = new ImportWork(statement, hasRows);
    if (fills) this.filled.begin(fills, work);
    this.#clients.beginInOrder(work);
    if (!hasRows) {
      await giveSql(this.#clients, sql);
      this.#clients.end();
      return;
    }
    await this.#clients.write(Buffer.from(sql.join(''), 'latin1'));
    const take = async ({ bytes, ended }: CopiedPart) => {
      await this.#clients.write(bytes);
      if (ended) this.#clients.end();
    };
    this.#copying = { table: fills!, take };
  }

  #grow(table: string, bytes: number) {
    this.#sizes.set(table, (this.#sizes.get(table) ?? 0) + bytes);
  }
}
