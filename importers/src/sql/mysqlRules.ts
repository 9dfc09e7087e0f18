import { Statement } from './Lexer';
import { judgeMysqlInsert } from './mysqlInsert';
import { NAME } from './mysqlName';
import { isOnAnotherDatabase } from './mysqlOtherDatabases';
import { judgeMysqlSet } from './mysqlSettings';
import { Verdict } from './postgresRules';
import { refuse } from './refuse';

/** What mysqldump writes begins with one of these. */
const VERBS =
  /^(DELIMITER$|SET|INSERT|REPLACE|CREATE (OR REPLACE )?(ALGORITHM|DEFINER|SQL SECURITY|TEMPORARY|TABLE|VIEW|TRIGGER|PROCEDURE|FUNCTION|AGGREGATE|EVENT|SEQUENCE|DATABASE|SCHEMA|INDEX|UNIQUE|PACKAGE)|ALTER (TABLE|DATABASE|SCHEMA)|DROP (TABLE|VIEW|TRIGGER|PROCEDURE|FUNCTION|EVENT|DATABASE|SCHEMA|SEQUENCE|TEMPORARY|PACKAGE)|LOCK TABLES?|UNLOCK TABLES?$|USE|START TRANSACTION|BEGIN( WORK)?$|COMMIT( WORK)?$|FLUSH|CHANGE MASTER|CHANGE REPLICATION|(DO|SELECT) SETVAL ?\([^()]*\)$)/i;
