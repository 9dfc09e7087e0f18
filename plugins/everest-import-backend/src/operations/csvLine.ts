/** What a spreadsheet takes for a formula, wherever the text came from. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A line of CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP
 * advises; numbers are as they are.
 */
export function csvLine(cells: (string | number | undefined)[]): string {
  const written = cells.map(cell => {
    const text = String(cell ?? '');
    const safe =
      typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(',')}\r\n`;
}
