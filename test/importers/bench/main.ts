/**
 * Imports one large plain dump twice: with the runner, and as people do it by hand, a download piped into psql. Writes
 * what it measured to the file of EVEREST_BENCH.
 *   main.ts [GIGABYTES]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
import { run, seconds, SIGNED, tell } from './measuring';
import { writeDump } from './writeDump';

const MIB = 1024 ** 2;
const gigabytes = Number(process.argv[2] ?? 5);

/** What a process took at most, in bytes; it is asked until it ends. */
function watchPeak(pid: number): () => number {
  let peak = 0;
  const look = () => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(status) ?? [];
      peak = Math.max(peak, Number(kilobytes ?? 0) * 1024);
    } catch {
      // It has ended.
    }
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

async function main() {
  execFileSync('yarn', ['workspace', 'importers', 'compile'], {
    cwd: REPOSITORY_ROOT,
    stdio: 'inherit',
  });
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-bench-'));
  const removal = removeAtTheEnd(directory);
  const gateway = await startS3Gateway();
  const { target, sql, stop } = await startPostgresTarget();
  try {
    const file = join(directory, 'large.sql');
    const rows = await writeDump(file, gigabytes * 1e9);
    const { size } = statSync(file);
    const client = s3Client(gateway.endpoint);
    await client.send(new CreateBucketCommand({ Bucket: 'dumps' }));
    client.destroy();
    const url = `${gateway.endpoint}/dumps/large.sql`;
    execFileSync('curl', [...SIGNED, '-T', file, url], { stdio: 'inherit' });

    const count = (database: string) =>
      [0, 1, 2, 3, 4, 5, 6, 7]
        .map(table => sql(database, `SELECT count(*) FROM orders_${table}`))
        .reduce((sum, counted) => sum + Number(counted), 0);
    const check = (database: string) => {
      const counted = count(database);
      if (counted !== rows)
        throw new Error(`${counted} of ${rows} rows are in '${database}'`);
    };

    sql('postgres', 'CREATE DATABASE by_hand');
    const byHand = await seconds(() => {
      const psql = `psql -X -q -v ON_ERROR_STOP=1 --single-transaction -h ${target.host} -p ${target.port} -U ${target.user} -d by_hand -f -`;
      const download = ['curl', ...SIGNED, url].map(word => `'${word}'`);
      return run(
        'bash',
        ['-o', 'pipefail', '-c', `${download.join(' ')} | ${psql}`],
        { PGPASSWORD: target.password },
      ).ended;
    });
    check('by_hand');
    sql('postgres', 'DROP DATABASE by_hand');
    sql('postgres', 'CHECKPOINT');

    const request = join(directory, 'request.json');
    const s3 = {
      bucket: 'dumps',
      region: SANDBOX_REGION,
      endpointURL: gateway.endpoint,
      forcePathStyle: true,
      accessKeyID: SANDBOX_ACCESS_KEY_ID,
      secretKey: SANDBOX_SECRET_ACCESS_KEY,
    };
    writeFileSync(
      request,
      JSON.stringify({
        source: { path: 'large.sql', s3 },
        target,
        config: { database: 'by_runner' },
      }),
    );
    let peak = () => 0;
    const byRunner = await seconds(() => {
      const program = join(REPOSITORY_ROOT, 'importers/dist/main.js');
      // As the images start it.
      const child = run(
        process.execPath,
        ['--max-old-space-size=160', program, request],
        {},
      );
      peak = watchPeak(child.pid);
      return child.ended;
    });
    check('by_runner');

    const what = `import of a plain dump of ${(size / 1e9).toFixed(1)} GB`;
    const rate = (took: number) => `${(size / 1e6 / took).toFixed(1)} MB/s`;
    const figures = [
      {
        what: `${what}: peak memory of the runner`,
        goal: '<= 256 MiB',
        measured: `${Math.round(peak() / MIB)} MiB`,
      },
      {
        what: `${what}: pace, with all checks and counts, over curl piped into psql`,
        goal: '>= 0.9',
        measured: `${(byHand / byRunner).toFixed(2)} (${rate(
          byRunner,
        )} over ${rate(byHand)})`,
      },
    ];
    tell(figures);
  } finally {
    await stop();
    await gateway.stop();
    await removal.now();
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
