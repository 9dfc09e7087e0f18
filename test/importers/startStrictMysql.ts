import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePorts,
  removeAtTheEnd,
  startGuarded,
  waitUntil,
} from 'everest-sandbox';
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

/** What `pxc_strict_mode=ENFORCING` takes from everybody and a server of MySQL's can take, too. */
const STRICT = [
  '--sql-require-primary-key=ON',
  '--disabled-storage-engines=MyISAM,MEMORY,CSV,ARCHIVE,BLACKHOLE,MRG_MyISAM,FEDERATED',
];

/**
 * A MySQL that stands in for Percona XtraDB Cluster: it refuses tables without a primary key and engines other than
 * InnoDB, and the importing user LOCK TABLES.
 */
export async function startStrictMysql(folder: string) {
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-mysql-'));
  const removal = removeAtTheEnd(directory);
  const [port] = await freePorts(1);
  const socket = join(directory, 'socket');
  const program = (name: string) => join(folder, 'bin', name);
  const shared = [
    ...['--no-defaults', `--datadir=${join(directory, 'data')}`],
    `--basedir=${join(folder, 'root/usr')}`,
    `--lc-messages-dir=${join(folder, 'root/usr/share/mysql')}`,
    // It runs as root only where it is told to.
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
  execFileSync(program('mysqld'), [...shared, '--initialize-insecure'], {
    stdio: 'ignore',
  });
  const server = await startGuarded({
    name: 'mysqld',
    command: program('mysqld'),
    args: [
      ...shared,
      ...[`--socket=${socket}`, `--port=${port}`, '--bind-address=127.0.0.1'],
      ...[
        '--mysqlx=OFF',
        '--secure-file-priv=',
        `--pid-file=${join(directory, 'pid')}`,
      ],
      ...['--innodb-flush-log-at-trx-commit=0', '--sync-binlog=0'],
      ...STRICT,
    ],
    logFile: join(directory, 'log'),
  });
  const run = (command: string, args: string[], input?: string | Buffer) =>
    execFileSync(
      program(command),
      ['--no-defaults', '-S', socket, '-u', 'root', ...args],
      { input, maxBuffer: 1024 ** 3, stdio: ['pipe', 'pipe', 'pipe'] },
    );
  const sql = (database: string, text: string) =>
    String(
      run(
        'mysql',
        ['-N', '-B', '--default-character-set=utf8mb4', database],
        text,
      ),
    );
  const stop = async () => {
    await server.stop();
    await removal.now();
  };
  try {
    await Promise.race([
      waitUntil(
        'MySQL answers',
        async () => Boolean(run('mysqladmin', ['ping'])),
        // Where others compute beside it, it takes its time
        { everyMs: 200, timeoutMs: 120_000 },
      ),
      server.ended,
    ]);
    sql(
      'mysql',
      `CREATE USER importer@'127.0.0.1' IDENTIFIED BY '${PASSWORD}'; GRANT ALL ON *.* TO importer@'127.0.0.1'; REVOKE LOCK TABLES ON *.* FROM importer@'127.0.0.1';`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  const target: Target = {
    type: 'pxc',
    host: '127.0.0.1',
    port: `${port}`,
    user: 'importer',
    password: PASSWORD,
  };
  return { target, run, sql, stop, pid: server.pid };
}
