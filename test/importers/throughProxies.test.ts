import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, imageCommand, runImporter, Target } from './runImporter';
import { startMysqlTarget } from './startMysqlTarget';
import { startPostgresTarget } from './startPostgresTarget';
import { startHaproxy, startPgBouncer } from './startProxies';
import { expectFailure } from './whileItImports';

jest.setTimeout(240_000);

let s3: S3Gateway;
beforeAll(async () => {
  s3 = await startS3Gateway();
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
});
afterAll(() => s3?.stop());

const put = (Key: string, Body: Buffer) =>
  s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
  );
const imported = (path: string, target: Target, config: object) =>
  runImporter({
    ...{ endpoint: s3.endpoint, path, target, config },
    command: imageCommand(),
  });

describe('through PgBouncer, as PostgreSQL of Everest is reached', () => {
  const ROWS = 60_000;
  let server: Awaited<ReturnType<typeof startPostgresTarget>>;
  let proxy: Awaited<ReturnType<typeof startPgBouncer>>;
  beforeAll(async () => {
    server = await startPostgresTarget();
    proxy = await startPgBouncer(server.target);
    server.sql('postgres', 'CREATE DATABASE shop');
    server.sql(
      'shop',
      [0, 1, 2, 3]
        .map(
          at => `CREATE TABLE carts${at} AS SELECT g AS id, md5(g::text) AS note FROM generate_series(1, ${ROWS}) g;
ALTER TABLE carts${at} ADD PRIMARY KEY (id); CREATE INDEX ON carts${at} (note);`,
        )
        .join('\n'),
    );
    await put('shop.sql', server.run('pg_dump', ['shop']));
    await put('shop.dump', server.run('pg_dump', ['-Fc', 'shop']));
  });
  afterAll(async () => {
    await proxy?.stop();
    await server?.stop();
  });

  const WHOLE = 'SELECT count(*), md5(string_agg(note, id::text)) FROM carts3';

  it.each([
    { path: 'shop.sql', jobs: 1 },
    { path: 'shop.sql', jobs: 4 },
    { path: 'shop.dump', jobs: 1 },
    { path: 'shop.dump', jobs: 4 },
  ])('imports $path by $jobs connections, checksums equal', async each => {
    const database = `by_${each.jobs}_${each.path.slice(-3)}`;
    const config = { database, jobs: each.jobs, verify: 'checksums' };
    const ended = await imported(each.path, proxy.target, config);
    expect(ended).toMatchObject({
      ...{ code: 0, summary: { tables: 4, rows: 4 * ROWS, compared: 4 } },
    });
    expect(server.sql(database, WHOLE)).toBe(server.sql('shop', WHOLE));
  });

  it('imports again over what is there, whose connections the proxy keeps', async () => {
    const config = { database: 'again', jobs: 4 };
    await imported('shop.dump', proxy.target, config);
    const ended = await imported('shop.dump', proxy.target, {
      ...{ ...config, clean: true },
    });
    expect(ended).toMatchObject({ code: 0, summary: { rows: 4 * ROWS } });
  });

  it('says that the password is refused, in the words of the target', async () => {
    const target = { ...proxy.target, password: 'wrong' };
    const ended = await imported('shop.sql', target, { database: 'never' });
    expectFailure(ended, 61, 'target-denied', /refuses the user 'portal'/);
  });
});

describe('through HAProxy, as MySQL of Everest is reached', () => {
  let server: Awaited<ReturnType<typeof startMysqlTarget>>;
  let proxy: Awaited<ReturnType<typeof startHaproxy>>;
  const dump = readFileSync(join(__dirname, 'inputs/my_lock_tables.sql'));
  beforeAll(async () => {
    server = await startMysqlTarget();
    proxy = await startHaproxy(server.locklessTarget);
    await put('boats.sql', dump);
  });
  afterAll(async () => {
    await proxy?.stop();
    await server?.stop();
  });

  it.each([1, 4])('imports a mysqldump by %s connections', async jobs => {
    const config = { database: `by_${jobs}`, jobs, verify: 'checksums' };
    const ended = await imported('boats.sql', proxy.target, config);
    expect(ended).toMatchObject({ code: 0, summary: { compared: 1 } });
  });

  it('says that the password is refused', async () => {
    const target = { ...proxy.target, password: 'wrong' };
    const ended = await imported('boats.sql', target, { database: 'never' });
    expectFailure(ended, 61, 'target-denied', /refuses the user 'lockless'/);
  });

  it('says that nobody answers behind it', async () => {
    const gone = await startHaproxy({ ...server.target, port: '1' });
    try {
      const ended = await imported('boats.sql', gone.target, {
        database: 'never',
      });
      expectFailure(ended, 60, 'target-unreachable', /does not answer/);
    } finally {
      await gone.stop();
    }
  });
});
