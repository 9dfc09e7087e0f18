/**
 * Imports one large archive of mongodump into FerretDB with the runner, and sends the same documents with the driver alone,
 * on one connection. Writes what it measured to the file of EVEREST_BENCH.
 *   mongo.ts [GIGABYTES]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { removeAtTheEnd } from 'everest-sandbox';
import { MongoClient } from 'mongodb';
import { s3Client, startS3Gateway } from '../../control-plane/startS3Gateway';
import { Target } from '../runImporter';
import { mongoPrograms, startMongoTarget } from '../startMongoTarget';
import {
  compileImporters,
  importByRunner,
  MIB,
  share,
  SIGNED,
  writeFigures,
} from './measure';
import { boundInWords, cpuInWords, measured } from './cpu';
import {
  batchFrom,
  COLLECTIONS,
  DOCUMENTS_A_BATCH,
  INDEX,
  writeMongodump,
} from './writeMongodump';

const gigabytes = Number(process.argv[2] ?? 1);

/** Documents and indexes, as somebody would write a program of ten lines. */
async function insertAll({ host, port, user, password }: Target, each: number) {
  const client = new MongoClient(`mongodb://${host}:${port}`, {
    auth: { username: user, password },
    maxPoolSize: 1,
  });
  try {
    const database = client.db('by_driver');
    for (let from = 0; from < each; from += DOCUMENTS_A_BATCH)
      for (const name of COLLECTIONS)
        await database.collection(name).insertMany(batchFrom(from));
    for (const name of COLLECTIONS)
      await database.collection(name).createIndex(INDEX.key);
  } finally {
    await client.close();
  }
}

async function main() {
  const programs = mongoPrograms();
  if (!programs) throw new Error('FerretDB is not to be had');
  compileImporters();
  const directory = mkdtempSync(join(tmpdir(), 'everest-import-bench-'));
  const removal = removeAtTheEnd(directory);
  const gateway = await startS3Gateway();
  const { target, client, stop } = await startMongoTarget(programs);
  try {
    const file = join(directory, 'large.archive');
    const each = await writeMongodump(file, gigabytes * 1e9);
    const { size } = statSync(file);
    const s3 = s3Client(gateway.endpoint);
    await s3.send(new CreateBucketCommand({ Bucket: 'dumps' }));
    s3.destroy();
    const url = `${gateway.endpoint}/dumps/large.archive`;
    execFileSync('curl', [...SIGNED, '-T', file, url], { stdio: 'inherit' });

    /** Looks that all of it is there, and takes it away. */
    const check = async (name: string) => {
      const database = client.db(name);
      for (const collection of COLLECTIONS) {
        const counted = await database.collection(collection).countDocuments();
        if (counted !== each)
          throw new Error(`${counted} of ${each} are in '${collection}'`);
      }
      await database.dropDatabase();
    };
    const byDriver = await measured(() => insertAll(target, each));
    await check('by_driver');
    const byRunner = await importByRunner(directory, {
      ...{ endpoint: gateway.endpoint, path: 'large.archive', target },
      config: { database: 'by_runner', jobs: 4 },
    });
    await check('by_runner');

    const what = `import of a mongodump of ${(size / 1e9).toFixed(1)} GB`;
    writeFigures([
      {
        what: `${what}: peak memory of the runner`,
        goal: '<= 256 MiB',
        measured: `${Math.round(byRunner.peak / MIB)} MiB`,
      },
      {
        what: `${what}: time by 4 connections, with all checks and counts, over the driver's insertMany by one`,
        goal: '<= 0.7',
        measured: share(byRunner.took, byDriver.took),
        ...(byRunner.took / byDriver.took > 0.7 && {
          cause: boundInWords(byRunner, byDriver),
        }),
      },
      {
        what: `${what}: who took the processors, the program with the driver left out`,
        goal: 'none',
        measured: `by 4 connections ${cpuInWords(
          byRunner,
        )}; by the driver ${cpuInWords(byDriver)}`,
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
