import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * The columns, as `plugin.table.column`, that hold one of the texts. Asked by
 * SQL: the raw file still has what was deleted in its freed pages.
 */
export function findInDatabases(directory: string, texts: string[]): string[] {
  return readdirSync(directory)
    .filter(file => file.endsWith('.sqlite'))
    .flatMap(file => findInDatabase(join(directory, file), texts));
}

function findInDatabase(file: string, texts: string[]): string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const plugin = basename(file, '.sqlite');
  // The portal may be writing: wait for it.
  database.exec('PRAGMA busy_timeout = 20000');
  try {
    const tables = database
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .all()
      .map(row => String(row.name));
    return tables.flatMap(table => {
      const places = new Set<string>();
      for (const row of database
        .prepare(`SELECT * FROM "${table}"`)
        .iterate()) {
        for (const [column, value] of Object.entries(row as object)) {
          if (texts.some(text => String(value).includes(text))) {
            places.add(`${plugin}.${table}.${column}`);
          }
        }
      }
      return [...places];
    });
  } finally {
    database.close();
  }
}
