import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, runImporter } from './runImporter';
import { startPostgresTarget } from './startPostgresTarget';

jest.setTimeout(120_000);

let server: Awaited<ReturnType<typeof startPostgresTarget>>;
let s3: S3Gateway;

beforeAll(async () => {
  [server, s3] = await Promise.all([startPostgresTarget(), startS3Gateway()]);
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
});
afterAll(async () => {
  await server?.stop();
  await s3?.stop();
});

const input = (name: string) => readFileSync(join(__dirname, 'inputs', name));

let number = 0;
/** Imports one of the inputs, or a dump of our own, into a database that is not there yet. */
async function imported(
  dump: string | Buffer,
  config: object = {},
  user: object = {},
) {
  number += 1;
  const path = `dump${number}`;
  const database = `shop${number}`;
  await s3Client(s3.endpoint).send(
    new PutObjectCommand({
      Bucket: BUCKET,
      Key: path,
      Body: typeof dump === 'string' ? input(dump) : dump,
    }),
  );
  const ended = await runImporter({
    endpoint: s3.endpoint,
    path,
    target: { ...server.target, ...user },
    config: { database, ...config },
  });
  return { ...ended, ask: (sql: string) => server.sql(database, sql).trim() };
}

const databases = () =>
  server.sql('postgres', 'SELECT count(*) FROM pg_database');
/** Ends before the target is touched. */
async function refused(dump: string | Buffer, config: object = {}) {
  const before = databases();
  const { failure, code } = await imported(dump, config);
  expect(databases()).toBe(before);
  expect(failure?.exitCode).toBe(code);
  return failure;
}

describe('imports, and counts each row', () => {
  it.each([
    ['pg_archive_with_schema_public.dump', 1, 3],
    ['pg_schema_public.sql', 1, 3],
    ['pg_search_path_of_old_dumps.sql', 2, 4],
    ['pg_column_parentheses.sql', 1, 2],
    ['pg_clean_without_if_exists.sql', 1, 3],
    ['pg_crlf.sql', 1, 3],
    ['pg_two_dumps_in_one_file.sql', 2, 6],
    ['pg_modern_objects.sql', 3, 5],
    ['pg_supabase_data_only.sql', 1, 3],
    ['pg_8_4_strings.sql', 1, 2],
    ['pg_without_comments.sql', 1, 3],
    ['pg_18_statistics.sql', 1, 3, 'Dumped from database version 15.1'],
  ])('%s', async (name, tables, rows, version = '') => {
    const dump = input(name)
      .toString('latin1')
      .replace(/Dumped from database version 18.*/, version);
    const { failure, code, summary } = await imported(
      Buffer.from(dump, 'latin1'),
    );
    expect(failure).toBeUndefined();
    expect({ code, summary }).toMatchObject({
      code: 0,
      summary: { tables, rows },
    });
  });

  it.each([
    ['pg_supabase_data_only.sql', 'session_replication_role'],
    ['pg_supabase_data_only.sql', 'RESET ALL'],
    ['pg_schema_public.sql', 'CREATE SCHEMA public'],
    ['pg_8_4_strings.sql', 'standard_conforming_strings'],
    ['pg_without_comments.sql', 'Whether the dump was whole is not known'],
  ])('of %s what it did about %s', async (name, words) => {
    const { summary } = await imported(name);
    expect(summary?.notes.join('\n')).toContain(words);
  });

  it.each([
    ['a byte order mark', '\ufeff'],
    ['a warning of pg_dump', 'pg_dump: warning: circular constraints\n\n'],
  ])('behind %s, with the lines of the dump', async (_what, before) => {
    const text = before + input('pg_schema_public.sql');
    const { summary } = await imported(Buffer.from(text));
    expect(summary).toMatchObject({ rows: 3 });
    const wrong = text.replace('ADD CONSTRAINT', 'ADD CONSTRAIN');
    const { failure } = await imported(Buffer.from(wrong));
    const line = wrong.split('ADD CONSTRAIN')[0].split('\n').length;
    expect(failure?.message).toContain(`line ${line} of the dump`);
  });

  it('without triggers only where the user may switch them off', async () => {
    server.sql(
      'postgres',
      `CREATE ROLE plain LOGIN PASSWORD '${server.target.password}' CREATEDB`,
    );
    const { failure, summary } = await imported(
      'pg_supabase_data_only.sql',
      {},
      { user: 'plain' },
    );
    expect(failure).toBeUndefined();
    expect(summary?.notes.join('\n')).toContain('only superusers may set');
  });

  it('of one database of pg_dumpall', async () => {
    const { summary, ask } = await imported('pg_dumpall.sql', {
      sourceDatabase: 'harbour',
    });
    expect(summary).toMatchObject({ tables: 1, rows: 3 });
    expect(ask("SELECT count(*) FROM pg_roles WHERE rolname = 'skipper'")).toBe(
      '0',
    );
  });

  it.each([
    ['create', '1', '1'],
    ['skip', '0', '0'],
  ])('with missing roles: %s', async (missingRoles, policies, roles) => {
    const { summary, ask } = await imported('pg_policy_of_unknown_role.sql', {
      missingRoles,
    });
    expect(summary).toMatchObject({ rows: 3 });
    expect(summary?.notes.join()).toMatch(/anon, authenticated/);
    expect(ask('SELECT count(*) FROM pg_policies')).toBe(policies);
    expect(
      ask(
        "SELECT count(*) FROM pg_roles WHERE rolname = 'anon' AND NOT rolcanlogin",
      ),
    ).toBe(roles);
    server.sql('postgres', `DROP DATABASE shop${number}`);
    server.sql('postgres', 'DROP ROLE IF EXISTS anon, authenticated');
  });

  it('without an extension that is missing', async () => {
    const { summary } = await imported('pg_extension_not_there.sql', {
      missingExtensions: 'skip',
    });
    expect(summary).toMatchObject({ rows: 3 });
    expect(summary?.notes.join()).toContain("extension 'pg_graphql'");
  });

  it('of --clean also where all is there already', async () => {
    const dump = input('pg_clean_without_if_exists.sql');
    await imported(dump, { database: 'again' });
    const { summary } = await imported(dump, { database: 'again' });
    expect(summary).toMatchObject({ rows: 3 });
    expect(summary?.notes.join()).toContain('IF EXISTS');
  });
});

