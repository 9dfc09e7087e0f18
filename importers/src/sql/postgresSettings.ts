import { Statement } from './Lexer';
import { refuse } from './refuse';

/** What pg_dump and pg_restore set; others could change how strings are read. */
const SETTINGS =
  /^SET (statement_timeout|lock_timeout|idle_in_transaction_session_timeout|idle_session_timeout|transaction_timeout|check_function_bodies|xmloption|client_min_messages|row_security|default_tablespace|default_table_access_method|default_with_oids|search_path|escape_string_warning|synchronize_seqscans|datestyle|intervalstyle|extra_float_digits) ?(=|TO) ?[^=]*$/i;
const OTHERS =
  /^SET (SESSION AUTHORIZATION|(SESSION )?ROLE|CONSTRAINTS) [^=]*$/i;
/** Where every byte below 128 is the character it looks like. */
const SAFE_ENCODING =
  /^'(UTF-?8|UNICODE|SQL_ASCII|LATIN-?\d+|WIN125\d|WIN866|WIN874|KOI8-?[RU]?|ISO_8859_\d+|EUC_(JP|CN|KR|TW|JIS_2004)|MULE_INTERNAL)'$/i;

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
    if (!/^SET standard_conforming_strings ?(=|TO) ?(on|true)$/i.test(words))
      refuse(statement, 'its strings have backslashes of an old kind');
    return;
  }
  if (!SETTINGS.test(words) && !OTHERS.test(words))
    refuse(statement, 'pg_dump does not change that setting');
}
