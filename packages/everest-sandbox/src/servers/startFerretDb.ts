import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from './freePorts';
import { removeAtTheEnd, startGuarded } from './guardedProcess';
import { startPostgres } from './startPostgres';
import { waitUntil } from './waitUntil';

const execute = promisify(execFile);

/** FerretDB, which speaks MongoDB's protocol, and what it stands on. */
export interface FerretDbPrograms {
  /** The folder with the programs of a PostgreSQL that has DocumentDB. */
  postgres: string;
  ferretDb: string;
}

function newest(folder: string, name: RegExp, file: string) {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter(each => name.test(each))
    .sort()
    .reverse()
    .map(each => join(folder, each, file))
    .find(existsSync);
}

/**
 * Where `script/build-ferretdb` and `script/fetch-documentdb` put them; undefined where one is missing.
 *
 * @param repository - the folder that holds `script`
 */
export function ferretDbPrograms(
  repository: string,
): FerretDbPrograms | undefined {
  const local = join(repository, '.local/ferretdb');
  const ferretDb = newest(local, /^[0-9a-f]{16}$/, 'ferretdb');
  const cache =
    process.getuid?.() === 0
      ? '/var/cache'
      : process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const postgres = newest(
    join(cache, 'everest-import'),
    /^documentdb-/,
    'root/usr/lib/postgresql/18/bin',
  );
  return ferretDb && postgres ? { ferretDb, postgres } : undefined;
}

/**
 * Starts an empty FerretDB of its own on a free loopback port, which asks for the user and the password.
 *
 * @param tls - files with a certificate and its key, for a second port
 */
export async function startFerretDb(
  { postgres, ferretDb }: FerretDbPrograms,
  { user, password }: { user: string; password: string },
  tls?: { cert: string; key: string },
) {
  const database = await startPostgres(
    [
      'shared_preload_libraries=pg_cron,pg_documentdb_core,pg_documentdb',
      'cron.database_name=postgres',
    ],
    { user: 'postgres' },
    postgres,
  );
  const at = `127.0.0.1:${database.connection.port}`;
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-ferretdb-'));
  const removal = removeAtTheEnd(directory);
  const stops = [() => database.stop(), () => removal.now()];
  const stop = async () => {
    for (const each of stops) await each();
  };
  const quoted = (text: string, quote: string) =>
    `${quote}${text.split(quote).join(quote + quote)}${quote}`;
  try {
    const asking = execute(join(postgres, 'psql'), [
      ...[`postgres://postgres@${at}/postgres`, '-Xq'],
      ...['-v', 'ON_ERROR_STOP=1'],
    ]);
    // Not an argument: others could read it there.
    asking.child.stdin?.end(
      `CREATE EXTENSION documentdb CASCADE; CREATE USER ${quoted(
        user,
        '"',
      )} SUPERUSER PASSWORD ${quoted(password, "'")};`,
    );
    await asking;
    mkdirSync(join(directory, 'state'));
    const [port, tlsPort] = await freePorts(2);
    const server = await startGuarded({
      name: 'ferretdb',
      command: ferretDb,
      args: [
        `--postgresql-url=postgres://postgres@${at}/postgres?sslmode=disable`,
        ...[`--listen-addr=127.0.0.1:${port}`, '--debug-addr=-'],
        ...['--telemetry=disable', '--log-level=error'],
        `--state-dir=${join(directory, 'state')}`,
        ...(tls
          ? [
              `--listen-tls=127.0.0.1:${tlsPort}`,
              `--listen-tls-cert-file=${tls.cert}`,
              `--listen-tls-key-file=${tls.key}`,
            ]
          : []),
      ],
      logFile: join(directory, 'log'),
    });
    stops.unshift(() => server.stop());
    const answers = async () => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect').finally(() => socket.destroy());
      return true;
    };
    await Promise.race([
      waitUntil('FerretDB answers', answers, { everyMs: 200 }),
      server.ended,
    ]);
    return { port, tlsPort, pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
