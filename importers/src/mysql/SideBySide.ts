import { DumpPart, DumpStatement } from '../sql/DumpPart';
import { linesOf, withoutBegin } from '../sql/lines';
import { wordsOf } from '../sql/StatementLines';
import { Work } from '../tools/Client';
import { Clients } from '../tools/Clients';
import { LoadOrder } from './LoadOrder';
import { RowBatch } from './RowBatch';

/** Rows that one is given at once, in bytes: small statements are put together, one of mysqldump's MiB goes by itself. */
const ENOUGH = 512 * 1024;
/** A client holds the statement that it runs several times: one that is longer runs while no other does. */
const LONG = 2 * 1024 ** 2;

/**
 * One transaction of a piece of rows: a thousand small ones take many times as long. Whatever the session says of
 * commits, nothing is left open when it is done: others would wait for its locks, and it for them.
 */
const BEGIN = 'BEGIN;';
const COMMIT = 'COMMIT;';
/** For each connection: one waits, however long another is at work. Seconds, of which a year is the most. */
const SETTINGS =
  'SET SESSION autocommit=1, wait_timeout=31536000, net_read_timeout=3600, net_write_timeout=3600;';

const bytesOf = (text: string[]) => Buffer.from(text.join(''), 'latin1');

const workOf = ({ words, line }: DumpStatement): Work => ({
  ...{ line, words: wordsOf(words) },
});

/** Gives a dump to several clients: rows of its tables to whoever is idle, all else in its order. */
export class SideBySide {
  readonly #clients: Clients;
  readonly #order: LoadOrder;
  #batch?: RowBatch;
  /** The rows that come are written at once, to the first. */
  #isStreaming = false;
  /** No other is given something before those rows are done. */
  #isLong = false;
  /** The first was given what rows may need. */
  #isNeeded = false;

  constructor(clients: Clients, order: LoadOrder) {
    this.#clients = clients;
    this.#order = order;
  }

  /** @throws Failure */
  async load(dump: AsyncIterable<DumpPart[]>) {
    await this.#clients.toAll({ line: 1, words: 'SET' }, SETTINGS);
    for await (const parts of dump)
      for (const part of parts) await this.#add(part);
    await this.#give();
    await this.#clients.finish();
  }

  async #add({ text, statement, rows }: DumpPart) {
    if (statement) await this.#begin(statement, text);
    else if (this.#isStreaming) await this.#stream(text, rows);
    else if (this.#batch) await this.#gather(this.#batch, text, rows);
  }

  async #begin(statement: DumpStatement, text: string[]) {
    const way = this.#order.wayOf(statement);
    if (way === 'none') return this.#batch?.add(linesOf(text));
    const { filled } = statement;
    const cell = this.#order.cellOfNumber(statement);
    if (way === 'anywhere' && this.#batch?.table === filled)
      return this.#batch!.begin(text, cell);
    await this.#give();
    const own = withoutBegin(text);
    if (way !== 'anywhere') return this.#inOrder(way, statement, own);
    this.#batch = new RowBatch(filled!, workOf(statement));
    return this.#batch.begin(own, cell);
  }

  async #inOrder(
    way: 'first' | 'alone' | 'each',
    statement: DumpStatement,
    text: string[],
  ) {
    const { delimiter, filled } = statement;
    const isPlain = delimiter === ';';
    const work = { ...workOf(statement), linesBefore: isPlain ? 0 : 1 };
    const bytes = bytesOf(
      isPlain ? text : [`DELIMITER ${delimiter}\n`, ...text, '\nDELIMITER ;\n'],
    );
    if (way === 'each') return this.#clients.toAll(work, bytes);
    if (way === 'alone') await this.#clients.othersDone();
    this.#isNeeded = true;
    this.#clients.beginInOrder(work);
    await this.#clients.write(bytes);
    this.#isStreaming = filled !== undefined;
    return filled ? undefined : this.#endInOrder();
  }

  async #endInOrder() {
    await this.#clients.write(COMMIT);
    this.#clients.end();
  }

  async #stream(text: string[], rows: DumpPart['rows']) {
    await this.#clients.write(bytesOf(text));
    if (rows !== 'last') return;
    await this.#endInOrder();
    this.#isStreaming = false;
    if (this.#isLong) await this.#clients.drained();
    this.#isLong = false;
  }

  async #gather(batch: RowBatch, text: string[], rows: DumpPart['rows']) {
    batch.addRows(text);
    if (rows === 'last' && batch.length >= ENOUGH) await this.#give();
    else if (rows === 'more' && batch.length >= LONG)
      await this.#streamBatch(batch);
  }

  /** What is too long to be held goes to the first as it comes, which alone grows by that. */
  async #streamBatch(batch: RowBatch) {
    await this.#clients.drained();
    this.#batch = undefined;
    this.#clients.beginInOrder(batch.work);
    await this.#clients.write(bytesOf([BEGIN, ...batch.take()]));
    this.#isStreaming = true;
    this.#isLong = true;
  }

  /** Gives the rows that were gathered to whoever is idle; to the first where the server gives them their numbers. */
  async #give() {
    const batch = this.#batch;
    if (!batch) return;
    this.#batch = undefined;
    if (batch.hasNumbers) {
      if (this.#isNeeded) await this.#clients.firstDone();
      await this.#clients.begin(batch.work);
    } else {
      await this.#clients.othersDone();
      this.#clients.beginInOrder(batch.work);
    }
    this.#isNeeded = !batch.hasNumbers;
    await this.#clients.write(bytesOf([BEGIN, ...batch.take(), COMMIT]));
    this.#clients.end();
  }
}
