/** A string of SQL, as long as `standard_conforming_strings` is on. */
export function literal(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
