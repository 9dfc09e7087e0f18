import { gunzipSync } from 'node:zlib';
import { Postgres, startPostgres } from 'everest-sandbox';
import { look, uploaded, Workshop } from './Workshop';

jest.setTimeout(120_000);

let postgres: Postgres;
let workshop: Workshop;
let connection: string[];
let version: string;

beforeAll(async () => {
  workshop = new Workshop();
  postgres = await startPostgres();
  const { host, port, user } = postgres.connection;
  connection = ['-h', host, '-p', `${port}`, '-U', user];
  const sql = (database: string, text: string) =>
    workshop.run('psql', [...connection, '-d', database, '-qAtc', text]);
  sql('postgres', 'CREATE DATABASE shop');
  sql(
    'shop',
    `CREATE TABLE carts AS SELECT g AS id, md5(g::text) AS note FROM generate_series(1, 20000) g;
     COMMENT ON TABLE carts IS '-- PostgreSQL database dump complete, 77.dat'`,
  );
  version = String(sql('shop', 'SHOW server_version')).split(' ')[0];
});
afterAll(async () => {
  await postgres?.stop();
  await workshop?.close();
});

const dump = (...args: string[]) =>
  workshop.run('pg_dump', [...connection, ...args, 'shop']);
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const file = async (body: Buffer, name = 'shop.sql') =>
  look({ [`dumps/${name}`]: body }, 'dumps/');

const plain = {
  kind: 'pg-dump-plain',
  title: 'pg_dump, SQL',
  engine: 'postgresql',
  notes: [],
};
const archive = { kind: 'pg-dump', engine: 'postgresql', notes: [] };

describe('what pg_dump makes', () => {
  it('as SQL: whole, and cut off', async () => {
    const body = dump();
    const known = { ...plain, engineVersion: version };
    expect(await file(body)).toMatchObject([
      { ...known, path: 'dumps/shop.sql', complete: 'yes' },
    ]);
    expect(await file(half(body))).toMatchObject([
      { ...known, complete: 'no' },
    ]);
    // Between the last data and the last words.
    expect(await file(body.subarray(0, -150))).toMatchObject([
      { ...known, complete: 'no' },
    ]);
  });

  it('as SQL with Windows line ends', async () => {
    const body = Buffer.from(String(dump('-s')).replace(/\n/g, '\r\n'));
    expect(await file(body)).toMatchObject([{ ...plain, complete: 'yes' }]);
  });

  it('as SQL of a whole server', async () => {
    const body = workshop.run('pg_dumpall', connection);
    expect(await file(body)).toMatchObject([
      { title: 'pg_dumpall, SQL', complete: 'yes', notes: ['whole-server'] },
    ]);
    // After its first database, which ends like a dump of one.
    const first = 'PostgreSQL database dump complete\n--\n';
    const end = body.indexOf(first) + first.length;
    expect(await file(body.subarray(0, end))).toMatchObject([
      { title: 'pg_dumpall, SQL', complete: 'no' },
    ]);
  });

  it.each([
    ['gzip', () => dump('-Z', '6')],
    ['zstd', () => workshop.run('zstd', ['-qc'], { input: dump() })],
    ['lz4', () => workshop.run('lz4', ['-qc'], { input: dump() })],
  ])('as SQL with %s', async (name, make) => {
    const body = make();
    const title = `pg_dump, SQL, ${name}`;
    const known = { ...plain, title, engineVersion: version };
    expect(await file(body, 'shop.gz')).toMatchObject([
      { ...known, complete: 'unknown' },
    ]);
    expect(await file(half(body), 'shop.gz')).toMatchObject([
      { ...known, complete: 'unknown' },
    ]);
  });

  it('as SQL with gzip, so small that its end is seen', async () => {
    const body = dump('-Z', '6', '-s');
    const title = 'pg_dump, SQL, gzip';
    const restoredBytes = gunzipSync(body).length;
    expect(await file(body, 'shop.gz')).toMatchObject([
      { title, complete: 'yes', restoredBytes },
    ]);
    expect(await file(half(body), 'shop.gz')).toMatchObject([
      { title, complete: 'no' },
    ]);
  });

  it.each([
    ['compressed', ['-Fc']],
    ['not compressed', ['-Fc', '-Z', '0']],
  ])('in the custom format, %s', async (_how, args) => {
    const body = dump(...args);
    const known = {
      ...archive,
      title: 'pg_dump, custom',
      engineVersion: version,
      complete: 'unknown',
    };
    expect(await file(body, 'shop.dump')).toMatchObject([known]);
    expect(await file(half(body), 'shop.dump')).toMatchObject([known]);
  });

  it('as tar', async () => {
    const body = dump('-Ft');
    const known = {
      ...archive,
      title: 'pg_dump, tar',
      engineVersion: version,
    };
    expect(await file(body, 'shop.tar')).toMatchObject([
      { ...known, complete: 'yes' },
    ]);
    expect(await file(half(body), 'shop.tar')).toMatchObject([
      { ...known, complete: 'no' },
    ]);
  });

  it.each([
    ['compressed', ['-Z', '6']],
    ['not compressed', ['-Z', '0']],
    ['by two jobs', ['-j', '2']],
  ])('as a folder, %s, and without one of its files', async (how, args) => {
    const folder = workshop.path(how.replaceAll(' ', '-'));
    dump('-Fd', '-f', folder, ...args);
    const contents = uploaded(folder, 'dumps/shop/');
    const known = {
      ...archive,
      path: 'dumps/shop/',
      title: 'pg_dump, folder',
      engineVersion: version,
    };
    expect(await look(contents, 'dumps/shop/')).toMatchObject([
      { ...known, complete: 'unknown' },
    ]);
    const data = Object.keys(contents).find(key => /\d\.dat/.test(key))!;
    const { [data]: _lost, ...rest } = contents;
    expect(await look(rest, 'dumps/shop/')).toMatchObject([
      { ...known, complete: 'no' },
    ]);
    const { 'dumps/shop/toc.dat': _toc, ...headless } = contents;
    expect(await look(headless, 'dumps/shop/')).toEqual([]);
  });
});
