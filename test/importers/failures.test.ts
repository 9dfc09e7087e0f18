import { gzipSync } from 'node:zlib';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { uploaded, Workshop } from '../layouts/Workshop';
import { waitUntil } from 'everest-sandbox';
import { BUCKET, Ended, runImporter, startImporter } from './runImporter';
import { BadS3, startBadS3 } from './startBadS3';
import { PASSWORD, startPostgresTarget } from './startPostgresTarget';

jest.setTimeout(120_000);

let server: Awaited<ReturnType<typeof startPostgresTarget>>;
let s3: S3Gateway;
let plain: Buffer;
const opened: BadS3[] = [];

const put = (Key: string, Body: Buffer) =>
  s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
  );

beforeAll(async () => {
  [server, s3] = await Promise.all([startPostgresTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  server.sql('postgres', 'CREATE DATABASE shop');
  server.sql(
    'shop',
    `CREATE TABLE carts AS SELECT g AS id, repeat(md5(g::text), 10) AS note FROM generate_series(1, 100000) g`,
  );
  plain = server.run('pg_dump', ['shop']);
  await put('shop.sql', plain);
});
afterEach(async () => {
  for (const proxy of opened.splice(0)) await proxy.stop();
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
});

let number = 0;
/** Into a database of its own. */
const request = (path: string, more: object = {}) => {
  number += 1;
  return {
    endpoint: s3.endpoint,
    path,
    target: server.target,
    config: { database: `shop${number}` },
    ...more,
  };
};

function expectFailure(
  ended: Ended,
  exitCode: number,
  code: string,
  message: RegExp,
) {
  expect(ended.failure).toMatchObject({
    code,
    exitCode,
    message: expect.stringMatching(message),
  });
  expect(ended.code).toBe(exitCode);
  expect(ended.output).not.toContain(PASSWORD);
  expect(ended.summary).toBeUndefined();
}

const databases = () =>
  server.sql('postgres', 'SELECT count(*) FROM pg_database').trim();
const tables = () =>
  server
    .sql(
      `shop${number}`,
      "SELECT count(*) FROM pg_class WHERE relname = 'carts'",
    )
    .trim();

async function bad(faults: Parameters<typeof startBadS3>[1]) {
  const proxy = await startBadS3(s3.endpoint, faults);
  opened.push(proxy);
  return proxy;
}

describe('an S3 server that fails now and then', () => {
  it('by dropping each connection after 5 MB, costs no byte twice', async () => {
    const { endpoint, connections } = await bad({ dropAfter: 5_000_000 });
    const ended = await runImporter(request('shop.sql', { endpoint }));
    expect(ended).toMatchObject({ code: 0, summary: { rows: 100_000 } });
    expect(connections()).toBeGreaterThan(6);
    expect(ended.progress.at(-1)!.bytesRead).toBe(plain.length);
  });

  it('by answering 503 to every second connection', async () => {
    const { endpoint } = await bad({
      unavailable: connection => connection % 2 === 1,
      dropAfter: 10_000_000,
    });
    const ended = await runImporter(request('shop.sql', { endpoint }));
    expect(ended).toMatchObject({ code: 0, summary: { rows: 100_000 } });
  });

  it('by answering nothing but 503: ends before the target is touched', async () => {
    const before = databases();
    const { endpoint } = await bad({ unavailable: () => true });
    const ended = await runImporter(request('shop.sql', { endpoint }));
    expectFailure(ended, 20, 'source-unreachable', /failed 8 times .* \(503\)/);
    expect(databases()).toBe(before);
  });
});

describe('before the target is touched', () => {
  /** Runs it, and looks whether a database has come. */
  async function untouched(...args: Parameters<typeof runImporter>) {
    const before = databases();
    const ended = await runImporter(...args);
    expect(databases()).toBe(before);
    return ended;
  }

  it('says that the object is missing', async () => {
    const ended = await untouched(request('none.sql'));
    expectFailure(ended, 22, 'object-missing', /no 'none.sql' in the bucket/);
  });

  it('says that the password is wrong, and shows it nowhere', async () => {
    const target = { ...server.target, password: 'wrong-pass-0815' };
    const ended = await untouched(request('shop.sql', { target }));
    expectFailure(ended, 61, 'target-denied', /refuses the user 'portal'/);
    expect(ended.output).not.toContain('wrong-pass-0815');
  });

  it('says that the server is away', async () => {
    const target = { ...server.target, port: '1' };
    const ended = await untouched(request('shop.sql', { target }));
    expectFailure(ended, 60, 'target-unreachable', /does not answer/);
  });

  it('says that the dump is of a newer major', async () => {
    const text = plain
      .toString('latin1')
      .replace(
        /Dumped from database version \d+/,
        'Dumped from database version 99',
      );
    await put('newer.sql', Buffer.from(text, 'latin1'));
    const ended = await untouched(request('newer.sql'));
    expectFailure(ended, 32, 'dump-too-new', /is of PostgreSQL 99/);
  });

  it.each([
    ['custom', '-Fc'],
    ['tar', '-Ft'],
  ])('says that a %s archive is of a newer major', async (name, format) => {
    const archive = server.run('pg_dump', [format, 'shop']);
    // The first version in its head is the server's.
    archive.write('99', archive.indexOf('15.'), 'latin1');
    await put(`newer.${name}`, archive);
    const ended = await untouched(request(`newer.${name}`));
    expectFailure(ended, 32, 'dump-too-new', /is of PostgreSQL 99/);
  });

  it('says that an unpacked dump is cut off', async () => {
    await put('cut.sql', plain.subarray(0, plain.length / 2));
    const ended = await untouched(request('cut.sql'));
    expectFailure(ended, 31, 'dump-damaged', /cut off/);
  });

  it('says that a packed dump is cut off', async () => {
    const packed = gzipSync(plain, { level: 1 });
    await put('cut.sql.gz', packed.subarray(0, packed.length / 2));
    const ended = await untouched(request('cut.sql.gz'));
    expectFailure(ended, 31, 'dump-damaged', /cut off or damaged/);
  });

  it('says that a dump is hostile', async () => {
    const end = plain.lastIndexOf('--\n-- PostgreSQL database dump complete');
    const hostile = Buffer.concat([
      plain.subarray(0, end),
      Buffer.from("COPY public.carts FROM PROGRAM 'id';\n"),
      plain.subarray(end),
    ]);
    await put('hostile.sql', hostile);
    const ended = await untouched(request('hostile.sql'));
    expectFailure(ended, 40, 'dump-dangerous', /files or programs/);
  });

  it('says that a tool is missing', async () => {
    const toolsPath = '/nonexistent';
    const ended = await untouched(request('shop.sql', { toolsPath }));
    expectFailure(ended, 50, 'tool-missing', /no 'psql'/);
  });

  it('says that a directory does not fit', async () => {
    const workshop = new Workshop();
    server.run('pg_dump', ['-Fd', '-f', workshop.path('shop'), 'shop']);
    const files = uploaded(workshop.path('shop'), 'shop/');
    for (const [key, body] of Object.entries(files)) await put(key, body);
    await workshop.close();
    const config = { temporarySpaceGiB: 0.0001 };
    const ended = await untouched(request('shop/', { config }));
    expectFailure(ended, 80, 'no-room', /don't fit/);
  });

  it('says that it is no dump', async () => {
    await put('letter.txt', Buffer.from('Dear database'));
    const ended = await untouched(request('letter.txt'));
    expectFailure(
      ended,
      30,
      'format-unknown',
      /no dump that this importer.*\. Dump the database again by one of these$/,
    );
  });
});

describe('what fails on the way leaves nothing in the target', () => {
  it('an archive that is cut off', async () => {
    const archive = server.run('pg_dump', ['-Fc', '-Z0', 'shop']);
    await put('cut.dump', archive.subarray(0, archive.length / 2));
    const ended = await runImporter(request('cut.dump'));
    expectFailure(ended, 31, 'dump-damaged', /pg_restore can't read/);
    expect(tables()).toBe('0');
  });

  it('a statement that the server refuses, without a row of it in the output', async () => {
    const text = plain
      .toString('latin1')
      .replace(/^COPY public.carts.*\n/m, line => `${line}hidden-row\t1\n`);
    await put('refused.sql', Buffer.from(text, 'latin1'));
    const ended = await runImporter(request('refused.sql'));
    expectFailure(ended, 62, 'import-failed', /rolled back/);
    expect(tables()).toBe('0');
  });

  it('rows that are not there at the end', async () => {
    const text = plain
      .toString('latin1')
      .replace(
        /^(--\n-- PostgreSQL database dump complete)/m,
        'DROP TABLE public.carts;\n$1',
      );
    await put('dropped.sql', Buffer.from(text, 'latin1'));
    const ended = await runImporter(request('dropped.sql'));
    expectFailure(ended, 70, 'rows-missing', /public.carts is not there/);
    expect(tables()).toBe('0');
  });

  it('a stop signal', async () => {
    const { endpoint } = await bad({ bytesPerTick: 20_000 });
    const running = startImporter(request('shop.sql', { endpoint }));
    await waitUntil('it imports', async () =>
      running.output().includes('"progress"'),
    );
    running.child.kill('SIGTERM');
    expectFailure(await running.ended, 143, 'stopped', /told to stop/);
    expect(tables()).toBe('0');
  });

  it('a server that is killed in the middle', async () => {
    const { endpoint } = await bad({ bytesPerTick: 20_000 });
    const running = startImporter(request('shop.sql', { endpoint }));
    await waitUntil('it imports', async () =>
      running.output().includes('"progress"'),
    );
    server.sql(
      'postgres',
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'everest-import' OR application_name = 'psql' AND pid <> pg_backend_pid()",
    );
    const ended = await running.ended;
    expectFailure(ended, 60, 'target-unreachable', /rolled back/);
    expect(tables()).toBe('0');
  });
});
