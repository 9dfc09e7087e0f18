/** The position after a quoted text, in which the quote doubled stands for itself; undefined when it has no end yet. */
export function afterQuoted(
  text: string,
  from: number,
  quote: string,
  backslash: boolean,
  last: boolean,
): number | undefined {
  const marks = backslash ? /['"\\]/g : undefined;
  let at = from;
  for (;;) {
    let end: number;
    if (marks) {
      marks.lastIndex = at;
      end = marks.exec(text)?.index ?? -1;
    } else end = text.indexOf(quote, at);
    if (end < 0) return undefined;
    if (text[end] === '\\') at = end + 2;
    else if (text[end] !== quote) at = end + 1;
    else if (text[end + 1] === quote) at = end + 2;
    // The quote may be doubled by the next piece.
    else return end + 1 >= text.length && !last ? undefined : end + 1;
  }
}
