import { MysqlSession } from '../sql/MysqlSession';
import { Work } from '../tools/Client';

/** INSERTs of one table that follow each other, as one piece of work. */
export class RowBatch {
  readonly table: string;
  readonly work: Work;
  /** Bytes. */
  length = 0;
  #text: string[] = [];
  #statements = 0;

  /** @param begin - of the first statement */
  constructor(table: string, work: Work, begin: string[]) {
    this.table = table;
    this.work = work;
    this.add(begin);
  }

  add(text: string[]) {
    for (const piece of text) {
      this.#text.push(piece);
      this.length += piece.length;
    }
  }

  endStatement() {
    this.#statements += 1;
  }

  take(): string[] {
    return this.#text.splice(0);
  }

  /** What makes one transaction of it: a thousand small ones take many times as long. A long one is one by itself. */
  transaction({ commitsEach }: MysqlSession): { begin: string; end: string } {
    if (this.#statements > 1 || !commitsEach)
      return { begin: 'BEGIN;', end: 'COMMIT;' };
    return { begin: '', end: '' };
  }
}
