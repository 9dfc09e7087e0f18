import { Lexer, Statement } from './Lexer';
import { linesOf } from './lines';
import { MysqlDialect } from './MysqlDialect';
import { NESTED } from './readings';
import { refuse } from './refuse';

/** The mark where SQL in a comment begins, with its version. */
const MARKS = /\ue000[^\ue002]*\ue002|[\ue001\ue003]/g;
const HAS_BODY =
  /^CREATE\s+(?:OR REPLACE\s+)?(?:DEFINER\b.*?\s)?(?:TRIGGER|EVENT)\b/is;

/**
 * A trigger or an event without the comments in its body: mysqldump puts the whole of it into a comment, and servers do not
 * agree on where one ends that has others in it. Other statements have none there.
 *
 * @throws Failure `dump-dangerous`
 */
export function withoutNested(
  statement: Statement,
  delimiter: string,
  note: (text: string) => void,
): Statement {
  if (!statement.skeleton.includes(NESTED)) return statement;
  if (!HAS_BODY.test(statement.skeleton.replace(MARKS, ' ').trim()))
    refuse(statement, 'it has a comment within a comment');
  const { raw, line } = statement;
  const dialect = new MysqlDialect(delimiter);
  let text = '';
  for (let at = 0; at < raw.length; ) {
    const { next = raw.length, skeleton } = dialect.step(raw, at, true);
    const part = raw.slice(at, next);
    text += skeleton === NESTED ? ` ${linesOf([part]).join('')}` : part;
    at = next;
  }
  const lexer = new Lexer(new MysqlDialect(delimiter));
  lexer.add(text);
  const changed = lexer.next(true);
  if (!changed || lexer.rest().skeleton !== '')
    refuse(statement, 'it has a comment within a comment');
  note('Left out comments in the bodies of triggers and events');
  return Object.assign(changed, { line });
}
