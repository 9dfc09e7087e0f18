/** What stands for what was taken out. */
const CUT = '…';

/** A name of a key or password; not of what merely tells where one lies. */
const NAME =
  '(?:passw(?:or)?d|passphrase|(?<![a-z])pass|pwd|secret(?:[-_ ]?access)?(?:[-_ ]?key)?|token|api[-_ ]?key|access[-_ ]?key(?:[-_ ]?id)?|(?<=s3[-_])key|(?<=encrypt(?:ion)?[-_])key|private[-_ ]?key|connection[-_ ]?string|(?<![a-z])dsn|signature|credential(?==))s?(?![\\w.-]{0,40}(?:name|ref|file|path)\\b)[\\w.-]{0,20}';
const VALUE =
  '(?:"(?:[^"\\\\]|\\\\.)*"?|\'(?:[^\'\\\\]|\\\\.)*\'?|\\\\"(?:(?!\\\\").)*|[^\\s,;&"\'}\\])]+)';
/** What follows is said of it, and is not it: as servers and operators speak. */
const SAID =
  '(?!(?:YES|NO)\\)|(?:the|an?|secret|error|failed|invalid|is|was|not|must|wrong|incorrect|authentication|expired)\\s)';

/** What is matched, and what is left of it. Each takes time linear in a text that is cut before. */
const RULES: [pattern: RegExp, left: string][] = [
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
  [
    /\b(identified\s+(?:with\s+\S{1,60}\s+)?(?:by|as)\s+(?:password\s+)?)'(?:[^'\\]|\\.)*'?/gi,
    `$1'${CUT}'`,
  ],
  [/\b(password\s+)'(?:[^'\\]|\\.)*'?/gi, `$1'${CUT}'`],
  [
    new RegExp(
      `(${NAME}\\\\?["']?\\s{0,3}(?:=>|[:=])\\s{0,3})${SAID}${VALUE}`,
      'gi',
    ),
    `$1${CUT}`,
  ],
  // An option of a command
  [
    new RegExp(`(${NAME}(?<=(?:^|\\s)--?[\\w-]{1,60})\\s+)(?!-)${VALUE}`, 'gi'),
    `$1${CUT}`,
  ],
  // What can be told by its looks
  [/\beyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/g, CUT],
  [/\b(?:AKIA|ASIA|AIDA|AROA|AGPA|ANPA)[A-Z0-9]{12,}\b/g, CUT],
  [/\b(?:gh[pousr]_|glpat-|xox[abprs]-|AIza)[\w-]{10,}/g, CUT],
  // As AWS's secret keys are: forty of base64, with letters of both cases and a digit
  [
    /(?<![\w+/=-])(?=[A-Za-z+/]*\d)(?=[a-z\d+/]*[A-Z])(?=[A-Z\d+/]*[a-z])[A-Za-z0-9+/]{40}(?![\w+/=-])/g,
    CUT,
  ],
];

const PEM =
  /-----BEGIN [A-Z0-9 ]{1,40}-----[\s\S]*?(?:-----END [A-Z0-9 ]{1,40}-----|$)/g;

const [ESCAPE, BELL] = [27, 7].map(code => String.fromCharCode(code));
/** A terminal's commands, which are nothing to read. */
const ANSI = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?|.)`,
  'g',
);
/** All that is not to be seen, but blanks and line ends. */
const UNSEEN = /[^\P{C}\n\t]/gu;

/** More of a text is not looked at: what stands there is not shown. */
const LOOKED_AT = 4;

/** Several lines without keys and certificates, which have lines of their own. */
export function withoutPem(text: string): string {
  return text.replace(PEM, CUT);
}

/**
 * A text without keys, passwords, tokens, connection strings, headers that authorize, and PEM blocks; also without what
 * commands a terminal.
 *
 * @param most - characters that are left of it at most; from the begin
 */
export function redact(text: string, most = 1_000): string {
  const looked = text.slice(0, most * LOOKED_AT);
  // What was cut through is no longer known by its end
  const whole =
    looked.length < text.length ? looked.replace(/\S*$/, CUT) : looked;
  const plain = whole.replace(ANSI, '').replace(UNSEEN, '');
  const left = RULES.reduce(
    (rest, [pattern, instead]) => rest.replace(pattern, instead),
    withoutPem(plain),
  );
  return left.length > most ? `${left.slice(0, most - 1)}${CUT}` : left;
}

/** The same of what may be no text at all; undefined for nothing. */
export function redacted(value: unknown, most?: number): string | undefined {
  return typeof value === 'string' && value !== ''
    ? redact(value, most)
    : undefined;
}
