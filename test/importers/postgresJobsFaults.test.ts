import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { waitUntil } from 'everest-sandbox';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { uploaded, Workshop } from '../layouts/Workshop';
import { BUCKET, imageCommand, startImporter } from './runImporter';
import { BadS3, startBadS3 } from './startBadS3';
import { startPostgresTarget } from './startPostgresTarget';
import { watchMemory } from './watchMemory';
import {
  childrenOf,
  connectionsTo,
  expectFailure,
  whileItImports,
} from './whileItImports';

jest.setTimeout(240_000);

let server: Awaited<ReturnType<typeof startPostgresTarget>>;
let s3: S3Gateway;
let slow: BadS3;
let plain: string;
/** Of 40 MB. */
const ROWS = 120_000;
const JOBS = 4;
const PART = /the target holds a part of the dump/;

const put = (Key: string, Body: Buffer) =>
  s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
  );

beforeAll(async () => {
  [server, s3] = await Promise.all([startPostgresTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  slow = await startBadS3(s3.endpoint, { bytesPerTick: 40_000 });
  server.sql('postgres', 'CREATE DATABASE shop');
  server.sql(
    'shop',
    `CREATE TABLE baskets AS SELECT g AS id FROM generate_series(1, 10) g; ALTER TABLE baskets ADD PRIMARY KEY (id);
CREATE TABLE carts AS SELECT g AS id, 1 + g % 10 AS basket, repeat(md5(g::text), 10) AS note FROM generate_series(1, ${ROWS}) g;
CREATE UNIQUE INDEX carts_id ON carts (id); CREATE INDEX carts_note ON carts (note);
ALTER TABLE carts ADD CONSTRAINT carts_basket FOREIGN KEY (basket) REFERENCES baskets`,
  );
  plain = String(server.run('pg_dump', ['shop']));
  await put('shop.sql', Buffer.from(plain));
  await put('shop.dump', server.run('pg_dump', ['-Fc', '-Z0', 'shop']));
  const workshop = new Workshop();
  const folder = workshop.path('shop');
  server.run('pg_dump', ['-Fd', '-Z0', '-f', folder, 'shop']);
  for (const [key, body] of Object.entries(uploaded(folder, 'shop/')))
    await put(key, body);
  await workshop.close();
});
afterAll(async () => {
  await slow?.stop();
  await server?.stop();
  await s3?.stop();
});

let number = 0;
/** Into a database of its own. */
function start(path: string, endpoint = slow.endpoint, config: object = {}) {
  number += 1;
  return startImporter({
    ...{ endpoint, path, target: server.target, command: imageCommand() },
    config: { database: `shop${number}`, jobs: JOBS, ...config },
  });
}

async function expectNobodyConnected() {
  const { port } = server.target;
  await waitUntil('nobody is connected', async () => !connectionsTo(port));
}

const KINDS = ['shop.sql', 'shop.dump', 'shop/'];

describe('an import into PostgreSQL by several connections', () => {
  it.each(KINDS)(
    'goes on where S3 drops each connection after 10 MB: %s',
    async path => {
      const bad = await startBadS3(s3.endpoint, { dropAfter: 10_000_000 });
      try {
        const running = start(path, bad.endpoint);
        const peaks = watchMemory(running.child.pid!);
        const ended = await running.ended;
        expect(ended.failure).toBeUndefined();
        expect(ended).toMatchObject({ code: 0, summary: { rows: ROWS + 10 } });
        expect(ended.temporary).toEqual([]);
        expect(bad.connections()).toBeGreaterThan(3);
        expect(peaks.stop().most).toBeLessThan(256);
        await expectNobodyConnected();
      } finally {
        await bad.stop();
      }
    },
  );

  it.each(KINDS)(
    'leaves nobody at work where it is stopped: %s',
    async path => {
      const running = start(path);
      const ended = await whileItImports(running, () => {
        expect(connectionsTo(server.target.port)).toBe(JOBS);
        running.child.kill('SIGTERM');
      });
      expectFailure(ended, 143, 'stopped', /told to stop/);
      await expectNobodyConnected();
    },
  );

  it.each(KINDS)(
    'leaves nobody at work where its runner is killed, as for memory: %s',
    async path => {
      const running = start(path);
      const ended = await whileItImports(running, () =>
        process.kill(childrenOf(running.child.pid!)[0], 'SIGKILL'),
      );
      expectFailure(ended, 1, 'internal', /died by the signal SIGKILL/);
      await expectNobodyConnected();
    },
  );

  it.each(KINDS)(
    'tells once that the server ended all of them: %s',
    async path => {
      const ended = await whileItImports(start(path), () =>
        server.sql(
          'postgres',
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
        ),
      );
      expectFailure(ended, 60, 'target-unreachable', PART);
      await expectNobodyConnected();
    },
  );

  it('holds no value of 64 MiB as a whole, nor four pieces of work', async () => {
    server.sql('postgres', 'CREATE DATABASE files');
    server.sql(
      'files',
      `CREATE TABLE pictures AS SELECT 1 AS id, repeat(md5('1'), 15 * 32 * 1024) AS data`,
    );
    server.sql(
      'files',
      `CREATE TABLE files (id int, data text);
INSERT INTO files SELECT g, repeat(md5(g::text), 10) FROM generate_series(1, 20000) g;
INSERT INTO files SELECT 0, repeat(md5('0'), 2 * 1024 * 1024); INSERT INTO files SELECT g, repeat('y', 300) FROM generate_series(1, 20000) g`,
    );
    await put('files.dump', server.run('pg_dump', ['-Fc', '-Z1', 'files']));
    const running = start('files.dump', s3.endpoint, { verify: 'checksums' });
    const peaks = watchMemory(running.child.pid!);
    const ended = await running.ended;
    const { most } = peaks.stop();
    expect(ended).toMatchObject({
      code: 0,
      summary: {
        ...{ rows: 40_002, compared: 1 },
        // A client that reads it back would hold it twice
        notes: [
          'Counted and not compared, for rows of more than 32 MiB, which their client would hold: public.files',
        ],
      },
    });
    expect(most).toBeLessThan(256);
    await expectNobodyConnected();
  });

  it('begins nothing where the server does not take so many', async () => {
    const limit = 'ALTER USER portal_few CONNECTION LIMIT 3';
    server.sql(
      'postgres',
      `CREATE ROLE portal_few LOGIN CREATEDB PASSWORD '${server.target.password}'; ${limit}`,
    );
    number += 1;
    const ended = await startImporter({
      ...{ endpoint: s3.endpoint, path: 'shop.sql', command: imageCommand() },
      target: { ...server.target, user: 'portal_few' },
      config: { database: `shop${number}`, jobs: JOBS },
    }).ended;
    expectFailure(
      ended,
      60,
      'target-unreachable',
      /take 4 connections .* fewer 'jobs'/,
    );
    const tables = "SELECT count(*) FROM pg_class WHERE relname = 'carts'";
    expect(server.sql(`shop${number}`, tables).trim()).toBe('0');
    await expectNobodyConnected();
  });
});

describe('a part that several connections bring and the server refuses', () => {
  const lineOf = (dump: string, words: string) =>
    dump.split(words)[0].split('\n').length;

  async function refused(dump: string, words: RegExp) {
    await put('refused.sql', Buffer.from(dump));
    const ended = await start('refused.sql', s3.endpoint).ended;
    expectFailure(ended, 62, 'import-failed', words);
    await expectNobodyConnected();
    return ended.failure!.message;
  }

  it('is told by where its rows begin: a row in the third piece', async () => {
    const dump = plain.replace('\n30000\t', '\ncanary\t');
    const message = await refused(dump, /invalid input syntax/);
    const [, line] =
      /the rows from line (\d+) of the dump on \('COPY public\.carts/.exec(
        message,
      )!;
    const head = lineOf(dump, 'COPY public.carts');
    expect(Number(line)).toBeGreaterThan(head + 20_000);
    expect(Number(line)).toBeLessThan(head + 30_001);
    expect(message).toMatch(
      /part of the dump: 1 of 2 tables have all of their rows/,
    );
    expect(message).not.toContain('canary');
  });

  it('is told by its line: a key that is there twice', async () => {
    const dump = plain.replace('\n30000\t', '\n29999\t');
    const message = await refused(
      dump,
      /all of its rows, and not all of its indexes and constraints/,
    );
    const line = lineOf(dump, 'CREATE UNIQUE INDEX carts_id');
    expect(message).toContain(
      `line ${line} of the dump ('CREATE UNIQUE INDEX carts_id`,
    );
    expect(message).not.toContain('29999');
  });

  it('is told by its line: a row without what it refers to', async () => {
    const dump = plain.replace('\n30000\t1\t', '\n30000\t4711\t');
    const message = await refused(dump, /violates foreign key constraint/);
    const line = lineOf(dump, 'ALTER TABLE ONLY public.carts');
    expect(message).toContain(
      `line ${line} of the dump ('ALTER TABLE ONLY public.carts`,
    );
    expect(message).not.toContain('4711');
  });

  it('is told by its line: a statement before all rows', async () => {
    const dump = plain.replace(
      'CREATE TABLE public.carts',
      'ALTER TABLE public.none RENAME TO x;\n$&',
    );
    const message = await refused(dump, PART);
    expect(message).toContain(
      `line ${lineOf(
        dump,
        'ALTER TABLE public.none',
      )} of the dump ('ALTER TABLE public.none`,
    );
  });

  it('is told beside what is cut off behind it', async () => {
    const dump = server.run('pg_dump', ['-Fc', '-Z0', 'shop']);
    await put('cut.dump', dump.subarray(0, dump.length / 2));
    const ended = await start('cut.dump', s3.endpoint).ended;
    expectFailure(ended, 31, 'dump-damaged', PART);
    expect(ended.failure!.message).toMatch(/1 of 2 tables have all/);
    await expectNobodyConnected();
  });
});
