import { Statement } from './Lexer';
import { NAME } from './mysqlName';
import { refuse } from './refuse';

const COLUMNS = '\\((?:`(?:[^`]|``)*`|[^()`])*\\)';
/** How an INSERT of a dump begins, up to the name of its table. */
export const INSERT_INTO =
  '(?:INSERT|REPLACE)(?: (?:DELAYED|LOW_PRIORITY|IGNORE))* INTO';

const HEAD = new RegExp(
  `^${INSERT_INTO} ${NAME}(?: ?${COLUMNS} ?| )VALUES?\\b`,
  'i',
);
const WORDS_OF_VALUES =
  /^(NULL|TRUE|FALSE|DEFAULT|_binary|_utf8(mb[34])?|_latin1|[bx]|0x[0-9a-f]*|0b[01]*|\d[\d]*(e\d*)?)$/i;

/** Rows as mysqldump writes them, values only: an expression could read what is none of the dump's. @throws Failure */
export function judgeMysqlInsert(statement: Statement, words: string) {
  const head = HEAD.exec(words)?.[0];
  if (head === undefined)
    refuse(statement, 'mysqldump does not write such a statement');
  for (const [word] of words.slice(head.length).matchAll(/[\w$@`\x80-\xff]+/g))
    if (!WORDS_OF_VALUES.test(word))
      refuse(statement, 'it inserts something other than values');
}
