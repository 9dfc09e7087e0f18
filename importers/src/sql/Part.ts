import { Statement } from './Lexer';
import { toBuffers } from './toBuffers';

/** A part of a dump as it may be given to a client. Text is latin1: a character a byte. */
export type Part =
  | StatementPart
  /** Line ends in place of what is left out. */
  | { kind: 'lines'; sql: string[] }
  | CopiedPart;

export interface StatementPart {
  kind: 'statement';
  statement: Statement;
  /** What the server has to have first, once: roles that it lacks. */
  before?: string;
  sql: string[];
}

/** Of the rows of a COPY, from the rest of its own line through the line that ends them. */
export interface CopiedPart {
  kind: 'rows';
  bytes: Buffer;
  /** Of the dump, from 1: that in which the bytes begin. */
  line: number;
  /** No more of them come. */
  ended: boolean;
}

/** Parts one behind the other, as one client gets them. */
export function* bytesOf(parts: Part[]): Generator<Buffer> {
  let text: string[] = [];
  for (const part of parts)
    if (part.kind === 'rows') {
      yield* toBuffers(text);
      text = [];
      yield part.bytes;
    } else {
      if (part.kind === 'statement' && part.before) text.push(part.before);
      for (const piece of part.sql) text.push(piece);
    }
  yield* toBuffers(text);
}
