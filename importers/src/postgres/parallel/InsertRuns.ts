import { Statement } from '../../sql/Lexer';
import { Clients } from '../../tools/Clients';
import { Filled } from './Filled';
import { giveSql } from './giveSql';
import { ImportWork } from './ImportWork';

/** A longer statement is held by its client several times. */
const MOST_BYTES = 1024 ** 2;

export function isShort(sql: string[]): boolean {
  return sql.reduce((sum, piece) => sum + piece.length, 0) <= MOST_BYTES;
}

/** INSERTs into one table behind each other, given to several clients as transactions of some megabytes each. */
export class InsertRuns {
  readonly #clients: Clients;
  readonly #filled: Filled;
  #table?: string;
  #open?: { length: number };

  constructor(clients: Clients, filled: Filled) {
    this.#clients = clients;
    this.#filled = filled;
  }

  /** @returns its bytes @throws Failure */
  async take(
    table: string,
    statement: Statement,
    sql: string[],
  ): Promise<number> {
    if (this.#table !== table) await this.end();
    this.#table = table;
    if (!this.#open) {
      const work = new ImportWork(statement, true);
      await this.#clients.begin(work);
      this.#filled.begin(table, work);
      await this.#clients.write('BEGIN;\n');
      this.#open = { length: 0 };
    }
    const bytes = await giveSql(this.#clients, sql);
    this.#open.length += bytes;
    if (this.#open.length >= this.#clients.bytesOfWork) await this.#commit();
    return bytes;
  }

  /** What comes next is none of them. @throws Failure */
  async end() {
    await this.#commit();
    if (this.#table !== undefined) this.#filled.end(this.#table);
    this.#table = undefined;
  }

  async #commit() {
    if (!this.#open) return;
    this.#open = undefined;
    await this.#clients.write('COMMIT;\n');
    this.#clients.end();
  }
}