describe('ends before the target is touched', () => {
  it.each([
    [
      'pg_policy_of_unknown_role.sql',
      'target-lacks',
      /anon, authenticated;.*CREATE ROLE "anon" NOLOGIN; CREATE ROLE "authenticated" NOLOGIN;/,
    ],
    ['pg_extension_not_there.sql', 'target-lacks', /pg_graphql;/],
    [
      'pg_function_ends_sessions.sql',
      'dump-dangerous',
      /ends other users' sessions.*\(pg_terminate_backend\)/,
    ],
    ['pg_dumpall.sql', 'format-unknown', /by pg_dumpall; .*'sourceDatabase'/],
    [
      'pg_archive_by_a_newer_pg_dump.dump',
      'tool-too-old',
      /pg_restore 15\.\d+ is too old: .* 1\.16/,
    ],
  ])('for %s: %s', async (name, code, message) => {
    expect(await refused(name)).toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it('naming all roles and extensions that are missing', async () => {
    const text = input('pg_policy_of_unknown_role.sql')
      .toString()
      .replace(/^(?=CREATE TABLE)/m, 'CREATE EXTENSION vector;\n');
    const failure = await refused(Buffer.from(text), { privileges: 'keep' });
    expect(failure?.message).toMatch(/vector.*anon, authenticated/);
  });

  it('for a database that pg_dumpall did not write', async () => {
    const failure = await refused('pg_dumpall.sql', { sourceDatabase: 'town' });
    expect(failure).toMatchObject({
      code: 'request-invalid',
      message: expect.stringContaining("no database 'town'"),
    });
    expect(failure?.message).toContain("it has 'harbour'");
  });

  it('for a string with an old backslash', async () => {
    const text = input('pg_8_4_strings.sql')
      .toString()
      .replace(/^(?=COPY)/m, "COMMENT ON TABLE boats IS 'C:\\boats';\n");
    const failure = await refused(Buffer.from(text));
    expect(failure).toMatchObject({
      code: 'dump-dangerous',
      message: expect.stringContaining('standard_conforming_strings=on'),
    });
  });
});

describe('a statement that the server refuses', () => {
  const lineOf = (dump: Buffer, words: string) =>
    dump.toString().split(words)[0].split('\n').length;
  const END = '\n--\n-- PostgreSQL database dump complete';

  it.each([
    ['pg_schema_public.sql', 1],
    ['pg_two_dumps_in_one_file.sql', 1],
    ['pg_clean_without_if_exists.sql', 1],
    ['pg_policy_of_unknown_role.sql', 2],
  ])('is told by its line in %s, and by its words', async (name, lines) => {
    const statement = `ALTER TABLE public.nowhere ${'\n'.repeat(
      lines,
    )}ADD COLUMN canary text DEFAULT 'canary-value';`;
    const text = input(name)
      .toString()
      .replace(/^CREATE POLICY.*/m, '')
      .replace(END, `\n${statement}\n${END}`);
    const { failure } = await imported(Buffer.from(text));
    const line = lineOf(Buffer.from(text), "'canary-value'");
    expect(failure).toMatchObject({
      code: 'import-failed',
      message: expect.stringContaining(
        `line ${line} of the dump ('ALTER TABLE public.nowhere`,
      ),
    });
    expect(failure?.message).toContain(
      'relation "public.nowhere" does not exist',
    );
    expect(failure?.message).not.toContain('canary-value');
  });

  it('is told by the line where the rows of a COPY end', async () => {
    const text = input('pg_schema_public.sql')
      .toString()
      .replace('2\tBo', 'canary\tBo');
    const { failure } = await imported(Buffer.from(text));
    const line = lineOf(Buffer.from(text), '\\.');
    expect(failure?.message).toContain(
      `line ${line} of the dump ('COPY public.boats`,
    );
    expect(failure?.message).not.toContain('canary');
  });

  it('is told for an archive by what pg_restore makes of it', async () => {
    server.sql('postgres', 'CREATE DATABASE taken');
    server.sql('taken', 'CREATE TABLE public.boats ()');
    const { failure } = await imported('pg_archive_with_schema_public.dump', {
      database: 'taken',
    });
    expect(failure?.message).toMatch(
      /line \d+ of what pg_restore makes of it \('CREATE TABLE public\.boats/,
    );
  });
});
