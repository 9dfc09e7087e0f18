import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startMysql } from 'everest-sandbox';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { Target } from './runImporter';
import { PASSWORD } from './startPostgresTarget';

/** Where MySQL's programs are. Undefined, and said, on a machine that can't have them; an error in CI. */
export function mysqlFolder(): string | undefined {
  const { status, stdout, stderr } = spawnSync(
    join(REPOSITORY_ROOT, 'script/fetch-mysql'),
    { encoding: 'utf8' },
  );
  if (status === 0) return stdout.trim();
  const why = `MySQL's own server is not to be had: ${stderr.trim()}`;
  if (process.env.CI === 'true' || status !== 3) throw new Error(why);
  process.stderr.write(`not run: ${why}\n`);
  return undefined;
}

/** A MySQL that stands in for Percona XtraDB Cluster, and what it takes to look into it. */
export async function startStrictMysql(
  folder: string,
  settings: string[] = [],
) {
  const login = { user: 'importer', password: PASSWORD };
  const { port, run, stop, pid } = await startMysql(folder, login, settings);
  const sql = (database: string, text: string) =>
    String(
      run(
        'mysql',
        ['-N', '-B', '--default-character-set=utf8mb4', database],
        text,
      ),
    );
  const target: Target = {
    ...{ type: 'pxc', host: '127.0.0.1', port: `${port}` },
    ...login,
  };
  return { target, run, sql, stop, pid };
}
