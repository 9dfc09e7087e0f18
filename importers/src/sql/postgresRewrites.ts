import { StatementWords } from './Lexer';
import { NAME, QUALIFIED } from './postgresNames';
import { OLD_STRINGS } from './postgresSettings';

/** A statement in place of one of the dump's, without its delimiter, and what is said of it. */
export interface Rewrite {
  sql: string;
  note: string;
}

const KINDS = [
  'ACCESS METHOD|AGGREGATE|CAST|COLLATION|CONVERSION|DOMAIN|EVENT TRIGGER|EXTENSION|FOREIGN DATA WRAPPER|FOREIGN TABLE',
  'FUNCTION|INDEX|LANGUAGE|MATERIALIZED VIEW|OPERATOR CLASS|OPERATOR FAMILY|OPERATOR|POLICY|PROCEDURAL LANGUAGE|PROCEDURE',
  'PUBLICATION|RULE|SCHEMA|SEQUENCE|SERVER|STATISTICS|TABLE|TEXT SEARCH (?:CONFIGURATION|DICTIONARY|PARSER|TEMPLATE)',
  'TRANSFORM|TRIGGER|TYPE|USER MAPPING|VIEW',
].join('|');

const IF_EXISTS =
  "Added IF EXISTS to its DROPs, as pg_dump --clean --if-exists does: what is not there can't be dropped";

/** What psql gets where the pattern fits all of a statement. It is made of the skeleton: only what was judged goes on. */
const REWRITES: [pattern: RegExp, to: string, note: string][] = [
  [
    /^CREATE SCHEMA ("?public"?)$/i,
    'CREATE SCHEMA IF NOT EXISTS $1',
    'Its CREATE SCHEMA public is for a database that has none: each has one from the start',
  ],
  [
    OLD_STRINGS,
    'SET standard_conforming_strings = on',
    'Its standard_conforming_strings of off is on: no string of it has a backslash outside E-strings, so that both read it alike',
  ],
  [
    new RegExp(`^DROP (${KINDS}) (?!IF EXISTS )(?=\\S)`, 'i'),
    'DROP $1 IF EXISTS ',
    IF_EXISTS,
  ],
  [
    new RegExp(
      `^ALTER TABLE (?!IF EXISTS )(ONLY )?(${QUALIFIED}) DROP CONSTRAINT (${NAME})$`,
      'i',
    ),
    'ALTER TABLE IF EXISTS $1$2 DROP CONSTRAINT IF EXISTS $3',
    IF_EXISTS,
  ],
  [
    new RegExp(
      `^ALTER TABLE (?!IF EXISTS )(ONLY )?(${QUALIFIED}) (ALTER COLUMN ${NAME} DROP DEFAULT|DISABLE ROW LEVEL SECURITY|DETACH PARTITION ${QUALIFIED})$`,
      'i',
    ),
    'ALTER TABLE IF EXISTS $1$2 $3',
    IF_EXISTS,
  ],
];

const UNLINK = /^SELECT (?:pg_catalog\.)?lo_unlink ?\( ?'' ?\)$/i;

/** A large object has no DROP: pg_dump --if-exists asks for it first. */
function unlinked({ skeleton, strings }: StatementWords): Rewrite | undefined {
  if (!UNLINK.test(skeleton) || !/^'\d+'$/.test(strings[0])) return undefined;
  const sql = `SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata WHERE oid = ${strings[0]}`;
  return { sql, note: IF_EXISTS };
}

/** What is given to the server in place of a statement; undefined where that is the statement itself. */
export function rewritten(words: StatementWords): Rewrite | undefined {
  const { skeleton, strings } = words;
  if (strings.length > 0) return unlinked(words);
  for (const [pattern, to, note] of REWRITES)
    if (pattern.test(skeleton))
      return { sql: skeleton.replace(pattern, to), note };
  return undefined;
}
