import { Config } from '../readRequest';
import { Statement } from './Lexer';
import { COLUMNS, QUALIFIED } from './postgresNames';
import { judgePostgresSet } from './postgresSettings';
import { reachesOut } from './reachesOut';
import { refuse } from './refuse';
import { withSingleSpaces } from './withSingleSpaces';

/** A rule says `drop` with what that is, throws on what is dangerous, or says nothing. */
export type Verdict = { drop: string } | undefined;

/** What pg_dump writes begins with one of these. */
const VERBS =
  /^(SET|RESET|SELECT|CREATE|ALTER|COMMENT|COPY|GRANT|REVOKE|INSERT|REFRESH|DROP|SECURITY LABEL|BEGIN|COMMIT)\b/i;
const TRUSTED = /^"?(sql|plpgsql|plperl|pltcl|plv8|pltrusted)"?$/i;
const UNTRUSTED_EXTENSION =
  /^CREATE EXTENSION (IF NOT EXISTS ?)?"?(plpython\w*|plperlu|pltclu|plsh|plr|pljavau|file_fdw|adminpack|\w*_plpython\w*|\w*_plperlu)"?/i;
const REFUSED: [RegExp, string][] = [
  [/\\/, 'it has commands for psql itself'],
  [/\bU&"/i, 'it spells names by numbers, which hides them'],
  [/\bFOREIGN DATA WRAPPER "?file_fdw\b/i, "it reads the server's files"],
  [/^GRANT (?!.* ON )/i, 'it makes users members of others'],
  [UNTRUSTED_EXTENSION, 'it installs an extension that can run programs'],
  [
    /^(CREATE|ALTER|DROP) (ROLE|USER|GROUP|TABLESPACE)\b(?! MAPPING)/i,
    "it changes the server's users or its disks",
  ],
  [
    /^DROP OWNED\b/i,
    'it drops all that users have, and their rights in other databases',
  ],
  [/^ALTER SYSTEM\b/i, "it changes the server's settings"],
  [
    /^(SET|ALTER (ROLE|DATABASE)).*\w+_preload_libraries/i,
    'it loads libraries into the server',
  ],
];

const DROPPED: [RegExp, string][] = [
  [
    /^CREATE (OR REPLACE )?(PROCEDURAL )?LANGUAGE "?plpgsql"?$/i,
    'the language plpgsql, which each database has since PostgreSQL 9.0',
  ],
  [
    /^(CREATE|ALTER|DROP) DATABASE\b/i,
    "what it says of the database itself: the import's config names it",
  ],
  [
    /^(CREATE|ALTER|DROP) SUBSCRIPTION\b/i,
    'its subscriptions to other servers',
  ],
  [
    /^RESET ALL$/i,
    'its RESET ALL, which would take back what the import itself has set',
  ],
  [
    /^SELECT \* FROM (pg_catalog\.)?pg_(restore|clear)_(relation|attribute|extended)_stats ?\(/i,
    'its statistics, which the target makes anew by ANALYZE',
  ],
  // pg_dump 17 writes it whatever the server: an older one does not know it
  [
    /^SET transaction_timeout ?= ?0$/i,
    'its transaction_timeout of 0, which is the default and unknown to older servers',
  ],
];

/** Looks at a statement of a dump of PostgreSQL. @throws Failure `dump-dangerous` */
const ROUTINE = /^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/i;

/**
 * psql counts every BEGIN, CASE and END of a routine, also those that are names; the server knows one BEGIN ATOMIC, and ends
 * it at the first END that follows a semicolon. What lies behind that would be statements of their own.
 */
function hasStatements(words: string): boolean {
  if (!words.includes(';')) return false;
  const bare = words.replace(/"[^"]*"/g, '""');
  const begins = bare.match(/\bBEGIN\b(?: ATOMIC\b)?/gi) ?? [];
  const ends = [...bare.matchAll(/(?:; ?|\bATOMIC )END\b/gi)];
  const [end] = ends;
  return (
    begins.length !== 1 ||
    !/ATOMIC$/i.test(begins[0]) ||
    ends.length !== 1 ||
    end.index + end[0].length !== bare.trimEnd().length
  );
}

export function judgePostgres(statement: Statement, config: Config): Verdict {
  const words = withSingleSpaces(statement.skeleton);
  if (words === '') return undefined;
  for (const [pattern, why] of REFUSED)
    if (pattern.test(words)) refuse(statement, why);
  if (ROUTINE.test(words) && hasStatements(words))
    refuse(
      statement,
      'it has statements that are not the body of a BEGIN ATOMIC',
    );
  const reached = reachesOut(words);
  if (reached) refuse(statement, reached);
  if (!VERBS.test(words))
    refuse(statement, 'pg_dump does not write such a statement');
  for (const [pattern, what] of DROPPED)
    if (pattern.test(words)) return { drop: what };
  if (/^SELECT\b/i.test(words)) judgeSelect(statement, words);
  if (/^SET\b/i.test(words)) judgePostgresSet(statement, words);
  if (/^INSERT\b/i.test(words)) judgeInsert(statement, words);
  if (/^CREATE\b/i.test(words)) judgeCreate(statement, words);
  return judgeOptions(words, config);
}

function judgeOptions(words: string, config: Config): Verdict {
  if (
    config.owner === 'skip' &&
    /^(ALTER .* OWNER TO |SET (SESSION AUTHORIZATION|ROLE)\b|RESET SESSION)/i.test(
      words,
    )
  )
    return { drop: 'its owners' };
  if (
    config.privileges === 'skip' &&
    /^(GRANT|REVOKE|ALTER DEFAULT PRIVILEGES)\b/i.test(words)
  )
    return { drop: 'its privileges' };
  // Else they would end the one transaction.
  if (config.singleTransaction && /^(BEGIN|COMMIT)\b/i.test(words))
    return { drop: 'its own transactions, for the one of the import' };
  return undefined;
}

const VALUE = String.raw`(?:''|-?\d+|true|false)`;
const CALL = new RegExp(
  String.raw`^SELECT (?:pg_catalog\.)?(setval|lo_create|lo_open|lowrite|lo_close|lo_unlink|lo_from_bytea|set_config) ?\( ?${VALUE}(?: ?, ?${VALUE})* ?\)$`,
  'i',
);
const UNLINK =
  /^SELECT (pg_catalog\.)?lo_unlink\(oid\) FROM pg_catalog\.pg_largeobject_metadata WHERE oid = (''|\d+)$/i;

/** What fills sequences and large objects, with nothing but values in it. */
function judgeSelect(statement: Statement, words: string) {
  const call = CALL.exec(words)?.[1].toLowerCase();
  if (!call && !UNLINK.test(words))
    refuse(statement, 'pg_dump does not write such a statement');
  if (call === 'set_config' && statement.strings[0] !== "'search_path'")
    refuse(statement, 'it changes settings from within a query');
}

const WORDS_OF_VALUES =
  /^(NULL|TRUE|FALSE|DEFAULT|B|X|E|N|ON|CONFLICT|DO|NOTHING)$/i;
const INSERT = new RegExp(
  String.raw`^INSERT INTO ${QUALIFIED} (?:${COLUMNS} )?(?:OVERRIDING (?:SYSTEM|USER) VALUE )?(?:DEFAULT )?VALUES\b`,
  'i',
);

/** Values only: an expression could read what is none of the dump's. */
function judgeInsert(statement: Statement, words: string) {
  const head = INSERT.exec(words)?.[0];
  if (head === undefined)
    refuse(statement, 'pg_dump does not write such a statement');
  for (const [word] of words
    .slice(head.length)
    .matchAll(/["A-Za-z_\x80-\xff][\w$"\x80-\xff]*/g))
    if (!WORDS_OF_VALUES.test(word))
      refuse(statement, 'it inserts something other than values');
}

const LANGUAGE =
  /(?<![\w$\x80-\xff])LANGUAGE(?![\w$\x80-\xff]) ?(["'\w\x80-\xff]\S*)/gi;

/** What a routine's definition says outside its names, parameters and body: these may be called `language` too. */
function optionsOf(words: string): string {
  const plain = words.replace(/"(?:[^"]|"")*"/g, name =>
    TRUSTED.test(name) ? name : '"_"',
  );
  let depth = 0;
  let options = '';
  for (const [part] of plain.matchAll(/[()]|[^()]+/g)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) options += ` ${part}`;
  }
  return options.split(/\bBEGIN ATOMIC\b/i)[0];
}

/** COPY and PROGRAM in one statement of a body; each part is looked at once. */
function runsPrograms(text: string): boolean {
  return text.split(';').some(part => {
    const copy = part.search(/\bcopy\b/i);
    return copy >= 0 && /\bprogram\b/i.test(part.slice(copy));
  });
}

function judgeCreate(statement: Statement, words: string) {
  const isLanguage =
    /^CREATE (OR REPLACE )?(TRUSTED )?(PROCEDURAL )?LANGUAGE ?(\S+)/i.exec(
      words,
    );
  if (isLanguage && !TRUSTED.test(isLanguage[4].replace(/;$/, '')))
    refuse(statement, 'it installs an untrusted language');
  const routine = /^CREATE (OR REPLACE )?(FUNCTION|PROCEDURE)\b/i.test(words);
  if (!routine) return;
  for (const [, language] of optionsOf(words).matchAll(LANGUAGE))
    if (!TRUSTED.test(language))
      refuse(statement, 'a function is in a language that is not trusted');
  const reached = reachesOut(statement.raw);
  if (reached) refuse(statement, `of a function: ${reached}`);
  if (runsPrograms(statement.raw))
    refuse(statement, 'a function runs programs');
}
