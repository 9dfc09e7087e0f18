/** Only where there is another: to replace millions of spaces by spaces takes many times the memory of the text. */
const OTHERS = /[\t\n\v\f\r ]{2,}|[\t\n\v\f\r]/g;

/** The text with one space wherever there is white space: to servers a byte A0 is none, it is a part of a letter in a name. */
export function withSingleSpaces(text: string): string {
  return text.replace(OTHERS, ' ');
}
