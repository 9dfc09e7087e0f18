/**
 * Imports one archive of the custom format three times: as people do it by hand, a download and pg_restore -j 4, and with
 * the runner, by four connections and by one. Writes what it measured to the file of EVEREST_BENCH.
 *   archive.ts [GIGABYTES]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import {
  removeAtTheEnd,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { REPOSITORY_ROOT } from '../../control-plane/builtServers';
import { s3Client, startS3Gateway } from '../../control-plane/startS3Gateway';
import { startPostgresTarget } from '../startPostgresTarget';
import { watchMemory } from '../watchMemory';
import { boundInWords, cpuInWords, measured } from './cpu';
import { compileImporters, run, share, SIGNED, writeFigures } from './measure';

const gigabytes = Number(process.argv[2] ?? 2);

type Server = Awaited<ReturnType<typeof startPostgresTarget>>;

const TABLES = Array.from({ length: 10 }, (_, table) => `orders_${table}`);
/** Of a row as COPY writes it, about. */
const ROW = 190;
const ROWS = Math.ceil((gigabytes * 1e9) / TABLES.length / ROW);

/** Ten tables, three indexes each. */
function makeSource({ sql }: Server) {
  sql('postgres', 'CREATE DATABASE source');
  for (const table of TABLES)
    sql(
      'source',
      `CREATE TABLE ${table} (id bigint NOT NULL, customer int NOT NULL, note text NOT NULL, amount numeric(12,2) NOT NULL, placed timestamptz NOT NULL);
INSERT INTO ${table} SELECT g, (g::bigint * 7919) % 1000003, md5(g::text) || repeat(md5((g % 1000)::text), 3), (g * 37) % 100000 / 4.0,
  timestamptz '2026-01-14 02:00:00+00' + g * interval '1 second' FROM generate_series(1, ${ROWS}) g;
ALTER TABLE ${table} ADD PRIMARY KEY (id); CREATE INDEX ON ${table} (customer, placed); CREATE INDEX ON ${table} (note);`,
    );
}

const count = ({ sql }: Server, database: string) =>
  TABLES.map(table => sql(database, `SELECT count(*) FROM ${table}`)).reduce(
    (sum, counted) => sum + Number(counted),
    0,
  );

/** All is there: rows, and indexes that can be used. */
function check(server: Server, database: string) {
  const indexes = server.sql(
    database,
    "SELECT count(*) FROM pg_index WHERE indisvalid AND indrelid::regclass::text LIKE 'orders%'",
  );
  const rows = count(server, database);
  if (rows !== ROWS * TABLES.length || Number(indexes) !== 3 * TABLES.length)
    throw new Error(`'${database}' has ${rows} rows, ${indexes} indexes`);
}

async function main() {
  compileImporters();
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-bench-'));
  const removal = removeAtTheEnd(directory);
  const gateway = await startS3Gateway();
  const server = await startPostgresTarget();
  const { target, sql } = server;
  try {
    makeSource(server);
    const file = join(directory, 'large.dump');
    server.run('pg_dump', ['-Fc', '-f', file, 'source']);
    sql('postgres', 'DROP DATABASE source');
    const { size } = statSync(file);
    const client = s3Client(gateway.endpoint);
    await client.send(new CreateBucketCommand({ Bucket: 'dumps' }));
    client.destroy();
    const url = `${gateway.endpoint}/dumps/large.dump`;
    execFileSync('curl', [...SIGNED, '-T', file, url], { stdio: 'inherit' });
    execFileSync('rm', [file]);

    /** Into an empty database that is taken away. */
    const timed = async (database: string, work: () => Promise<unknown>) => {
      sql('postgres', `CREATE DATABASE ${database}`);
      sql('postgres', 'CHECKPOINT');
      const taken = await measured(work);
      check(server, database);
      sql('postgres', `DROP DATABASE ${database}`);
      return taken;
    };

    const env = { PGPASSWORD: target.password };
    const byHand = await timed('by_hand', async () => {
      await run('curl', [...SIGNED, '-o', file, url], {}).ended;
      const { host, port, user } = target;
      await run(
        'pg_restore',
        [
          ...['-j', '4', '--no-owner', '--exit-on-error', '-h', host],
          ...['-p', port, '-U', user, '-d', 'by_hand', file],
        ],
        env,
      ).ended;
    });
    execFileSync('rm', [file]);

    const peaks: number[] = [];
    const byRunner = (jobs: number) => {
      const database = `by_${jobs}`;
      const request = join(directory, `${database}.json`);
      const s3 = {
        bucket: 'dumps',
        region: SANDBOX_REGION,
        endpointURL: gateway.endpoint,
        forcePathStyle: true,
        accessKeyID: SANDBOX_ACCESS_KEY_ID,
        secretKey: SANDBOX_SECRET_ACCESS_KEY,
      };
      const source = { path: 'large.dump', s3 };
      const config = { database, jobs };
      writeFileSync(request, JSON.stringify({ source, target, config }));
      return timed(database, async () => {
        const dist = join(REPOSITORY_ROOT, 'importers/dist');
        // As the images start it
        const child = run(
          process.execPath,
          [
            join(dist, 'watch.js'),
            ...['--max-old-space-size=160', join(dist, 'main.js'), request],
          ],
          {},
        );
        // Oftener it would be a part of the work
        const memory = watchMemory(child.pid, 1_000);
        await child.ended.finally(() => peaks.push(memory.stop().most));
      });
    };
    const byFour = await byRunner(4);
    const byOne = await byRunner(1);

    const what = `import of an archive of ${(size / 1e9).toFixed(
      1,
    )} GB with ${gigabytes} GB of rows, 10 tables, 30 indexes`;
    const against = (other: { took: number }, most: number, words: string) => ({
      what: `${what}: 4 connections, with all checks and counts, over ${words}`,
      goal: `<= ${most}`,
      measured: share(byFour.took, other.took),
      ...(byFour.took / other.took > most && {
        cause: boundInWords(byFour, other),
      }),
    });
    writeFigures([
      against(byHand, 0.8, 'a download and pg_restore -j 4'),
      against(byOne, 0.6, 'one connection'),
      {
        what: `${what}: peak memory of the runner and its tools, with 4 connections and with one`,
        goal: '<= 256 MiB',
        measured: peaks.map(peak => `${Math.round(peak)} MiB`).join(', '),
        ...(Math.max(...peaks) > 256 && { cause: 'not profiled' }),
      },
      ...[
        { whose: '4 connections', of: byFour },
        { whose: 'one connection', of: byOne },
        { whose: 'a download and pg_restore -j 4', of: byHand },
      ].map(({ whose, of }) => ({
        what: `${what}: who took the processors, ${whose}`,
        goal: 'none',
        measured: cpuInWords(of),
      })),
    ]);
  } finally {
    await server.stop();
    await gateway.stop();
    await removal.now();
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
