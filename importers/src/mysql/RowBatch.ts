import { Work } from '../tools/Client';
import { NumberCells } from './NumberCells';

/** INSERTs of one table that follow each other, as one piece of work. */
export class RowBatch {
  readonly table: string;
  readonly work: Work;
  /** Bytes. */
  length = 0;
  #text: string[] = [];
  #numbers?: NumberCells;
  #hasNumbers = true;

  /** @param work - of the first statement */
  constructor(table: string, work: Work) {
    this.table = table;
    this.work = work;
  }

  /** Each row has the number that it must have. */
  get hasNumbers(): boolean {
    return this.#hasNumbers;
  }

  /**
   * @param text - of a statement, up to its rows
   * @param cellOfNumber - which value of each row must be a number
   */
  begin(text: string[], cellOfNumber?: number) {
    this.add(text);
    this.#numbers =
      cellOfNumber === undefined ? undefined : new NumberCells(cellOfNumber);
  }

  addRows(text: string[]) {
    this.add(text);
    for (const piece of text) this.#numbers?.read(piece);
    this.#hasNumbers &&= this.#numbers?.areNumbers ?? true;
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
