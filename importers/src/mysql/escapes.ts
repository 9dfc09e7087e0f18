/**
 * Rows as the client writes them with `--batch`, whose escapes leave tabs and line ends to what they separate. A NULL, which
 * it writes as the text of that word, is told from one.
 */
export const NULL = '\\N';

const OF_CLIENT: Record<string, string> = {
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\\': '\\\\',
};
const TO_ESCAPE = /[\0\t\n\\]/;
const EACH_TO_ESCAPE = /[\0\t\n\\]/g;

/** Bytes as the client writes them. All is latin1. */
export function escaped(bytes: string): string {
  return TO_ESCAPE.test(bytes)
    ? bytes.replace(EACH_TO_ESCAPE, byte => OF_CLIENT[byte])
    : bytes;
}

/** What the client has written, as it was. */
export function unescaped(text: string): string {
  return text.replace(
    /\\([0tn\\])/g,
    (_, letter: string) =>
      ({ 0: '\0', t: '\t', n: '\n', '\\': '\\' }[letter] ?? letter),
  );
}

const OF_SQL: Record<string, string> = {
  0: '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\x1a',
  // The backslash stays
  '%': '\\%',
  _: '\\_',
};
const IS_PLAIN: Record<string, RegExp> = {
  "'": /^[^\\'\0\t\n]*$/,
  '"': /^[^\\"\0\t\n]*$/,
};
const EACH_IN_SQL: Record<string, RegExp> = {
  "'": /\\[^]|''|[\0\t\n]/g,
  '"': /\\[^]|""|[\0\t\n]/g,
};

/** What stands in a string of SQL, between its quotes or a part of that, as the client writes its bytes. */
export function fromSql(text: string, quote: string): string {
  if (IS_PLAIN[quote].test(text)) return text;
  return text.replace(EACH_IN_SQL[quote], ([first, second]) => {
    if (first !== '\\') return OF_CLIENT[first] ?? first;
    return escaped(OF_SQL[second] ?? second);
  });
}
