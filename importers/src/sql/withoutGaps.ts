import { Statement, StatementWords } from './Lexer';
import { INSERT } from './PostgresTables';

/** With one space where a comment has left several, but for those in names. */
export function withoutGaps(statement: Statement): StatementWords {
  const { skeleton, strings } = statement;
  if (!/ {2}/.test(skeleton) || INSERT.test(skeleton)) return statement;
  return {
    strings,
    skeleton: skeleton.replace(/"(?:[^"]|"")*"| {2,}/g, part =>
      part.startsWith('"') ? part : ' ',
    ),
  };
}
