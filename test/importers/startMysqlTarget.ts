import { execFileSync } from 'node:child_process';
import { freePorts, startMariaDb } from 'everest-sandbox';
import { Target } from './runImporter';
import { PASSWORD } from './startPostgresTarget';

/** A MariaDB that asks for a password over TCP, and for none on its socket. */
export async function startMysqlTarget() {
  const [port] = await freePorts(1);
  const server = await startMariaDb(port);
  const run = (command: string, args: string[], input?: string) =>
    execFileSync(
      command,
      ['--no-defaults', '-S', server.socket, '-u', 'root', ...args],
      { input, maxBuffer: 1024 ** 3, stdio: ['pipe', 'pipe', 'pipe'] },
    );
  const sql = (database: string, text: string) =>
    String(
      run(
        'mariadb',
        ['-N', '-B', '--default-character-set=utf8mb4', database],
        text,
      ),
    );
  sql(
    'mysql',
    `CREATE USER importer@'127.0.0.1' IDENTIFIED BY '${PASSWORD}'; GRANT ALL ON *.* TO importer@'127.0.0.1'; CREATE USER nobody@nowhere; GRANT ALL ON *.* TO nobody@nowhere;`,
  );
  const target: Target = {
    type: 'pxc',
    host: '127.0.0.1',
    port: `${port}`,
    user: 'importer',
    password: PASSWORD,
  };
  return { target, run, sql, stop: () => server.stop() };
}
