import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { MariaDb, startMariaDb, waitUntil } from 'everest-sandbox';
import { look, uploaded, Workshop } from './Workshop';

jest.setTimeout(120_000);

let mariadb: MariaDb;
let workshop: Workshop;
let version: string;

const client = () => ['-S', mariadb.socket, '-u', 'root'];

beforeAll(async () => {
  workshop = new Workshop();
  mariadb = await startMariaDb();
  const sql = (text: string) =>
    workshop.run('mariadb', ['--no-defaults', ...client(), '-NBe', text]);
  sql(`CREATE DATABASE shop; USE shop;
    CREATE TABLE carts AS SELECT seq AS id, MD5(seq) AS note FROM seq_1_to_20000;
    CREATE DATABASE large; USE large;
    CREATE TABLE rows_ AS SELECT seq AS id, MD5(seq) AS note FROM seq_1_to_1000000`);
  version = String(sql('SELECT VERSION()')).split('-')[0];
});
afterAll(async () => {
  await mariadb?.stop();
  await workshop?.close();
});

const dump = (...args: string[]) =>
  workshop.run('mariadb-dump', ['--no-defaults', ...client(), ...args, 'shop']);
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const file = async (body: Buffer, name = 'shop.sql') =>
  look({ [`dumps/${name}`]: body }, 'dumps/');

describe('what mysqldump makes', () => {
  const known = {
    kind: 'mysqldump',
    title: 'mysqldump',
    engine: 'mysql',
    notes: ['mariadb'],
  };

  it('plain: whole, and cut off', async () => {
    const body = dump();
    expect(await file(body)).toMatchObject([
      { ...known, engineVersion: version, complete: 'yes' },
    ]);
    expect(await file(half(body))).toMatchObject([
      { ...known, engineVersion: version, complete: 'no' },
    ]);
    expect(await file(body.subarray(0, -60))).toMatchObject([
      { ...known, complete: 'no' },
    ]);
  });

  it('plain, without a date', async () => {
    expect(await file(dump('--skip-dump-date'))).toMatchObject([
      { ...known, complete: 'yes' },
    ]);
  });

  it('without comments: known by its first settings, and whether it is whole is not', async () => {
    const bare = {
      kind: 'mysqldump',
      engine: 'mysql',
      engineVersion: undefined,
      complete: 'unknown',
    };
    const body = dump('--skip-comments');
    for (const bytes of [body, half(body)]) {
      const found = await file(bytes);
      expect(found).toMatchObject([bare]);
      expect(found[0].notes).toContain('end-untold');
    }
  });

  it.each([
    ['gzip', () => gzipSync(dump())],
    ['zstd', () => workshop.run('zstd', ['-qc'], { input: dump() })],
    ['lz4', () => workshop.run('lz4', ['-qc'], { input: dump() })],
  ])('with %s', async (name, make) => {
    const body = make();
    const title = `mysqldump, ${name}`;
    for (const bytes of [body, half(body)]) {
      expect(await file(bytes, `shop.sql.${name}`)).toMatchObject([
        { ...known, title, complete: 'unknown' },
      ]);
    }
  });
});

describe('what mydumper makes', () => {
  const run = (database: string, folder: string, ...args: string[]) => [
    ...[...client(), '-B', database, '-o', workshop.path(folder)],
    ...args,
  ];
  const known = { path: 'dumps/m/', kind: 'mydumper', engine: 'mysql' };

  it.each([
    ['plain', []],
    ['compressed', ['--compress']],
    ['in pieces', ['--rows=5000']],
  ])('%s: whole, and without its last words', async (how, args) => {
    const folder = how.replace(' ', '-');
    workshop.run('mydumper', run('shop', folder, ...args));
    const contents = uploaded(workshop.path(folder), 'dumps/m/');
    const sizeBytes = Object.values(contents).reduce(
      (sum, body) => sum + (body as Buffer).length,
      0,
    );
    expect(await look(contents, 'dumps/m/')).toMatchObject([
      { ...known, complete: 'yes', sizeBytes },
    ]);
    const metadata = half(contents['dumps/m/metadata'] as Buffer);
    expect(
      await look({ ...contents, 'dumps/m/metadata': metadata }, 'dumps/m/'),
    ).toMatchObject([{ ...known, complete: 'no' }]);
    const { 'dumps/m/metadata': _lost, ...rest } = contents;
    const found = await look(rest, 'dumps/m/');
    expect(found.filter(({ kind }) => kind === 'mydumper')).toEqual([]);
  });

  it('until it is killed is not complete', async () => {
    const folder = workshop.path('killed');
    const child = spawn('mydumper', run('large', 'killed'), {
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await waitUntil(
      'its first table is there',
      async () =>
        existsSync(folder) &&
        readdirSync(folder).some(name => /rows_-schema\.sql/.test(name)),
      { everyMs: 5 },
    );
    child.kill('SIGKILL');
    await ended;
    expect(await look(uploaded(folder, 'dumps/m/'), 'dumps/m/')).toMatchObject([
      { ...known, complete: 'no' },
    ]);
  });
});
