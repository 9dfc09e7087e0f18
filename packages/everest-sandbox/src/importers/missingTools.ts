import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ferretDbPrograms } from '../servers/startFerretDb';
import { mysqlFolder } from '../servers/startMysql';
import { postgresFolder } from '../servers/startPostgres';
import { REPOSITORY } from './manifests';

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
  if (type === 'psmdb')
    return ferretDbPrograms(REPOSITORY)
      ? []
      : ['what script/build-ferretdb and script/fetch-documentdb bring'];
  if (type === 'pxc' && mysqlFolder()) return [];
  const missing = (TOOLS[type] ?? [`a server for ${type}`]).filter(
    command => !isThere(command),
  );
  return type === 'postgresql' && !postgresFolder()
    ? ['initdb', ...missing]
    : missing;
}
