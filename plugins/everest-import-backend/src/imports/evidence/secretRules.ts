/** What stands for what was taken out. */
export const CUT = '…';

/** A name of a key or password; not of what merely tells where one lies. */
const NAME =
  '(?:passw(?:or)?d|passphrase|(?<![a-z])pass|pwd|secret(?:[-_ ]?access)?(?:[-_ ]?key)?|token|(?:api|account|master|encryption)[-_ ]?key|access[-_ ]?key(?:[-_ ]?id)?|(?<=s3[-_])key|(?<=encrypt(?:ion)?[-_])key|private[-_ ]?key|connection[-_ ]?string|(?<![a-z])dsn|signature|credential(?==))s?(?![\\w.-]{0,40}(?:name|ref|file|path)\\b)[\\w.-]{0,20}';
/** The same as variables of an environment and settings are called. */
const SETTING =
  '(?=\\w{0,60}_\\w)\\w{0,60}(?:SECRET|secret|PASSWORD|password|PASSWD|passwd|PASSPHRASE|passphrase|TOKEN|token|ACCESS_KEY|access_key)(?:_ID|_id|_KEY|_key|_ACCESS_KEY|_access_key)?';
const STRING = '"(?:[^"\\\\\\n]|\\\\.)*"?';
const QUOTED =
  '(?:"(?:[^"\\\\]|\\\\.)*"?|\'(?:[^\'\\\\]|\\\\.)*\'?|\\\\"(?:(?!\\\\").)*)';
/** Also all of a list, and of an object with others in it. */
const VALUE = `(?:\\[(?:${STRING}|[^\\]"\\n])*\\]?|\\{(?:${STRING}|\\{(?:${STRING}|[^{}"\\n])*\\}?|[^{}"\\n])*\\}?|${QUOTED}|[^\\s,;&"'}\\])]+)`;
/** What follows is said of it, and is not it: as servers and operators speak. */
const SAID =
  '(?!(?:YES|NO)\\)|(?:the|an?|secret|error|failed|invalid|is|was|not|must|wrong|incorrect|authentication|expired)\\s)';

function rule(pattern: string, flags: string): [RegExp, string] {
  return [new RegExp(`(${pattern}`, flags), `$1${CUT}`];
}

/** By the words before it. */
const NAMED: [pattern: RegExp, left: string][] = [
  // Up to the last @: a password may hold all but blanks
  [/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s"'<>`]{0,1000}@/gi, `$1${CUT}@`],
  [
    /([?&;](?:x-(?:amz|goog)-[\w-]{1,40}|\w{0,20}(?:signature|token|key|sig|credential|password)\w{0,20})=)[^&\s"'<>]+/gi,
    `$1${CUT}`,
  ],
  [
    /\b(authorization["'\\]{0,3}\s{0,3}[:=]\s{0,3}["'\\]{0,3})[^\r\n"']*/gi,
    `$1${CUT}`,
  ],
  [
    /\b(bearer|basic|AWS4-HMAC-SHA256)\s+[A-Za-z0-9._~+/=:-]{8,}[^\r\n"']*/gi,
    `$1 ${CUT}`,
  ],
  // Statements
  rule(
    `\\bidentified\\s+(?:with\\s+\\S{1,60}\\s+)?(?:by|as)\\s+(?:password\\s+)?)${QUOTED}`,
    'gi',
  ),
  rule(
    `\\bset\\s{1,5}password\\b[^=\\n]{0,200}=\\s{0,3}(?:password\\s{0,3}\\(\\s{0,3})?)${QUOTED}`,
    'gi',
  ),
  rule(`\\bpassword\\s+)${QUOTED}`, 'gi'),
  rule(`${NAME}\\\\?["']?\\s{0,3}(?:=>|[:=])\\s{0,3})${SAID}${VALUE}`, 'gi'),
  // Options of a command, also as a list
  rule(`${NAME}(?<=(?:^|\\s)--?[\\w-]{1,60})\\s+)(?!-)${VALUE}`, 'gi'),
  rule(`${NAME}(?<=--?[\\w-]{1,60})["'],\\s{0,3})${QUOTED}`, 'gi'),
  rule(
    `\\b(?:mysql|maria|mongo|xtrabackup)[^\\n]{0,400}?["'\\s]-p)(?!ort\\b)${VALUE}`,
    'g',
  ),
  rule(
    `\\bmongo[^\\n]{0,400}?["'\\s]-p(?:\\s{1,3}|["'],\\s{0,3}))${VALUE}`,
    'g',
  ),
  rule(
    `(?:^|["'\\s])-u["',\\s]{0,4}[^\\s"',]{1,100}["',\\s]{1,5}-p)${VALUE}`,
    'gm',
  ),
  // A word in letters of one case is said of it
  rule(
    `\\b${SETTING}[ \\t]{1,3})(?!(?:[a-z]+|[A-Z_]+)(?!\\w))(?=["'\\w/+])${VALUE}`,
    'g',
  ),
  rule(`^[ \\t]*(?:export[ \\t]+)?${SETTING}[ \\t]+)\\S+(?=[ \\t]*$)`, 'gm'),
];

/** What can be told by its looks. */
const LOOKS: [pattern: RegExp, left: string][] = [
  [/\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g, CUT],
  [/\b(?:AKIA|ASIA|AIDA|AROA|AGPA|ANPA)[A-Z0-9]{12,}\b/g, CUT],
  [/\b(?:gh[pousr]_|glpat-|xox[abprs]-|AIza)[\w-]{10,}/g, CUT],
  // As AWS's secret keys are: forty of base64, with letters of both cases and a digit
  [
    /(?<![\w+/=-])(?=[A-Za-z+/]*\d)(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])[A-Za-z0-9+/]{40}(?![\w+/=-])/g,
    CUT,
  ],
  // As the lines of a key are, where its begin was not seen
  [
    /^[ \t]*(?=[^a-z\n]*[a-z])(?=[^A-Z\n]*[A-Z])[A-Za-z0-9+/]{58,76}={0,2}[ \t]*$/gm,
    CUT,
  ],
];

/** What is matched, and what is left of it. Each takes time linear in a text that is cut before. */
export const SECRET_RULES = [...NAMED, ...LOOKS];
