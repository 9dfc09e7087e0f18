import { MOST_STRINGS, Statement } from './Lexer';
import { refuse } from './refuse';

const SAFE_CHARSET =
  /^(DEFAULT|BINARY|UTF8(MB3|MB4)?|ASCII|LATIN\d|CP(?:850|852|866|125[0167])|KOI8[RU]|NULL)$/i;
/** In these strings and names are read in another way. */
const STRANGE_MODE = /ANSI|ORACLE|MSSQL|DB2|POSTGRESQL|MAXDB|NO_BACKSLASH|\\/i;

const SCOPE = String.raw`(?:SESSION |LOCAL |@@(?:SESSION\.|LOCAL\.)?)?`;
const VALUE = String.raw`(?:''|-?\w+|@\w+|@@(?:SESSION\.|GLOBAL\.)?\w+)`;
const SAVED = /^@(OLD|saved)_\w+$/i;

/** Settings of the session that mysqldump and mariadb-dump change. */
const SETTINGS =
  /^(sql_mode|time_zone|foreign_key_checks|unique_checks|check_constraint_checks|sql_notes|note_verbosity|sql_quote_show_create|character_set_client|character_set_results|character_set_connection|collation_connection|autocommit|insert_id|system_versioning_insert_history|optimizer_switch|max_statement_time|sql_auto_is_null)$/i;
const OF_ENCODING = /^(character_set_|collation_)/i;

const NAMES =
  /^(?:NAMES|CHARACTER SET|CHARSET) (''|\w+)(?: COLLATE (?:''|\w+))?$/i;
const TRANSACTION = /^(SESSION )?TRANSACTION [A-Z ]+$/i;
const SETTING = new RegExp(`^${SCOPE}(\\w+) ?:?= ?(${VALUE})$`, 'i');
const VARIABLE = new RegExp(`^(@\\w+) ?:?= ?(${VALUE})$`, 'i');

/** What HeidiSQL gives back where there was nothing to keep, and how it wrote that before its release 12. */
const OR_ELSE =
  /\bIFNULL ?\( ?(@OLD_\w+) ?, ?(?:''|\d+) ?\)|\bIF ?\( ?(@OLD_\w+) IS NULL ?, ?(?:''|\d+) ?, ?\2 ?\)/gi;

/** Which setting a saved one is of, by its name: mysqldump's `@OLD_SQL_MODE` and `@saved_cs_client`. */
function settingOf(variable: string): string {
  return variable
    .replace(/^@(?:OLD|saved)_(?:LOCAL_)?/i, '')
    .replace(/^cs_/i, 'character_set_')
    .replace(/^col_/i, 'collation_')
    .toLowerCase();
}

/** Whether the client would read what follows in another way, were it another value than the filter judged. */
function isRead(setting: string): boolean {
  return setting === 'sql_mode' || setting.startsWith('character_set_');
}

const GLOBAL = /^@@(?:(?:SESSION|LOCAL|GLOBAL)\.)?/i;

const HIDES =
  'its encoding hides characters; dump with --default-character-set=utf8mb4';

function judgeStrings(statement: Statement, words: string) {
  const { strings } = statement;
  if (strings.length > MOST_STRINGS)
    refuse(statement, 'it has too many strings to look at');
  const inside = strings.map(text => text.slice(1, -1));
  if (
    /\b(NAMES|CHARSET|character_set_\w+|CHARACTER SET)\b/i.test(words) &&
    !/sql_mode/i.test(words)
  )
    for (const text of inside)
      if (!SAFE_CHARSET.test(text)) refuse(statement, HIDES);
  if (inside.some(text => STRANGE_MODE.test(text)))
    refuse(
      statement,
      'its strings or names are read in another way, which the client would misread',
    );
}

/** Looks at a SET of mysqldump's, assignment by assignment. @throws Failure `dump-dangerous` */
export function judgeMysqlSet(statement: Statement, words: string) {
  judgeStrings(statement, words);
  const assignments = words.replace(/^SET /i, '').replace(OR_ELSE, '$1$2');
  for (const part of assignments.split(',')) {
    const assignment = part.trim();
    if (TRANSACTION.test(assignment)) continue;
    const charset = NAMES.exec(assignment)?.[1];
    if (charset !== undefined) {
      if (charset !== "''" && !SAFE_CHARSET.test(charset))
        refuse(statement, HIDES);
      continue;
    }
    const variable = VARIABLE.exec(assignment);
    if (variable) {
      const kept = settingOf(variable[1]);
      // As Sequel Ace has it: it is judged above, and may as well be given to the setting itself
      if (kept === 'sql_mode' && variable[2] === "''") continue;
      // What is given back later must be what was there
      if (SAVED.test(variable[1]) && !variable[2].startsWith('@@'))
        refuse(statement, 'it says that a setting was another than it was');
      if (
        isRead(kept) &&
        variable[2].replace(GLOBAL, '').toLowerCase() !== kept
      )
        refuse(statement, 'it keeps one setting under the name of another');
      continue;
    }
    const [, name, value] = SETTING.exec(assignment) ?? [];
    if (name === undefined || !SETTINGS.test(name))
      refuse(statement, 'mysqldump does not change that setting');
    const isKept = SAVED.test(value);
    if (
      isKept &&
      isRead(name.toLowerCase()) &&
      settingOf(value) !== name.toLowerCase()
    )
      refuse(statement, 'it gives back another setting than it kept');
    const isPlain = value === "''" || isKept;
    if (/^sql_mode$/i.test(name) && !isPlain)
      refuse(statement, 'its mode is not spelt out');
    if (
      OF_ENCODING.test(name) &&
      !isPlain &&
      !/^collation_/i.test(name) &&
      !SAFE_CHARSET.test(value)
    )
      refuse(statement, HIDES);
  }
}
