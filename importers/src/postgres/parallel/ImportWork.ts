import { Statement } from '../../sql/Lexer';
import { wordsOf } from '../../sql/StatementLines';
import { Work } from '../../tools/Client';

const MOST_WORDS = 400;

/** A piece of the dump that one client is given. */
export class ImportWork implements Work {
  readonly line: number;
  /** It has rows, of which any may be the one that is wrong. */
  readonly hasRows: boolean;
  readonly #words: string;

  /** @param line - where its rows begin, if that is elsewhere */
  constructor(statement: Statement, hasRows = false, line = statement.line) {
    this.line = line ?? 0;
    this.hasRows = hasRows;
    // A slice would keep all of a large statement
    this.#words = Buffer.from(
      statement.skeleton.slice(0, MOST_WORDS),
    ).toString();
  }

  get words(): string {
    return wordsOf(this.#words);
  }
}
