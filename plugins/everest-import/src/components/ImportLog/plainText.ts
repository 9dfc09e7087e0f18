const [ESCAPE, BELL] = [27, 7].map(code => String.fromCharCode(code));
/** What commands a terminal, such as colours. */
const ESCAPES = new RegExp(
  `${ESCAPE}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?|[^[\\]])`,
  'g',
);
/** What is not to be seen, or turns the direction of what is; tabs stay. */
const UNSEEN = /[^\P{C}\t]/gu;

/** A line as it is to be read: a progress bar, which writes over itself, as it was at its end. */
export function plainText(line: string): string {
  const bare = line.replace(ESCAPES, '').replace(/\r+$/, '');
  return bare.slice(bare.lastIndexOf('\r') + 1).replace(UNSEEN, '');
}
