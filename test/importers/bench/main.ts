/**
 * Imports one large plain dump twice: with the runner, and as people do it by hand, a download piped into psql. Writes
 * what it measured to the file of EVEREST_BENCH.
 *   main.ts [GIGABYTES]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { removeAtTheEnd } from 'everest-sandbox';
import { s3Client, startS3Gateway } from '../../control-plane/startS3Gateway';
import { startPostgresTarget } from '../startPostgresTarget';
import {
  compileImporters,
  importByRunner,
  MIB,
  run,
  SIGNED,
  writeFigures,
} from './measure';
import { measured } from './cpu';
import { writeDump } from './writeDump';

const gigabytes = Number(process.argv[2] ?? 5);

async function main() {
  compileImporters();
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
    const { took: byHand } = await measured(() => {
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

    const { took: byRunner, peak } = await importByRunner(directory, {
      ...{ endpoint: gateway.endpoint, path: 'large.sql', target },
      config: { database: 'by_runner' },
    });
    check('by_runner');

    const what = `import of a plain dump of ${(size / 1e9).toFixed(1)} GB`;
    const rate = (took: number) => `${(size / 1e6 / took).toFixed(1)} MB/s`;
    writeFigures([
      {
        what: `${what}: peak memory of the runner`,
        goal: '<= 256 MiB',
        measured: `${Math.round(peak / MIB)} MiB`,
      },
      {
        what: `${what}: pace, with all checks and counts, over curl piped into psql`,
        goal: '>= 0.9',
        measured: `${(byHand / byRunner).toFixed(2)} (${rate(
          byRunner,
        )} over ${rate(byHand)})`,
      },
    ]);
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
