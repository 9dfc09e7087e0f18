import { Work } from '../tools/Client';

/** INSERTs of one table that follow each other, as one piece of work. */
export class RowBatch {
  readonly table: string;
  readonly work: Work;
  /** Bytes. */
  length = 0;
  #text: string[] = [];

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

  take(): string[] {
    return this.#text.splice(0);
  }
}
