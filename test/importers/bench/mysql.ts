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
  seconds,
  SIGNED,
  writeFigures,
} from './measure';
import { TABLES, writeMysqldump } from './writeMysqldump';

const gigabytes = Number(process.argv[2] ?? 2);
const kind = process.argv[3] ?? 'mysql';

async function startTarget() {
  if (kind === 'mariadb') return startMysqlTarget();
  const folder = mysqlFolder();
  if (!folder) throw new Error("MySQL's own server is not to be had");
  return startStrictMysql(folder);
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
    const byHand = await seconds(() => {
      const mariadb = `mariadb --no-defaults --default-character-set=utf8mb4 -h ${host} -P ${port} -u ${user} by_hand < '${file}'`;
      return run('bash', ['-c', mariadb], { MYSQL_PWD: password }).ended;
    });
    check('by_hand');
    const byRunner = async (jobs: number) => {
      const database = `by_runner_${jobs}`;
      const measured = await importByRunner(directory, {
        ...{ endpoint: gateway.endpoint, path: 'large.sql', target },
        config: { database, jobs },
      });
      check(database);
      return measured;
    };
    const four = await byRunner(4);
    const one = await byRunner(1);

    const what = `import of a mysqldump of ${(size / 1e9).toFixed(
      1,
    )} GB into ${kind}`;
    const over = (took: number) =>
      `${(took / byHand).toFixed(2)} (${took.toFixed(
        1,
      )} s over ${byHand.toFixed(1)} s)`;
    writeFigures([
      {
        what: `${what} by 4 connections: peak memory of the runner`,
        goal: '<= 256 MiB',
        measured: `${Math.round(four.peak / MIB)} MiB`,
      },
      {
        what: `${what} by 4 connections: time, with all checks and counts, over the client with a local file`,
        goal: '<= 0.6',
        measured: over(four.took),
      },
      {
        what: `${what} by 1 connection: the same`,
        goal: 'none',
        measured: over(one.took),
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
