import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from './freePorts';
import { removeAtTheEnd, startGuarded } from './guardedProcess';
import { waitUntil } from './waitUntil';

const execute = promisify(execFile);

/** What `pxc_strict_mode=ENFORCING` takes from everybody and a server of MySQL's can take, too. */
const STRICT = [
  '--sql-require-primary-key=ON',
  '--disabled-storage-engines=MyISAM,MEMORY,CSV,ARCHIVE,BLACKHOLE,MRG_MyISAM,FEDERATED',
];

/** The folder that `script/fetch-mysql` unpacked, with `bin` in it; undefined where it has not been run. */
export function mysqlFolder(): string | undefined {
  const { XDG_CACHE_HOME, HOME = homedir() } = process.env;
  const cache = join(XDG_CACHE_HOME || join(HOME, '.cache'), 'everest-import');
  if (!existsSync(cache)) return undefined;
  const byVersion = new Intl.Collator('en', { numeric: true });
  return readdirSync(cache)
    .filter(name => name.startsWith('mysql-'))
    .sort(byVersion.compare)
    .map(name => join(cache, name))
    .filter(folder => existsSync(join(folder, 'bin/mysqld')))
    .pop();
}

/**
 * Starts an empty MySQL of its own that stands in for Percona XtraDB Cluster, on a free loopback port: it refuses tables
 * without a primary key and engines other than InnoDB, and the user LOCK TABLES.
 *
 * @param folder - of MySQL's programs
 * @param settings - more of them, such as `--innodb-buffer-pool-size=1G`
 * @returns `run`: one of them as root, who needs no password on the socket
 */
export async function startMysql(
  folder: string,
  { user, password }: { user: string; password: string },
  settings: string[] = [],
) {
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
  await execute(program('mysqld'), [...shared, '--initialize-insecure']);
  const server = await startGuarded({
    name: 'mysqld',
    command: program('mysqld'),
    args: [
      ...shared,
      ...[`--socket=${socket}`, `--port=${port}`, '--bind-address=127.0.0.1'],
      // Else a client at 127.0.0.1 could be 'localhost', and another account's
      '--skip-name-resolve',
      ...[
        '--mysqlx=OFF',
        '--secure-file-priv=',
        `--pid-file=${join(directory, 'pid')}`,
      ],
      ...['--innodb-flush-log-at-trx-commit=0', '--sync-binlog=0'],
      ...STRICT,
      ...settings,
    ],
    logFile: join(directory, 'log'),
  });
  const asRoot = ['--no-defaults', '-S', socket, '-u', 'root'];
  const stop = async () => {
    await server.stop();
    await removal.now();
  };
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const account = `${quoted(user)}@'127.0.0.1'`;
  try {
    await Promise.race([
      waitUntil(
        'MySQL answers',
        async () =>
          Boolean(await execute(program('mysqladmin'), [...asRoot, 'ping'])),
        // Where others compute beside it, it takes its time
        { everyMs: 200, timeoutMs: 120_000 },
      ),
      server.ended,
    ]);
    const asking = execute(program('mysql'), asRoot);
    // Not an argument: others could read it there.
    asking.child.stdin?.end(
      `CREATE USER ${account} IDENTIFIED BY ${quoted(
        password,
      )}; GRANT ALL ON *.* TO ${account} WITH GRANT OPTION; REVOKE LOCK TABLES ON *.* FROM ${account};`,
    );
    await asking;
  } catch (error) {
    await stop();
    throw error;
  }
  const run = (command: string, args: string[], input?: string | Buffer) =>
    execFileSync(program(command), [...asRoot, ...args], {
      ...{ input, maxBuffer: 1024 ** 3, stdio: ['pipe', 'pipe', 'pipe'] },
    });
  return { port, run, stop, pid: server.pid };
}