/** What Adminer writes before the rows of a table. */
const TRUNCATE = new RegExp(`^TRUNCATE(?: TABLE)? ${NAME}$`, 'i');
const REFUSED: [RegExp, string][] = [
  [
    /\bLOAD_FILE\b|\bINTO (OUTFILE|DUMPFILE)\b/i,
    "it reads or writes the server's files",
  ],
  [/\bSONAME\b/i, 'it loads a library into the server'],
  [
    /^(?!SET\b)[^]*(?<![\w`'$])@ ?(?:''|`?(?:OLD|saved)_(?:LOCAL_)?(?:sql_mode|cs_|character_set))/i,
    'it changes what a SET of the dump gives back later',
  ],
  [
    /^(CREATE|ALTER)\b.{0,80}? TABLE .*\b(DATA|INDEX) DIRECTORY\b|^(?=.*\bTABLESPACE\b).*\b(IMPORT|DISCARD) (PARTITION|TABLESPACE)\b/i,
    "it chooses files of the server's",
  ],
  [
    /^(?=.*\b(CREATE( OR REPLACE)?( TEMPORARY)?|ALTER) TABLE ).*\bENGINE ?=? ?''|\bENGINE ?=? ?`?(FEDERATED|CONNECT|SPIDER|S3|SPHINX)\b/i,
    'a table reads from other servers or files',
  ],
  [/(^|[^.\w$])`?mysql`? ?\./i, "it has to do with the server's own tables"],
  [/^SET PASSWORD\b/i, 'it changes a password'],
  [
    /^CREATE\b.{0,80}? TABLE .*(?<![`\w$.])SELECT(?![`\w$])/i,
    'it makes a table from a query (CREATE TABLE ... AS SELECT), which Percona XtraDB Cluster does not take; dump the table with its rows',
  ],
  [
    /^(CREATE|ALTER)\b.{0,80}? TABLE .*\bUNION ?= ?\(/i,
    'a table reads from other tables (MERGE); dump those alone',
  ],
];

const DROPPED: [RegExp, string][] = [
  [
    /^(CREATE( OR REPLACE)?|ALTER|DROP) (DATABASE|SCHEMA)\b|^USE\b/i,
    "what it says of the database itself: the import's config names it",
  ],
  [/^SET\b.*\b(GTID_PURGED|SQL_LOG_BIN)\b/i, 'its place in a replication'],
  [
    /^SET\b.*\bsql_require_primary_key\b/i,
    'that tables need no primary key, which is for the target to say',
  ],
  [/^CHANGE\b|^FLUSH\b/i, 'its place in a replication'],
  [
    /^(UN)?LOCK TABLES?\b/i,
    'its table locks: nobody else fills these tables, and Percona XtraDB Cluster refuses them',
  ],
  [
    /^SET (GLOBAL|PERSIST)\b|^SET @@(GLOBAL|PERSIST)\b/i,
    'settings of the server',
  ],
];

/** How Percona Server's mysqldump has RocksDB's tables loaded in bulk: with statements from strings, which nobody judges. */
const OF_ROCKSDB =
  /^(SELECT COUNT\(\*\) INTO @\w*rocksdb\w* FROM [\w. =']+|SET @\w*(rocksdb|bulk_load)\w* = IF ?\(@\w+, ?'', ?''\)|PREPARE s FROM @\w*(rocksdb|bulk_load)\w*|EXECUTE s|DEALLOCATE PREPARE s)$/i;

/** Words that go on with a statement whose begin stands in a comment of its own: alone they are none. */
const GOES_ON =
  /^(DEFINER|ALGORITHM|SQL SECURITY|TRIGGER|VIEW|PROCEDURE|FUNCTION|PACKAGE|EVENT|AGGREGATE|OR REPLACE)\b|^CREATE( OR REPLACE)?$|^WITH (LOCAL |CASCADED )?CHECK OPTION$/i;

function judgeReading(
  statement: Statement,
  words: string,
  own?: string,
): Verdict {
  if (words === '') return undefined;
  if (/\\/.test(words)) refuse(statement, 'it has commands for the client');
  if (OF_ROCKSDB.test(words)) return { drop: 'its bulk loading for RocksDB' };
  if (!VERBS.test(words) && !TRUNCATE.test(words))
    refuse(statement, 'mysqldump does not write such a statement');
  for (const [pattern, why] of REFUSED)
    if (pattern.test(words)) refuse(statement, why);
  for (const [pattern, what] of DROPPED)
    if (pattern.test(words)) return { drop: what };
  if (isOnAnotherDatabase(words, own))
    refuse(
      statement,
      'it names what it makes or changes with its database; dump one database by itself',
    );
  if (/^SET\b/i.test(words)) judgeMysqlSet(statement, words);
  if (/^(INSERT|REPLACE)\b/i.test(words)) judgeMysqlInsert(statement, words);
  return undefined;
}

/**
 * Looks at a statement of mysqldump's, in each way in which a server may read it: which of the comments that hold SQL
 * it runs depends on its version.
 *
 * @param readings - of the statement, first the one with all of its comments
 * @param own - the database that is filled, in latin1
 * @throws Failure `dump-dangerous`
 */
export function judgeMysql(
  statement: Statement,
  [all, ...others]: string[],
  own?: string,
): Verdict {
  const verdict = judgeReading(statement, all, own);
  // What is left out is read by nobody
  if (verdict) return verdict;
  for (const words of others)
    if (!GOES_ON.test(words) && judgeReading(statement, words, own))
      refuse(statement, 'it means something else to another version');
  return undefined;
}

/** No line end, begin or end of a comment, or other quote goes with it: what is left must be read as what was judged. */
const PLAIN = '(?:[^\'"`*#\\n-]|-(?!-))*';
const DEFINER = new RegExp(
  `^((?:[^'"\`]|\`[^\`]*\`)*?\\s)DEFINER[ \\t]*=[ \\t]*(?:CURRENT_USER(?:\\(\\))?|(?:\`${PLAIN}\`|'${PLAIN}'|[\\w$]+)(?:@(?:\`${PLAIN}\`|'${PLAIN}'|[\\w$.%]+))?)`,
  'i',
);

/** The statement's text without who it was defined by: whoever imports is, and need not be SUPER. */
export function withoutDefiner(statement: Statement, words: string): string[] {
  return /^(CREATE|ALTER)\b[^(]*?\bDEFINER\s*=/i.test(words)
    ? [statement.raw.replace(DEFINER, '$1')]
    : statement.pieces;
}
