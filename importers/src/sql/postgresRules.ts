import { Config } from '../readRequest';
import { Statement } from './Lexer';
import { judgePostgresInsert } from './postgresInsert';
import { judgeOfServer } from './postgresOfServer';
import { judgeCreate, judgeStatementsOfRoutine } from './postgresRoutines';
import { judgePostgresSet } from './postgresSettings';
import { reachesOut } from './reachesOut';
import { refuse } from './refuse';
import { withSingleSpaces } from './withSingleSpaces';

/** A rule says `drop` with what that is, throws on what is dangerous, or says nothing. */
export type Verdict = { drop: string } | undefined;

/** What pg_dump writes begins with one of these. */
const VERBS =
  /^(SET|RESET|SELECT|CREATE|ALTER|COMMENT|COPY|GRANT|REVOKE|INSERT|REFRESH|DROP|SECURITY LABEL|BEGIN|COMMIT)\b/i;
const UNTRUSTED_EXTENSION =
  /^CREATE EXTENSION (IF NOT EXISTS ?)?"?(plpython\w*|plperlu|pltclu|plsh|plr|pljavau|file_fdw|adminpack|\w*_plpython\w*|\w*_plperlu)"?/i;
const REFUSED: [RegExp, string][] = [
  [/\\/, 'it has commands for psql itself'],
  [/\bU&"/i, 'it spells names by numbers, which hides them'],
  [/\bFOREIGN DATA WRAPPER "?file_fdw\b/i, "it reads the server's files"],
  [UNTRUSTED_EXTENSION, 'it installs an extension that can run programs'],
  [
    /^DROP OWNED\b/i,
    'it drops all that users have, and their rights in other databases',
  ],
  [/^ALTER SYSTEM\b/i, "it changes the server's settings"],
  [
    /^(SET|ALTER (ROLE|DATABASE)).*_preload_libraries/i,
    'it loads libraries into the server',
  ],
];

const DROPPED: [RegExp, string][] = [
  [
    /^CREATE (OR REPLACE )?(PROCEDURAL )?LANGUAGE "?plpgsql"?$/i,
    'the language plpgsql, which each database has since PostgreSQL 9.0',
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
export function judgePostgres(statement: Statement, config: Config): Verdict {
  const words = withSingleSpaces(statement.skeleton);
  if (words === '') return undefined;
  for (const [pattern, why] of REFUSED)
    if (pattern.test(words)) refuse(statement, why);
  const ofServer = judgeOfServer(statement, words);
  if (ofServer) return ofServer;
  judgeStatementsOfRoutine(statement, words);
  const reached = reachesOut(words);
  if (reached) refuse(statement, reached);
  if (!VERBS.test(words))
    refuse(statement, 'pg_dump does not write such a statement');
  for (const [pattern, what] of DROPPED)
    if (pattern.test(words)) return { drop: what };
  if (/^SELECT\b/i.test(words)) judgeSelect(statement, words);
  if (/^SET\b/i.test(words)) judgePostgresSet(statement, words);
  if (/^INSERT\b/i.test(words)) judgePostgresInsert(statement, words);
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
