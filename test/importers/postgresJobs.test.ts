import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { uploaded, Workshop } from '../layouts/Workshop';
import { FAMILIES, RICH } from './richDatabase';
import { importHere } from './importHere';
import { BUCKET } from './runImporter';
import { startPostgresTarget } from './startPostgresTarget';

jest.setTimeout(240_000);

let server: Awaited<ReturnType<typeof startPostgresTarget>>;
let s3: S3Gateway;
let workshop: Workshop;

beforeAll(async () => {
  workshop = new Workshop();
  [server, s3] = await Promise.all([startPostgresTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
  // What a deadlock ends is seen sooner
  server.sql('postgres', "ALTER SYSTEM SET deadlock_timeout = '100ms'");
  server.sql('postgres', 'SELECT pg_reload_conf()');
  for (const [name, sql] of Object.entries({
    rich: RICH,
    families: FAMILIES,
  })) {
    server.sql('postgres', `CREATE DATABASE ${name}`);
    server.sql(name, sql);
  }
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
  await workshop?.close();
});

const input = (name: string) => readFileSync(join(__dirname, 'inputs', name));

async function put(files: Record<string, Buffer>) {
  for (const [Key, Body] of Object.entries(files))
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key, Body }),
    );
}

/** All that a database has, a line each, rows in an order of their own. */
function contentOf(database: string): string[] {
  const lines: string[] = [];
  let rows: string[] | undefined;
  for (const line of String(server.run('pg_dump', [database])).split('\n'))
    if (line === '\\.') {
      for (const row of rows!.sort()) lines.push(row);
      rows = undefined;
    } else if (rows) rows.push(line);
    else if (!/^\\(?:un)?restrict /.test(line)) {
      lines.push(line);
      if (/^COPY .* FROM stdin;$/.test(line)) rows = [];
    }
  return lines;
}

/** Of megabytes only a little is shown that is not the same. */
function expectEqual(found: string[], expected: string[]) {
  const at = found.findIndex((line, index) => line !== expected[index]);
  const shown = (lines: string[]) => lines.slice(at, at + 5);
  if (at >= 0) expect(shown(found)).toEqual(shown(expected));
  expect(found).toHaveLength(expected.length);
}

let number = 0;
/** Imports a dump by so many connections. */
async function imported(path: string, jobs: number, config: object = {}) {
  number += 1;
  const database = `into${number}`;
  const summary = await importHere({
    ...{ endpoint: s3.endpoint, path, target: server.target },
    config: { database, jobs, ...config },
  });
  const content = contentOf(database);
  server.sql('postgres', `DROP DATABASE ${database}`);
  return { content, summary };
}

async function expectSame(path: string, config: object = {}) {
  const one = await imported(path, 1, config);
  const four = await imported(path, 4, config);
  expectEqual(four.content, one.content);
  for (const key of ['tables', 'rows', 'compared'] as const)
    expect(four.summary[key]).toBe(one.summary[key]);
  return four;
}

describe('four connections bring what one does', () => {
  it.each([
    'pg_archive_with_schema_public.dump',
    'pg_schema_public.sql',
    'pg_search_path_of_old_dumps.sql',
    'pg_column_parentheses.sql',
    'pg_clean_without_if_exists.sql',
    'pg_crlf.sql',
    'pg_two_dumps_in_one_file.sql',
    'pg_modern_objects.sql',
    'pg_supabase_data_only.sql',
    'pg_8_4_strings.sql',
    'pg_without_comments.sql',
  ])('of %s', async name => {
    await put({ [name]: input(name) });
    const { summary } = await expectSame(name, { verify: 'checksums' });
    expect(summary.rows).toBeGreaterThan(0);
  });

  it('of one database of pg_dumpall', async () => {
    await put({ 'all.sql': input('pg_dumpall.sql') });
    await expectSame('all.sql', { sourceDatabase: 'harbour' });
  });

  it('of a dump that needs roles', async () => {
    const name = 'pg_policy_of_unknown_role.sql';
    await put({ [name]: input(name) });
    await expectSame(name, { missingRoles: 'create' });
  });

  it('and make a role once that all of them take on', async () => {
    const sql = String(input('pg_policy_of_unknown_role.sql'));
    const roles = `SET SESSION AUTHORIZATION 'sailor "1"';\nRESET SESSION AUTHORIZATION;\n`;
    await put({
      'sailor.sql': Buffer.from(sql.replace('CREATE TABLE', `${roles}$&`)),
    });
    const config = { owner: 'keep', missingRoles: 'create' };
    const { summary } = await imported('sailor.sql', 4, config);
    expect(summary.rows).toBe(3);
    const asked = `SELECT 'is there' FROM pg_roles WHERE rolname = 'sailor "1"'`;
    expect(server.sql('postgres', asked)).toContain('is there');
  });

  it.each(['rich', 'families'])(
    'of a database with all that hangs on tables: %s',
    async name => {
      const dump = (...args: string[]) =>
        server.run('pg_dump', [...args, name]);
      const folder = workshop.path(name);
      dump('-Fd', '-j2', '-Z1', '-f', folder);
      await put({
        [`${name}.sql`]: dump(),
        [`${name}.sql.gz`]: gzipSync(dump('-C', '--quote-all-identifiers')),
        [`${name}.dump`]: dump('-Fc', '-Z1'),
        [`${name}.tar`]: dump('-Ft'),
        [`${name}.rooted`]: dump('-Fc', '--load-via-partition-root'),
        [`${name}.inserts`]: dump('--inserts', '--rows-per-insert=100'),
        [`${name}.columns`]: dump('--column-inserts', '-T', '"Boats"'),
        ...uploaded(folder, `${name}/`),
      });
      const { content } = await imported(`${name}.sql`, 1);
      expectEqual(content, contentOf(name));
      for (const form of [
        '.sql',
        '.sql.gz',
        '.dump',
        '.tar',
        '/',
        '.inserts',
      ]) {
        const got = await imported(`${name}${form}`, 4, {
          verify: 'checksums',
        });
        expectEqual(got.content, content);
      }
      const rooted = await imported(`${name}.rooted`, 3);
      expectEqual(rooted.content, content);
    },
  );
});
