import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { postgresFolder } from '../servers/startPostgres';

const TOOLS: Record<string, string[]> = {
  postgresql: ['psql', 'pg_restore'],
  pxc: ['mariadb-install-db', 'mariadbd', 'mariadb-admin', 'mariadb'],
};

function isThere(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What this machine lacks to really import into a database of an engine. */
export function missingTools(type: string): string[] {
  const missing = (TOOLS[type] ?? [`a server for ${type}`]).filter(
    command => !isThere(command),
  );
  return type === 'postgresql' && !postgresFolder()
    ? ['initdb', ...missing]
    : missing;
}
