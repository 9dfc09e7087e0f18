import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { makeMysqlSample, mysqlState, MYSQL_SAMPLE_ROWS } from './mysqlSample';
import { BUCKET, runImporter } from './runImporter';
import { startMysqlTarget } from './startMysqlTarget';
import { PASSWORD } from './startPostgresTarget';

jest.setTimeout(240_000);

let server: Awaited<ReturnType<typeof startMysqlTarget>>;
let s3: S3Gateway;
let expected: string;

beforeAll(async () => {
  [server, s3] = await Promise.all([startMysqlTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  makeMysqlSample(server, 'Quelle');
  expected = mysqlState(server, 'Quelle');
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
});

const dump = (...args: string[]) =>
  server.run('mariadb-dump', [
    ...['--routines', '--events', '--hex-blob', ...args],
  ]);
const MADE: Record<string, () => Buffer> = {
  'plain.sql': () => dump('Quelle'),
  'created.sql.gz': () => gzipSync(dump('--databases', 'Quelle'), { level: 1 }),
  'plain.sql.zst': () =>
    execFileSync('zstd', ['-1', '-c'], {
      input: dump('Quelle'),
      maxBuffer: 1024 ** 3,
    }),
};

it.each(Object.keys(MADE))('imports all of %s', async path => {
  await s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key: path, Body: MADE[path]() }),
  );
  const ended = await runImporter({
    endpoint: s3.endpoint,
    path,
    target: server.target,
    config: { database: 'Ziel' },
  });
  expect(ended.failure).toBeUndefined();
  expect(ended.code).toBe(0);
  expect(mysqlState(server, 'Ziel')).toBe(expected);
  expect(ended.summary!.rows).toBe(MYSQL_SAMPLE_ROWS);
  // Not who defined them where they come from.
  expect(
    server.sql(
      'information_schema',
      "SELECT DISTINCT definer FROM triggers WHERE trigger_schema = 'Ziel' UNION SELECT definer FROM views WHERE table_schema = 'Ziel' UNION SELECT definer FROM routines WHERE routine_schema = 'Ziel' UNION SELECT definer FROM events WHERE event_schema = 'Ziel'",
    ),
  ).toBe('importer@127.0.0.1\n');
  expect(ended.output).not.toContain(PASSWORD);
  server.sql('mysql', 'DROP DATABASE Ziel');
});

it('imports a default dump where the server refuses LOCK TABLES', async () => {
  const made = dump('Quelle', 't0', 'parent');
  expect(String(made)).toMatch(/^LOCK TABLES/m);
  await s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key: 'locks.sql', Body: made }),
  );
  const ended = await runImporter({
    endpoint: s3.endpoint,
    path: 'locks.sql',
    target: server.locklessTarget,
    config: { database: 'Ohne' },
  });
  expect(ended.failure).toBeUndefined();
  expect(ended.summary).toMatchObject({
    tables: 2,
    notes: expect.arrayContaining([
      expect.stringMatching(/^Left out its table locks/),
    ]),
  });
  server.sql('mysql', 'DROP DATABASE Ohne');
});

describe('what ends it', () => {
  const run = (path: string, target = server.target) =>
    runImporter({
      endpoint: s3.endpoint,
      path,
      target,
      config: { database: 'Ziel' },
    });
  const put = (Key: string, Body: Buffer) =>
    s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
    );
  let small: Buffer;
  beforeAll(async () => {
    small = dump('Quelle', 't0', 'parent');
    await put('small.sql', small);
  });

  it('a wrong password', async () => {
    const password = 'wrong-pass-0815';
    const ended = await run('small.sql', { ...server.target, password });
    expect(ended).toMatchObject({
      code: 61,
      failure: { code: 'target-denied' },
    });
    expect(ended.output).not.toContain(password);
  });

  it('a newer server that was dumped', async () => {
    const text = small
      .toString('latin1')
      .replace(/^(-- Server version\t)\d+/m, '$199');
    await put('newer.sql', Buffer.from(text, 'latin1'));
    expect(await run('newer.sql')).toMatchObject({
      code: 32,
      failure: { message: expect.stringMatching(/The dump is of 99/) },
    });
  });

  it('a packed dump that is cut off', async () => {
    const packed = gzipSync(small, { level: 1 });
    await put('cut.sql.gz', packed.subarray(0, packed.length / 2));
    expect(await run('cut.sql.gz')).toMatchObject({
      code: 31,
      failure: { code: 'dump-damaged' },
    });
  });

  it('a hostile dump', async () => {
    const end = small.lastIndexOf('-- Dump completed');
    const evil = Buffer.from(
      "LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE t0;\n",
    );
    await put(
      'hostile.sql',
      Buffer.concat([small.subarray(0, end), evil, small.subarray(end)]),
    );
    expect(await run('hostile.sql')).toMatchObject({
      code: 40,
      failure: { code: 'dump-dangerous' },
    });
  });
});
