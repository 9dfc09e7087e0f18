import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { uploaded, Workshop } from '../layouts/Workshop';
import { makePostgresSample, postgresState } from './postgresSample';
import { BUCKET, runImporter } from './runImporter';
import { PASSWORD, startPostgresTarget } from './startPostgresTarget';

jest.setTimeout(240_000);

let server: Awaited<ReturnType<typeof startPostgresTarget>>;
let s3: S3Gateway;
let workshop: Workshop;
let expected: string;

beforeAll(async () => {
  workshop = new Workshop();
  [server, s3] = await Promise.all([startPostgresTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  makePostgresSample(server, 'Quelle');
  expected = postgresState(server, 'Quelle');
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
  await workshop?.close();
});

async function put(files: Record<string, Buffer>) {
  for (const [Key, Body] of Object.entries(files))
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
    );
}

const dump = (...args: string[]) => server.run('pg_dump', [...args, 'Quelle']);
const packed = (command: string, bytes: Buffer) =>
  execFileSync(command, ['-1', '-c'], { input: bytes, maxBuffer: 1024 ** 3 });

const MADE: Record<string, () => Record<string, Buffer>> = {
  'plain.sql': () => ({ 'plain.sql': dump() }),
  'created.sql.gz': () => ({
    'created.sql.gz': gzipSync(dump('-C'), { level: 1 }),
  }),
  'plain.sql.zst': () => ({ 'plain.sql.zst': packed('zstd', dump()) }),
  'plain.sql.lz4': () => ({ 'plain.sql.lz4': packed('lz4', dump()) }),
  'custom.dump': () => ({ 'custom.dump': dump('-Fc', '-Z1') }),
  'custom.dump.gz': () => ({
    'custom.dump.gz': gzipSync(dump('-Fc', '-Z0'), { level: 1 }),
  }),
  'archive.tar': () => ({ 'archive.tar': dump('-Ft') }),
  'folder/': () => {
    dump('-Fd', '-j2', '-Z1', '-f', workshop.path('folder'));
    return uploaded(workshop.path('folder'), 'folder/');
  },
};

it.each(Object.keys(MADE))('imports all of %s', async path => {
  await put(MADE[path]());
  const database = `Ziel ${path}`;
  const ended = await runImporter({
    endpoint: s3.endpoint,
    path,
    target: server.target,
    config: { database, owner: 'keep' },
  });
  expect(ended.failure).toBeUndefined();
  expect(ended).toMatchObject({
    code: 0,
    summary: { tables: 31, rows: 1_000_014 },
  });
  expect(postgresState(server, database)).toBe(expected);
  const { bytesRead, bytesTotal } = ended.progress.at(-1)!;
  expect(bytesRead).toBe(bytesTotal);
  expect(ended.output).not.toContain(PASSWORD);
  server.sql('postgres', `DROP DATABASE "${database}"`);
});
