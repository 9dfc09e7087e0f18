/**
 * Where a spreadsheet may take what follows for a formula, wherever the text came from: at the begin of a cell and after
 * what parts cells for it, which is a semicolon in many languages, whatever blanks and quotation marks stand between.
 */
const FORMULA = /(^|[;\t\r\n])((?:[^\S;\t\r\n]|")*[=+\-@])/g;
/** Those at the begin may be read as if they were not there. */
const BLANK = /^[\t\r]/;

function withoutFormulas(text: string): string {
  const safe = text.replace(FORMULA, "$1'$2");
  return BLANK.test(safe) ? `'${safe}` : safe;
}

/**
 * A line of CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP
 * advises; numbers are as they are.
 */
export function csvLine(cells: (string | number | undefined)[]): string {
  const written = cells.map(cell => {
    const safe =
      typeof cell === 'string' ? withoutFormulas(cell) : String(cell ?? '');
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(',')}\r\n`;
}
