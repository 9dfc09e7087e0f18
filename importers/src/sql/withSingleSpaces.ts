/** Only where there is another: to replace millions of spaces by spaces takes many times the memory of the text. */
const OTHERS = /\s{2,}|[^\S ]/g;

/** The text with one space wherever there is white space. */
export function withSingleSpaces(text: string): string {
  return text.replace(OTHERS, ' ');
}
