import { Statement } from './Lexer';
import { COLUMNS, QUALIFIED } from './postgresNames';
import { refuse } from './refuse';

const WORDS_OF_VALUES =
  /^(NULL|TRUE|FALSE|DEFAULT|B|X|E|N|ON|CONFLICT|DO|NOTHING)$/i;
const INSERT = new RegExp(
  String.raw`^INSERT INTO ${QUALIFIED} (?:${COLUMNS} )?(?:OVERRIDING (?:SYSTEM|USER) VALUE )?(?:DEFAULT )?VALUES\b`,
  'i',
);

/** Values only: an expression could read what is none of the dump's. @throws Failure `dump-dangerous` */
export function judgePostgresInsert(statement: Statement, words: string) {
  const head = INSERT.exec(words)?.[0];
  if (head === undefined)
    refuse(statement, 'pg_dump does not write such a statement');
  for (const [word] of words
    .slice(head.length)
    .matchAll(/["A-Za-z_\x80-\xff][\w$"\x80-\xff]*/g))
    if (!WORDS_OF_VALUES.test(word))
      refuse(statement, 'it inserts something other than values');
}
