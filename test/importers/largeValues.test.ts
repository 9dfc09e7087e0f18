import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, imageCommand, startImporter } from './runImporter';
import { watchMemory } from './watchMemory';
import { startMysqlTarget } from './startMysqlTarget';
import { startPostgresTarget } from './startPostgresTarget';

jest.setTimeout(300_000);

const MEBIBYTE = 1024 ** 2;
const CHECK = 'SELECT id, length(data), md5(data) FROM files ORDER BY id';

let server: Awaited<ReturnType<typeof startMysqlTarget>>;
let s3: S3Gateway;

beforeAll(async () => {
  [server, s3] = await Promise.all([startMysqlTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  server.sql(
    'mysql',
    `SET GLOBAL max_allowed_packet = ${256 * MEBIBYTE}; CREATE DATABASE source`,
  );
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
});

async function importDump(
  dump: Buffer,
  { target }: Pick<typeof server, 'target'>,
  config: object,
) {
  await s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key: 'large.sql', Body: dump }),
  );
  const running = startImporter({
    endpoint: s3.endpoint,
    path: 'large.sql',
    target,
    config: { database: 'target', ...config },
    command: imageCommand(),
  });
  const peaks = watchMemory(running.child.pid!);
  const ended = await running.ended;
  return { ...ended, peaks: peaks.stop() };
}

/** A dump of one value of so many MiB, and what the runner of the image makes of it. */
async function importOf(mebibytes: number, ...args: string[]) {
  server.sql(
    'source',
    `CREATE OR REPLACE TABLE files (id int PRIMARY KEY, data longblob); INSERT INTO files VALUES (1, 'small'), (2, left(repeat(unhex(concat(sha2('a', 512), '00275c0a')), ${Math.ceil(
      (mebibytes * MEBIBYTE) / 68,
    )}), ${mebibytes * MEBIBYTE})), (3, unhex('00ff27'))`,
  );
  const dump = server.run('mariadb-dump', [
    ...['--max-allowed-packet=256M', ...args, 'source'],
  ]);
  return importDump(dump, server, { clean: true, verify: 'checksums' });
}

it.each([
  ['3 MiB as hexadecimal', 3, ['--hex-blob']],
  ['64 MiB as hexadecimal', 64, ['--hex-blob']],
  ['64 MiB as text', 64, []],
] as [string, number, string[]][])(
  'imports a value of %s with a runner of less than 192 MiB',
  async (_, mebibytes, args) => {
    const { peaks, ...ended } = await importOf(mebibytes, ...args);
    expect(ended.output).not.toMatch(/heap/);
    expect(ended).toMatchObject({
      ...{ code: 0, summary: { rows: 3, compared: 1 } },
    });
    expect(server.sql('target', CHECK)).toBe(server.sql('source', CHECK));
    // The client holds the statement twice
    expect(peaks.node).toBeLessThan(192);
    expect(peaks.most).toBeLessThan(320);
  },
);

const LONG = 10 * MEBIBYTE;
const longest = (dump: Buffer) =>
  Math.max(
    ...String(dump)
      .split(/;$/m)
      .map(statement => statement.length),
  );

it('imports a statement of 10 MiB of rows with the memory of the image', async () => {
  server.sql(
    'source',
    'DROP TABLE IF EXISTS files; CREATE TABLE numbers (id int PRIMARY KEY, name varchar(9)); INSERT INTO numbers SELECT seq, right(seq, 3) FROM seq_1_to_800000',
  );
  const dump = server.run('mariadb-dump', [
    ...['--net-buffer-length=16M', '--max-allowed-packet=256M', 'source'],
  ]);
  expect(longest(dump)).toBeGreaterThan(LONG);
  const ended = await importDump(dump, server, { clean: true });
  expect(ended.output).not.toMatch(/heap/);
  expect(ended).toMatchObject({ code: 0, summary: { rows: 800_000 } });
});

it('imports the same into PostgreSQL', async () => {
  const postgres = await startPostgresTarget();
  try {
    postgres.sql('postgres', 'CREATE DATABASE source');
    postgres.sql(
      'source',
      'CREATE TABLE numbers AS SELECT id, right(id::text, 3) AS name FROM generate_series(1, 600000) AS id',
    );
    const dump = postgres.run('pg_dump', [
      ...['--inserts', '--rows-per-insert=1000000', '--dbname=source'],
    ]);
    expect(longest(dump)).toBeGreaterThan(LONG);
    const ended = await importDump(dump, postgres, {});
    expect(ended.output).not.toMatch(/heap/);
    expect(ended.code).toBe(0);
    const count = 'SELECT count(*) FROM numbers';
    expect(postgres.sql('target', count)).toBe('600000\n');
  } finally {
    await postgres.stop();
  }
});
