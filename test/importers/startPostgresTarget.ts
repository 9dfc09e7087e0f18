import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from 'everest-sandbox';
import { Target } from './runImporter';

export const PASSWORD = 'right-pass-4711';

/** A PostgreSQL that asks for a password over TCP, and for none on its socket. */
export async function startPostgresTarget() {
  const postgres = await startPostgres();
  const { port, user } = postgres.connection;
  const local = ['-h', postgres.directory, '-p', `${port}`, '-U', user];
  const run = (command: string, args: string[], input?: string) =>
    execFileSync(command, [...local, ...args], {
      input,
      maxBuffer: 1024 ** 3,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  const sql = (database: string, text: string) =>
    String(
      run(
        'psql',
        ['-X', '-qAt', '-v', 'ON_ERROR_STOP=1', '-d', database],
        text,
      ),
    );
  sql('postgres', `ALTER USER ${user} PASSWORD '${PASSWORD}'`);
  writeFileSync(
    join(postgres.directory, 'data', 'pg_hba.conf'),
    'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n',
  );
  sql('postgres', 'SELECT pg_reload_conf()');
  const target: Target = {
    type: 'postgresql',
    host: '127.0.0.1',
    port: `${port}`,
    user,
    password: PASSWORD,
  };
  return { target, run, sql, stop: () => postgres.stop() };
}
