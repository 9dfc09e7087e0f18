import { Failure } from '../failures';
import { withoutValues } from '../tools/withoutValues';
import { Statement } from './Lexer';

/** Ends the import for a statement. @throws Failure `dump-dangerous` */
export function refuse(statement: Statement, why: string): never {
  const text = statement.skeleton.slice(0, 4_000);
  const shown = withoutValues(text.replace(/[^\x20-\x7e]+/g, ' ')).slice(0, 60);
  const where = statement.line ? `line ${statement.line}, ` : '';
  throw new Failure(
    'dump-dangerous',
    `The dump is refused: ${why} (${where}'${shown}'); take that out of the dump, or dump again without it`,
  );
}
