import { Failure } from '../failures';
import { Statement } from './Lexer';

/** Ends the import for a statement. @throws Failure `dump-dangerous` */
export function refuse(statement: Statement, why: string): never {
  const shown = statement.skeleton.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 60);
  throw new Failure(
    'dump-dangerous',
    `The dump is refused: ${why} ('${shown}'); take that out of the dump, or dump again without it`,
  );
}
