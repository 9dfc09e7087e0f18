import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../control-plane/freePorts';
import { removeAtTheEnd, startGuarded } from '../control-plane/guardedProcess';
import { waitUntil } from '../control-plane/waitUntil';

export interface Postgres {
  connection: { host: string; port: number; user: string; password: string };
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';

/** The folder with `initdb` and `postgres`: Debian's newest, or a laptop's; undefined where there is none. */
function postgresFolder(): string | undefined {
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

/** Starts an empty PostgreSQL of its own on a free loopback port. */
export async function startPostgres(): Promise<Postgres> {
  const folder = postgresFolder();
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
  execFileSync(
    join(folder, 'initdb'),
    ['-D', data, '-U', 'portal', '-A', 'trust', '--no-sync', '-E', 'UTF8'],
    { ...other, cwd: directory, stdio: 'ignore' },
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
    ],
    logFile: join(directory, 'postgres.log'),
  });
  const ready = async () => {
    const options = ['-h', '127.0.0.1', '-p', `${port}`, '-q'];
    execFileSync(join(folder, 'pg_isready'), options);
    return true;
  };
  try {
    await waitUntil('PostgreSQL answers', ready, { everyMs: 200 });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    connection: { host: '127.0.0.1', port, user: 'portal', password: 'none' },
    async stop() {
      await server.stop();
      await removal.now();
    },
  };
}
