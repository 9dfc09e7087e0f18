import { COMMANDS } from './commandRules';
import { CUT } from './cut';
import { LOOKS } from './secretLooks';
import { rule, SecretRule } from './secretRule';
import { FOREIGN, IS, MARK, NAME, SAID, VALUE } from './secretWords';

/** Signs as a URL has them in its query, which may be in another's. */
const PERCENT = '%(?:25){0,3}';

/** By what stands before it in a URL or a connection string. */
const ADDRESSES: SecretRule[] = [
  // Up to the last @: a password may hold all but blanks
  rule(
    `\\b[a-z][a-z0-9+.-]{0,20}:(?:\\\\{0,15}\\/){2})[^\\s"'<>\`]{0,1000}(?=@)`,
    'gi',
  ),
  rule(
    `${PERCENT}3A${PERCENT}2F${PERCENT}2F)[^\\s"'<>\`]{0,1000}(?=@|${PERCENT}40)`,
    'gi',
  ),
  // As Go's driver for MySQL takes it
  rule(
    `(?<![\\w.$-])[\\w.$-]{1,63}:)[^\\s"'<>]{1,200}(?=@(?:tcp[46]?|unix)\\()`,
    'g',
  ),
  // Without the begin of a URL
  rule(
    `(?<![\\w.$/@-])[\\w.$-]{1,63}:)[^\\s"'<>/]{1,200}(?=@[\\w.-]{1,253}:\\d{2,5}(?![\\w.:-]))`,
    'g',
  ),
  // As .pgpass has it: host, port, database, user
  rule(
    `(?<![\\w.*-])(?!\\d{4}-\\d\\d-)(?=[\\w.*-]{0,253}[g-zG-Z.*])[\\w.*-]{1,253}:(?:\\d{4,5}|\\*):[^:\\s]{1,63}:[^:\\s]{1,63}:)\\S+`,
    'g',
  ),
  [
    /([?&;](?:x-(?:amz|goog)-[\w-]{1,40}|\w{0,20}(?:signature|token|key|sig|credential|password)\w{0,20})=)[^&\s"'<>]+/gi,
    `$1${CUT}`,
  ],
  rule(
    `${NAME}(?:${PERCENT}2[27])?(?:%20|\\+){0,3}${PERCENT}3[AD])(?:(?!${PERCENT}(?:26|2C|7D))[^\\s&"'])+`,
    'gi',
  ),
];

const HEADERS: SecretRule[] = [
  // Has marks within
  rule(`\\bdigest[ \\t]{1,3}username=)[^\\r\\n]*`, 'gi'),
  rule(
    `\\b(?:authorization|(?:set-)?cookie)["'\\\\]{0,3}\\s{0,3}[:=]\\s{0,3}["'\\\\]{0,3})[^\\r\\n"']*`,
    'gi',
  ),
  [
    /\b(bearer|basic|AWS4-HMAC-SHA256)\s+[A-Za-z0-9._~+/=:-]{8,}[^\r\n"']*/gi,
    `$1 ${CUT}`,
  ],
];

/** By its name. */
const NAMED: SecretRule[] = [
  // YAML's blocks of lines, which are further in than their name
  rule(
    `${NAME}["']?:[ \\t]{0,3}[|>][-+\\d]{0,2}[ \\t]{0,3}\\n)(?:[ \\t]+[^\\n]*(?:\\n|$))+`,
    'gi',
  ),
  // A variable of an environment, as objects of Kubernetes have it
  rule(
    `${NAME}${MARK}[\\s,]{1,40}${MARK}value${MARK}\\s{0,3}[:=]\\s{0,3})${VALUE}`,
    'gi',
  ),
  rule(
    `(?:<|&lt;)[\\w.:-]{0,60}?${NAME}(?:\\s[^<>&]{0,200})?(?:>|&gt;))[^<&]+`,
    'gi',
  ),
  rule(
    `${NAME}${MARK}\\]?\\s{0,40}${IS}\\s{0,40}(?:string\\(\\d{1,9}\\)\\s{1,3})?)${SAID}${VALUE}`,
    'gi',
  ),
  rule(`${FOREIGN}${MARK}\\s{0,40}${IS}\\s{0,40})${SAID}${VALUE}`, 'gi'),
  // In columns
  rule(`${NAME}\\t{1,9})[^\\t\\n]+`, 'gi'),
  rule(
    `\\|[ \\t]{0,20}[\\w.-]{0,40}${NAME}[ \\t]{0,60}\\|[ \\t]{0,20})[^|\\n]+`,
    'gi',
  ),
  rule(`(?<![\\w-])auth${MARK}\\s{0,3}:\\s{0,3}(?=["'\\\\]))${VALUE}`, 'gi'),
  // As MySQL says what it made up
  rule(
    `\\bpassword is generated for \\S{1,100}: |\\bpassword for (?:user )?\\S{1,100}(?: is |: ))(?!(?:not|the|an?|wrong|missing|required|expired|invalid|empty|set|too)\\b)\\S+`,
    'gi',
  ),
];

/** Signs and words without which a text has nothing of that kind: most texts have none of them, and are many. */
const KINDS: [needs: RegExp, rules: SecretRule[]][] = [
  [/[@%=]|:(?:\d{4,5}|\*):/, ADDRESSES],
  [
    /pass|pwd|secret|token|key|connection[-_ ]?string|dsn|signature|credential|authorization|cookie|bearer|basic|aws4|identified|auth\(|mysql|maria|mongo|xtrabackup|curl|\bmc\b|redis-cli|openssl|-u|auth["'\\&]|creds|from-literal|digest|machine|zip|7z|sqlcmd|kennwort|contrase|senha|wachtw|lösen|hasło|heslo|пароль|密|パスワ|비밀/i,
    [...HEADERS, ...NAMED, ...COMMANDS],
  ],
  [/\w{10}/, LOOKS],
];

/** Takes time linear in a text, which is cut before. */
export function withoutSecrets(text: string): string {
  return KINDS.reduce(
    (left, [needs, rules]) =>
      needs.test(left)
        ? rules.reduce(
            (rest, [pattern, instead]) => rest.replace(pattern, instead),
            left,
          )
        : left,
    text,
  );
}
