import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { removeAtTheEnd, startGuarded } from './guardedProcess';
import { waitUntil } from './waitUntil';

const run = promisify(execFile);

export interface MariaDb {
  socket: string;
  stop(): Promise<void>;
}

/** Makes its own tables, once more where it crashed: 10.11.19 was seen to, as it dropped a temporary table. */
async function install(data: string, args: string[]): Promise<void> {
  try {
    await run('mariadb-install-db', args);
  } catch (error) {
    if (!/got signal 11/.test(String(error))) {
      throw error;
    }
    await rm(data, { recursive: true, force: true });
    await run('mariadb-install-db', args);
  }
}

/** Starts an empty MariaDB of its own, which listens on a socket, and on a loopback port where one is given. */
export async function startMariaDb(port?: number): Promise<MariaDb> {
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-mariadb-'));
  const removal = removeAtTheEnd(directory);
  const data = join(directory, 'data');
  const socket = join(directory, 'socket');
  // It runs as root only where it is told to.
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await install(data, [
    ...['--no-defaults', `--datadir=${data}`, '--skip-test-db', ...user],
    '--auth-root-authentication-method=normal',
  ]);
  const server = await startGuarded({
    name: 'mariadbd',
    command: 'mariadbd',
    args: [
      ...['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, ...user],
      ...(port
        ? ['--bind-address=127.0.0.1', `--port=${port}`]
        : ['--skip-networking']),
      `--pid-file=${join(directory, 'pid')}`,
      '--innodb-flush-log-at-trx-commit=0',
    ],
    logFile: join(directory, 'mariadb.log'),
  });
  const ready = async () => {
    const options = ['--no-defaults', '-S', socket, '-u', 'root', 'ping'];
    await run('mariadb-admin', options);
    return true;
  };
  try {
    await Promise.race([
      waitUntil('MariaDB answers', ready, { everyMs: 200 }),
      server.ended,
    ]);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    socket,
    async stop() {
      await server.stop();
      await removal.now();
    },
  };
}
