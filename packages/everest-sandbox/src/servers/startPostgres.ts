import { execFile, execFileSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePorts } from './freePorts';
import { removeAtTheEnd, startGuarded } from './guardedProcess';
import { waitUntil } from './waitUntil';

export interface Postgres {
  connection: { host: string; port: number; user: string; password: string };
  /** Where its own folders are: `data`, and room for more. */
  directory: string;
  /** What a command begins with that has to run as the server's user. */
  asServer: string[];
  stop(): Promise<void>;
}

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`: Debian's newest, or a laptop's; undefined where there is none. */
export function postgresFolder(): string | undefined {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((a, b) => Number(b) - Number(a))
        .map(version => join(DEBIAN, version, 'bin'))
    : [];
  return [...debian, ...(process.env.PATH ?? '').split(':')].find(folder =>
    existsSync(join(folder, 'initdb')),
  );
}

function idOf(kind: '-u' | '-g'): number {
  return Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
}

/** Whoever owns the database; with a password it is asked for over TCP. */
interface PostgresLogin {
  user: string;
  password?: string;
}

/**
 * Starts an empty PostgreSQL of its own on a free loopback port.
 *
 * @param settings - more of them, such as `archive_mode=on`
 * @param folder - with its programs; by default the machine's own
 */
export async function startPostgres(
  settings: string[] = [],
  login: PostgresLogin = { user: 'portal' },
  folder = postgresFolder(),
): Promise<Postgres> {
  const { user, password } = login;
  if (!folder) {
    throw new Error(
      "There is no PostgreSQL: install it (Debian: 'apt-get install postgresql')",
    );
  }
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-postgres-'));
  const data = join(directory, 'data');
  const removal = removeAtTheEnd(directory);
  // It refuses to run as root.
  const isRoot = process.getuid?.() === 0;
  const other = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  const asOther = isRoot
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups']
    : ['env'];
  if (isRoot) {
    chownSync(directory, other.uid!, other.gid!);
  }
  const passwordFile = join(directory, 'password');
  if (password) {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (isRoot) {
      chownSync(passwordFile, other.uid!, other.gid!);
    }
  }
  await run(
    join(folder, 'initdb'),
    [
      ...['-D', data, '-U', user, '--no-sync', '-E', 'UTF8'],
      ...['--auth-local=trust'],
      ...(password
        ? [`--pwfile=${passwordFile}`, '--auth-host=scram-sha-256']
        : ['--auth-host=trust']),
    ],
    { ...other, cwd: directory },
  );
  const [port] = await freePorts(1);
  const [command, ...args] = asOther;
  const server = await startGuarded({
    name: 'postgres',
    command,
    args: [
      ...args,
      join(folder, 'postgres'),
      ...['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', directory],
      // What is here need not outlive a power cut.
      ...['-c', 'fsync=off', '-c', 'max_connections=200'],
      ...settings.flatMap(setting => ['-c', setting]),
    ],
    logFile: join(directory, 'postgres.log'),
  });
  const ready = async () => {
    const options = ['-h', '127.0.0.1', '-p', `${port}`, '-q'];
    await run(join(folder, 'pg_isready'), options);
    return true;
  };
  try {
    await waitUntil('PostgreSQL answers', ready, { everyMs: 200 });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    connection: {
      host: '127.0.0.1',
      port,
      user,
      password: password ?? 'none',
    },
    directory,
    asServer: asOther,
    async stop() {
      await server.stop();
      await removal.now();
    },
  };
}
