/** What may stand in a text that the catalog renders as Markdown: nothing that makes a link, an image or markup. */
const NOT_PLAIN = /[^\p{L}\p{M}\p{N} .,;:'"()%+=-]/gu;

/**
 * One line of harmless text from whatever a cluster says, or undefined when nothing is left of it.
 */
export function plainText(
  text: string | undefined,
  maxLength: number,
): string | undefined {
  const plain = (text ?? '')
    // Long before the cut at the end: a regular expression need not see a megabyte.
    .slice(0, maxLength * 4)
    .replace(NOT_PLAIN, ' ')
    // Bare addresses become links without any markup.
    .replace(/\bwww\./giu, 'www ')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(plain);
  return characters.length > maxLength
    ? `${characters.slice(0, maxLength - 1).join('')}…`
    : plain || undefined;
}
