/** A name as a dump of PostgreSQL writes it, in quotes or without; and one with its schema. All of them are patterns. */
export const NAME = String.raw`(?:"(?:[^"]|"")+"|[A-Za-z_\x80-\xff][\w$\x80-\xff]*)`;
export const QUALIFIED = String.raw`${NAME}(?:\.${NAME}){0,2}`;
/** Columns in parentheses: their names may hold some too. */
export const COLUMNS = String.raw`\((?:"(?:[^"]|"")*"|[^()"])*\)`;

/** As the server keeps it. */
export function unquoted(name: string): string {
  return name.startsWith('"')
    ? name.slice(1, -1).replace(/""/g, '"')
    : name.replace(/[A-Z]+/g, letters => letters.toLowerCase());
}

export function quoted(name: string): string {
  return `"${name.replace(/"/g, '""')}"`;
}

/** A string of SQL, as long as `standard_conforming_strings` is on. */
export function literal(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}
