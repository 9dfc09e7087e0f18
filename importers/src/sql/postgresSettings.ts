import { Inventory } from './Inventory';
import { Statement, StatementWords } from './Lexer';
import { unquoted } from './postgresNames';
import { refuse } from './refuse';

/** What pg_dump and pg_restore set; others could change how strings are read. */
const SETTINGS =
  /^SET (statement_timeout|lock_timeout|idle_in_transaction_session_timeout|idle_session_timeout|transaction_timeout|check_function_bodies|xmloption|client_min_messages|row_security|default_tablespace|default_table_access_method|default_toast_compression|default_with_oids|search_path|escape_string_warning|synchronize_seqscans|datestyle|intervalstyle|extra_float_digits) ?(=|TO) ?[^=]*$/i;
const OTHERS =
  /^SET (SESSION AUTHORIZATION|(SESSION )?ROLE|CONSTRAINTS) [^=]*$/i;
/** Of dumps of data alone: triggers and foreign keys do not run over their rows. */
const REPLICATION_ROLE =
  /^SET session_replication_role ?(?:=|TO) ?(?:replica|origin|local|default|'')$/i;
/** Where every byte below 128 is the character it looks like. */
const SAFE_ENCODING =
  /^'(UTF-?8|UNICODE|SQL_ASCII|LATIN-?\d+|WIN125\d|WIN866|WIN874|KOI8-?[RU]?|ISO_8859_\d+|EUC_(JP|CN|KR|TW|JIS_2004)|MULE_INTERNAL)'$/i;
/** How a dump of PostgreSQL 9.0 and older may say that a backslash in any string is an escape. */
export const OLD_STRINGS =
  /^SET standard_conforming_strings ?(?:=|TO) ?(?:off|false)$/i;

/** Looks at a SET of a dump of PostgreSQL. @throws Failure `dump-dangerous` */
export function judgePostgresSet(statement: Statement, words: string) {
  if (/^SET (client_encoding ?(=|TO) ?|NAMES )''$/i.test(words)) {
    if (!SAFE_ENCODING.test(statement.strings[0]))
      refuse(
        statement,
        'its encoding hides characters; dump with --encoding=UTF8',
      );
    return;
  }
  if (/standard_conforming_strings/i.test(words)) {
    if (
      !/^SET standard_conforming_strings ?(=|TO) ?(on|true)$/i.test(words) &&
      !OLD_STRINGS.test(words)
    )
      refuse(statement, 'its strings have backslashes of an old kind');
    return;
  }
  if (REPLICATION_ROLE.test(words)) return;
  if (!SETTINGS.test(words) && !OTHERS.test(words))
    refuse(statement, 'pg_dump does not change that setting');
}

const SETTING = /^SET (\w+) ?(?:=|TO) ?(.*)$/i;

/** What becomes of a setting in a target that does not know it, or does not have what it names. */
export function settingFor(
  { skeleton, strings }: StatementWords,
  target: Inventory,
): { drop: string } | { sql?: string; note: string } | undefined {
  const [, setting, words] = SETTING.exec(skeleton) ?? [];
  if (!setting) return undefined;
  const name = setting.toLowerCase();
  if (name === 'session_replication_role')
    return target.superuser
      ? {
          note: 'Its session_replication_role was kept: triggers did not run over its rows, and foreign keys were not checked',
        }
      : {
          drop: 'its session_replication_role, which only superusers may set: triggers run over its rows, and foreign keys are checked',
        };
  if (name !== 'names' && !target.settings.has(name))
    return { drop: `its setting ${name}, which the target does not know` };
  const value = words === "''" ? strings[0].slice(1, -1) : unquoted(words);
  if (name === 'default_tablespace' && value && !target.tablespaces.has(value))
    return {
      sql: "SET default_tablespace = ''",
      note: 'What lay in tablespaces that the target lacks is in its default one',
    };
  if (
    name === 'default_table_access_method' &&
    !target.accessMethods.has(value)
  )
    return {
      sql: 'SET default_table_access_method = heap',
      note: 'Tables of access methods that the target lacks are plain ones (heap)',
    };
  return undefined;
}
