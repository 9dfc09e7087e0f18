/**
 * Runs a command with a PostgreSQL of its own, where Backstage's TestDatabases look for one.
 * Usage: main.ts COMMAND [ARGUMENTS]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startPostgres } from 'everest-sandbox';

async function main(): Promise<number> {
  const [command, ...args] = process.argv.slice(2);
  const postgres = await startPostgres();
  const { host, port, user, password } = postgres.connection;
  try {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: {
        ...process.env,
        BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: `postgresql://${user}:${password}@${host}:${port}/postgres`,
      },
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => child.kill(signal));
    }
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } finally {
    await postgres.stop();
  }
}

main().then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error}\n`);
    process.exit(1);
  },
);
