import { SentRows } from '../mysql/SentRows';
import { Lexer, Statement } from './Lexer';
import { linesIn, linesOf } from './lines';
import { MysqlRows } from './mysqlRows';
import { refuse } from './refuse';

/** One INSERT whose rows come in pieces. */
export class InsertRows {
  /** Of the target's tables; '' where it is left out. */
  readonly table: string;
  /** Of a database that is left out. */
  readonly isLeftOut: boolean;
  /** Bytes so far. */
  length: number;
  readonly #head: Statement;
  readonly #rows = new MysqlRows();
  readonly #sent?: SentRows;

  /** @param sent - is given the rows */
  constructor(
    head: Statement,
    table: string,
    { isLeftOut = false, sent }: { isLeftOut?: boolean; sent?: SentRows },
  ) {
    this.#head = head;
    this.#sent = sent;
    this.table = table;
    this.isLeftOut = isLeftOut;
    this.length = head.skeleton.length;
  }

  get ended(): boolean {
    return this.#rows.ended;
  }

  get count(): number {
    return this.#rows.rows;
  }

  /** @returns what has come, its lines, and what is passed on of it: a client that is killed before its end runs none of it */
  read(lexer: Lexer): { read: string; lines: number; out: string[] } {
    const rows = this.#rows;
    const read = lexer.through((text, from) => rows.read(text, from));
    if (rows.bad) refuse(this.#head, 'it inserts something other than values');
    this.#sent?.add(read);
    const out = rows.take();
    for (const piece of out) this.length += piece.length;
    return {
      ...{ read, lines: linesIn(read) },
      out: this.isLeftOut ? linesOf([read]) : out,
    };
  }
}
