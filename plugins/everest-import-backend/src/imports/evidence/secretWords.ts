/** A name of a key or password; not of what merely tells where one lies. */
export const NAME =
  '(?:passw(?:or)?d|passphrase|(?<![a-z])pass|pwd|secret(?:[-_ ]?access)?(?:[-_ ]?key)?|token|(?:api|auth|account|master|encryption)[-_ ]?key|access[-_ ]?key(?:[-_ ]?id)?|(?<=(?:s3|azure|gcs|swift)[-_])key|(?<=encrypt(?:ion)?[-_])key|private[-_ ]?key|client[-_]key[-_]data|connection[-_ ]?string|(?<![a-z])dsn|signature|credential(?==))s?(?![\\w.-]{0,40}(?:name|ref|file|path)\\b)[\\w.-]{0,20}';

/** A password in other languages, as clients ask for it and servers speak of it. */
export const FOREIGN =
  '(?:passwort|kennwort|mot de passe|contraseña|senha|wachtwoord|lösenord|hasło|heslo|пароль|密码|密碼|パスワード|비밀번호)';

/** Between a name and its value; of languages and of people. */
export const IS = '(?:[=-]>|→|[:=：])';

/** The same as variables of an environment and settings are called. */
export const SETTING =
  '(?=\\w{0,60}_\\w)\\w{0,60}(?:SECRET|secret|PASSWORD|password|PASSWD|passwd|PASSPHRASE|passphrase|TOKEN|token|ACCESS_KEY|access_key)(?:_ID|_id|_KEY|_key|_ACCESS_KEY|_access_key)?';

/** A quotation mark that is written by other signs, as in JSON in JSON, however deep, and in HTML. */
const ESCAPED = '\\\\{1,15}(?:["\']|u002[27])';
const IN_HTML = '&(?:quot|apos|#3[49]);';

/** Between a name and what parts it from its value. */
export const MARK = `(?:["']|${ESCAPED}|${IN_HTML})?`;

const STRING = '"(?:[^"\\\\\\n]|\\\\.)*"?';

/** What is as often escaped as the mark at its begin ends it: what is within is escaped more often. */
export const QUOTED = `(?:"(?:[^"\\\\]|\\\\.)*"?|'(?:[^'\\\\]|\\\\.)*'?|(?<mark>${ESCAPED})(?:(?!(?<!\\\\)\\k<mark>).)*|${IN_HTML}(?:(?!${IN_HTML}).)*)`;

const LIST = `\\[(?:${STRING}|[^\\]"\\n])*\\]?`;
const OBJECT = `\\{(?:${STRING}|\\{(?:${STRING}|[^{}"\\n])*\\}?|[^{}"\\n])*\\}?`;
/** Also all of a list, and of an object with others in it. Bare it may hold all but blanks: operators make such passwords. */
export const VALUE = `(?:(?:${LIST}|${OBJECT})[^\\s,;&"'}\\])]*|\\$?${QUOTED}|[^\\s;"']+(?:(?<=\\()${STRING})?)`;

/** As SQL writes a text: with a letter before it, or between dollars. */
export const SQL_TEXT = `(?:(?:[a-z]&?)?${QUOTED}|\\$\\w{0,20}\\$[^$\\n]{0,1000})`;

/** What follows is said of it, and is not it: as servers and operators speak. */
export const SAID =
  '(?!(?:YES|NO|OUI|NON|JA|NEIN|SI|SIM)\\)|(?:the|an?|secrets?|error|failed|invalid|is|was|not|must|wrong|incorrect|authentication|expired)\\s)';
