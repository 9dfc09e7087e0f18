import { withoutValues } from '../tools/withoutValues';
import { Statement } from './Lexer';
import { linesBefore, linesIn } from './lines';

const MOST_KEPT = 10_000;
const MOST_WORDS = 400;
const MOST_SHOWN = 60;

/** How many lines end in texts that follow each other. */
export function linesInAll(texts: string[]): number {
  return texts.reduce((sum, text) => sum + linesIn(text), 0);
}

/** The begin of a statement's words, without values. */
export function wordsOf(words: string): string {
  const begin = words.slice(0, MOST_WORDS).replace(/[^\x20-\x7e]+/g, ' ');
  return withoutValues(begin).slice(0, MOST_SHOWN);
}

/** In which line each of the last statements ended: the server names the line of a mistake when others have gone through. */
export class StatementLines {
  readonly #kept: { line: number; words: string }[] = [];
  #next = 0;
  #line = 1;

  /** The one that comes next, from 1. */
  get line(): number {
    return this.#line;
  }

  /** Lines that are in no statement: rows of a COPY. */
  pass(lines: number) {
    this.#line += lines;
  }

  add(statement: Statement) {
    statement.line = this.#line + linesBefore(statement.pieces[0]);
    this.#line += linesInAll(statement.pieces);
    // A slice would keep all of a large statement
    const words = Buffer.from(statement.skeleton.slice(0, MOST_WORDS));
    this.#kept[this.#next] = { line: this.#line, words: words.toString() };
    this.#next = (this.#next + 1) % MOST_KEPT;
  }

  /** Begin of the statement in whose line, or in whose rows, a line is, without values. */
  statementAt(line: number): string | undefined {
    let found: { line: number; words: string } | undefined;
    for (const each of this.#kept)
      if (each.line <= line && (!found || each.line >= found.line))
        found = each;
    return found && wordsOf(found.words);
  }
}
