/** What stands before a statement's first word. */
const BEFORE = /^(?:\s+|--[^\n]*(?:\n|$)|#[^\n]*(?:\n|$))*/;

/** How many lines end in a text. */
export function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}

/** How many lines end before the first word of a statement does. */
export function linesBefore(text: string): number {
  return linesIn(BEFORE.exec(text)![0]);
}

/** As many line ends as a text has: its server counts lines, and what it says is of the dump's own. */
export function linesOf(pieces: string[]): string[] {
  return pieces.map(piece => '\n'.repeat(linesIn(piece)));
}

/** A statement from its first word on. */
export function withoutBegin([first, ...others]: string[]): string[] {
  return [first.replace(BEFORE, ''), ...others];
}
