/**
 * Imports one large mysqldump: with the client, from a local file, and with the runner from S3, by four connections and by
 * one. Writes what it measured to the file of EVEREST_BENCH.
 *   mysql.ts [GIGABYTES] [mysql|mariadb]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { removeAtTheEnd } from 'everest-sandbox';
import { s3Client, startS3Gateway } from '../../control-plane/startS3Gateway';
import { startMysqlTarget } from '../startMysqlTarget';
import { mysqlFolder, startStrictMysql } from '../startStrictMysql';
import {
  compileImporters,
  importByRunner,
  MIB,
  run,
  share,
  SIGNED,
  writeFigures,
} from './measure';
import { boundInWords, cpuInWords, measured } from './cpu';
import { TABLES, writeMysqldump } from './writeMysqldump';

const gigabytes = Number(process.argv[2] ?? 2);
const kind = process.argv[3] ?? 'mysql';

/** As the operator sets a server of 4 GiB, its memory by its limit: the default of 128 MiB would measure the disk. */
const AS_OPERATED = [
  '--innodb-buffer-pool-size=3G',
  '--innodb-redo-log-capacity=1G',
];

async function startTarget() {
  if (kind === 'mariadb') return startMysqlTarget();
  const folder = mysqlFolder();
  if (!folder) throw new Error("MySQL's own server is not to be had");
  return startStrictMysql(folder, AS_OPERATED);
}

async function main() {
  compileImporters();
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-bench-'));
  const removal = removeAtTheEnd(directory);
  const gateway = await startS3Gateway();
  const { target, sql, stop } = await startTarget();
  try {
    const file = join(directory, 'large.sql');
    const rows = await writeMysqldump(file, gigabytes * 1e9);
    const { size } = statSync(file);
    const client = s3Client(gateway.endpoint);
    await client.send(new CreateBucketCommand({ Bucket: 'dumps' }));
    client.destroy();
    const url = `${gateway.endpoint}/dumps/large.sql`;
    execFileSync('curl', [...SIGNED, '-T', file, url], { stdio: 'inherit' });

    const count = (database: string) =>
      Array.from({ length: TABLES }, (_, table) =>
        Number(sql(database, `SELECT count(*) FROM orders_${table}`)),
      ).reduce((sum, counted) => sum + counted, 0);
    /** Looks that all of it is there, and takes it away. */
    const check = (database: string) => {
      const counted = count(database);
      if (counted !== rows)
        throw new Error(`${counted} of ${rows} rows are in '${database}'`);
      sql('mysql', `DROP DATABASE ${database}`);
    };

    const { host, port, user, password } = target;
    // Else the server refuses what the dump has
    sql(
      'mysql',
      `CREATE DATABASE by_hand; GRANT LOCK TABLES ON *.* TO ${user}@'${host}'`,
    );
    const byHand = await measured(() => {
      const mariadb = `mariadb --no-defaults --default-character-set=utf8mb4 -h ${host} -P ${port} -u ${user} by_hand < '${file}'`;
      return run('bash', ['-c', mariadb], { MYSQL_PWD: password }).ended;
    });
    check('by_hand');
    const byRunner = async (jobs: number) => {
      const database = `by_runner_${jobs}`;
      const taken = await importByRunner(directory, {
        ...{ endpoint: gateway.endpoint, path: 'large.sql', target },
        config: { database, jobs },
      });
      check(database);
      return taken;
    };
    const four = await byRunner(4);
    const one = await byRunner(1);

    const what = `import of a mysqldump of ${(size / 1e9).toFixed(
      1,
    )} GB into ${kind}`;
    writeFigures([
      {
        what: `${what} by 4 connections: peak memory of the runner`,
        goal: '<= 256 MiB',
        measured: `${Math.round(four.peak / MIB)} MiB`,
      },
      {
        what: `${what} by 4 connections: time, with all checks and counts, over the client with a local file`,
        goal: '<= 0.6',
        measured: share(four.took, byHand.took),
        ...(four.took / byHand.took > 0.6 && {
          cause: boundInWords(four, byHand),
        }),
      },
      {
        what: `${what} by 1 connection: the same`,
        goal: 'none',
        measured: share(one.took, byHand.took),
      },
      ...[
        { whose: 'by 4 connections', of: four },
        { whose: 'by 1 connection', of: one },
        { whose: 'by the client', of: byHand },
      ].map(({ whose, of }) => ({
        what: `${what} ${whose}: who took the processors`,
        goal: 'none',
        measured: cpuInWords(of),
      })),
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
