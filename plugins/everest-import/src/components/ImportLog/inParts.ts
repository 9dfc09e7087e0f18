/** Nobody counts more marks in one line, and each is an element of the page. */
const MOST_FOUND = 200;

/** A part of a line, and where it begins. */
export interface LinePart {
  at: number;
  part: string;
  isFound: boolean;
}

/** In lower case, as long as before: the one letter that grows by it is another one's capital. */
function lowered(text: string): string {
  return text.replaceAll('\u0130', 'i').toLocaleLowerCase('en-US');
}

/**
 * A line cut where what is looked for begins and ends, whatever its case, up to a number of hits; in time linear in the
 * line.
 */
export function inParts(text: string, sought: string): LinePart[] {
  const wanted = lowered(sought.trim());
  const lower = lowered(text);
  const parts: LinePart[] = [];
  const add = (from: number, to: number, isFound: boolean) => {
    if (to > from) {
      parts.push({ at: from, part: text.slice(from, to), isFound });
    }
  };
  let from = 0;
  for (let found = 0; wanted !== '' && found < MOST_FOUND; found += 1) {
    const at = lower.indexOf(wanted, from);
    if (at === -1) {
      break;
    }
    add(from, at, false);
    add(at, at + wanted.length, true);
    from = at + wanted.length;
  }
  add(from, text.length, false);
  return parts;
}
