/** What a statement of a dump does, as far as others depend on it. */
export interface DumpStatement {
  /** With all of its comments that hold SQL, and `''` for each string. */
  words: string;
  /** The first of them, with their quotes. */
  strings: string[];
  /** Of its first word in the dump, from 1. */
  line: number;
  /** Each of its words, also those in comments that hold SQL, by every server. */
  isRunByAll: boolean;
  /** In force where it ends. */
  delimiter: string;
  /** The table that it makes, by the name by which that can be asked for. */
  made?: string;
  /** The table that it drops. */
  dropped?: string;
  /** The table that the rows go into which follow. */
  filled?: string;
}

/** What is passed on of a dump, in latin1, a character a byte; line ends in place of what was left out. */
export interface DumpPart {
  text: string[];
  /** That begins here. */
  statement?: DumpStatement;
  /** Of the INSERT before: its last come here, or there are more. */
  rows?: 'last' | 'more';
}

/** The parts of a dump as one text. */
export function textOf(parts: DumpPart[]): string[] {
  return parts.flatMap(({ text }) => text);
}
