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
    `CREATE USER importer@'127.0.0.1' IDENTIFIED BY '${PASSWORD}'; GRANT ALL ON *.* TO importer@'127.0.0.1'; CREATE USER nobody@nowhere; GRANT ALL ON *.* TO nobody@nowhere;
CREATE USER lockless@'127.0.0.1' IDENTIFIED BY '${PASSWORD}'; GRANT ALL ON *.* TO lockless@'127.0.0.1'; REVOKE LOCK TABLES ON *.* FROM lockless@'127.0.0.1';`,
  );
  const target: Target = {
    type: 'pxc',
    host: '127.0.0.1',
    port: `${port}`,
    user: 'importer',
    password: PASSWORD,
  };
  /** Of a user for whom the server refuses LOCK TABLES, as Percona XtraDB Cluster does for everybody. */
  const locklessTarget: Target = { ...target, user: 'lockless' };
  return { target, locklessTarget, run, sql, stop: () => server.stop() };
}
