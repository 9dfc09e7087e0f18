/** What is no code: strings, names in backquotes, comments, and the marks of comments that hold SQL. */
const OTHER =
  /'(?:[^'\\]|\\[^]|'')*'|"(?:[^"\\]|\\[^]|"")*"|`(?:[^`]|``)*`|--[ \t-\r][^\n]*|#[^\n]*|\/\*(?!M?!)[^]*?\*\/|\/\*M?!\d*|\*\//g;

/** A statement's text with its code changed, piece by piece between what is none. */
export function changeCode(
  text: string,
  change: (code: string) => string,
): string {
  let out = '';
  let at = 0;
  for (const { 0: other, index } of text.matchAll(OTHER)) {
    out += change(text.slice(at, index)) + other;
    at = index + other.length;
  }
  return out + change(text.slice(at));
}
