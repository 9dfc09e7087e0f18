import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, imageCommand, runImporter } from './runImporter';
import { startPostgresTarget } from './startPostgresTarget';

jest.setTimeout(240_000);

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

let number = 0;
/** A database of its own, with tables. */
function source(tables: string, settings = ''): string {
  number += 1;
  const name = `source${number}`;
  server.sql('postgres', `CREATE DATABASE ${name} TEMPLATE template0`);
  if (settings) server.sql('postgres', `ALTER DATABASE ${name} ${settings}`);
  server.sql(name, tables);
  return name;
}

async function imported(dump: Buffer | string, config: object = {}) {
  number += 1;
  const path = `dump${number}`;
  await s3Client(s3.endpoint).send(
    new PutObjectCommand({ Bucket: BUCKET, Key: path, Body: dump }),
  );
  return runImporter({
    endpoint: s3.endpoint,
    path,
    target: server.target,
    command: imageCommand(),
    config: { database: `target${number}`, verify: 'checksums', ...config },
  });
}

const dumped = (database: string, ...args: string[]) =>
  server.run('pg_dump', [...args, database]);

/** A dump with a statement behind its tables, or behind all of it. */
function withStatement(
  dump: Buffer,
  statement: string,
  before: RegExp = /^--\n-- PostgreSQL database dump complete/m,
): Buffer {
  const text = dump.toString('latin1');
  expect(text).toMatch(before);
  const changed = text.replace(before, match => `${statement}\n${match}`);
  return Buffer.from(changed, 'latin1');
}

const CARTS = `CREATE TABLE carts (id int PRIMARY KEY, note text);
INSERT INTO carts SELECT g, 'row ' || g FROM generate_series(1, 500) g;
CREATE TABLE empty (id int);`;

/** What differs from server to server in how it is written, and is equal all the same. */
const KINDS = `CREATE SCHEMA "Größen"; CREATE TYPE mood AS ENUM ('gut', 'schlecht; --');
CREATE DOMAIN moment AS timestamptz; CREATE TYPE pair AS (a int, b text);
CREATE TABLE "Größen"."tëst (1); table" (id serial PRIMARY KEY, a smallint, b bigint, c numeric(20,5), d double precision, "(e)" text,
  f varchar(20), g bytea, h timestamptz, i date, j interval, k jsonb, l uuid, m boolean, n int[], o inet, p mood, q point,
  r int4range, s tsvector, t bit(3), u char(4), v timetz, w money, x xml, y moment, z pair, aa real, ab json, ac timestamp,
  ad regclass, twice int GENERATED ALWAYS AS (a * 2) STORED, ae text);
INSERT INTO "Größen"."tëst (1); table" VALUES
 (DEFAULT, 1, 2, 3.5, 0.1::float8 + 0.2, E'\\\\.\\n\\\\! tab\\t''"$$ äöü', '', '\\x00ff5c2e', '2024-07-01 12:00:00.5', '0044-03-15 BC', '-1 day 2:00',
  '{"b": 1.0, "a": "\\\\n;"}', gen_random_uuid(), true, '{1,NULL}', '::1', 'schlecht; --', '(1,2)', '[1,5)', 'a:1', B'101', 'x', '10:00+02', 5, '<a/>',
  '0044-03-15 12:00 BC', '(1,"a b")', 'NaN', '{ "b":1 }', 'infinity', 'pg_class', DEFAULT, E'\\r\\n');
INSERT INTO "Größen"."tëst (1); table" (a, h) VALUES (NULL, '-infinity'), (7, '2024-03-31 01:30:00+01'), (8, '1890-01-01');
CREATE TABLE nothing (); INSERT INTO nothing DEFAULT VALUES; INSERT INTO nothing DEFAULT VALUES;
CREATE TABLE long (id int, at timestamp, text text); INSERT INTO long VALUES (1, '2024-01-01 00:00', repeat('xy', 1500000)), (2, NULL, '\\.');
CREATE TABLE logs (line text); INSERT INTO logs VALUES ('2024-07-01 12:00:00+02');
CREATE TABLE parent (id int); INSERT INTO parent VALUES (1); CREATE TABLE child () INHERITS (parent); INSERT INTO child VALUES (2), (3);
CREATE TABLE parted (id int, at timestamptz) PARTITION BY RANGE (id);
CREATE TABLE part1 PARTITION OF parted FOR VALUES FROM (0) TO (10); CREATE TABLE part2 PARTITION OF parted FOR VALUES FROM (10) TO (20);
CREATE TABLE part3 PARTITION OF parted FOR VALUES FROM (20) TO (30);
INSERT INTO parted SELECT g, '2024-07-01 12:00' FROM generate_series(1, 15) g;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.line := ''x''; RETURN NEW; END';
CREATE TRIGGER stamp BEFORE INSERT ON logs FOR EACH ROW EXECUTE FUNCTION stamp();
ALTER TABLE logs ENABLE ROW LEVEL SECURITY; ALTER TABLE logs FORCE ROW LEVEL SECURITY;`;
const KIND_TABLES = 10;

describe('calls equal what is', () => {
  it.each([
    { what: 'as SQL', args: [] },
    { what: 'as an archive', args: ['-Fc'] },
    { what: 'in the encoding LATIN1', args: ['-E', 'LATIN1'] },
    {
      what: 'with rows that came by the partitioned table',
      args: ['--load-via-partition-root'],
    },
  ])('of all kinds of values, $what', async ({ args }) => {
    const database = source(KINDS, "SET timezone = 'Europe/Berlin'");
    const ended = await imported(dumped(database, ...args));
    expect(ended.failure).toBeUndefined();
    expect(ended.summary).toMatchObject({
      verified: 'checksums',
      tables: KIND_TABLES,
      notes: expect.not.arrayContaining([expect.stringContaining('compared')]),
      compared: KIND_TABLES,
    });
    expect(ended.output).toMatch(/10 tables, 27 rows, checksums equal\n/);
  });

  it('with bytes that the source writes as servers before 9.0 did', async () => {
    const tables = `CREATE TABLE files (bytes bytea, several bytea[]);
INSERT INTO files VALUES ('\\x00ff5c2e41', '{"\\\\x00ff"}'), ('', '{}');`;
    const dump = dumped(source(tables, "SET bytea_output = 'escape'"));
    expect(dump.toString()).toContain('\\\\000\\\\377');
    const { summary } = await imported(dump);
    expect(summary).toMatchObject({ tables: 1, compared: 1 });
  });

  it('of one database of pg_dumpall', async () => {
    const database = source(CARTS);
    const dump = server.run('pg_dumpall', ['--exclude-database=target*']);
    const config = { sourceDatabase: database };
    const { summary } = await imported(dump, config);
    expect(summary).toMatchObject({ tables: 2, rows: 500, compared: 2 });
  });

  it('and says so of large objects, at which nobody looked', async () => {
    const dump = dumped(source(`${CARTS} SELECT lo_from_bytea(0, 'abc');`));
    const { summary } = await imported(dump);
    expect(summary).toMatchObject({ compared: 2 });
    expect(summary!.notes).toContain(
      'Not compared: the large objects of the dump',
    );
  });
});

describe('fails where the target holds something else', () => {
  const TRUNCATED =
    "ALTER TABLE public.carts ALTER COLUMN note TYPE text USING CASE id WHEN 7 THEN 'ROW 7' ELSE note END;";

  it('of as many rows, which a count does not see', async () => {
    const dump = withStatement(dumped(source(CARTS)), TRUNCATED);
    const ended = await imported(dump);
    expect(ended).toMatchObject({
      code: 71,
      failure: {
        code: 'checksums-differ',
        message: expect.stringMatching(
          /in public\.carts \(500 rows were sent, 500 are there, and their checksums differ\)$/,
        ),
      },
      summary: undefined,
    });
    expect(ended.output).not.toMatch(/ROW 7|equal/);
    const counted = await imported(dump, { verify: 'counts' });
    expect(counted).toMatchObject({ code: 0, summary: { verified: 'counts' } });
    expect(counted.summary).not.toHaveProperty('compared');
  });

  it('by a trigger that runs while the rows come', async () => {
    const trigger = `CREATE FUNCTION public.stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.note := ''x''; RETURN NEW; END';
CREATE TRIGGER stamp BEFORE INSERT ON public.carts FOR EACH ROW EXECUTE FUNCTION public.stamp();`;
    const dump = dumped(source(CARTS));
    const ended = await imported(withStatement(dump, trigger, /^COPY /m));
    expect(ended).toMatchObject({ code: 71 });
    expect(ended.failure!.message).toContain('public.carts');
  });

  it('of more rows than were sent', async () => {
    const trigger = `CREATE FUNCTION public.more() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO public.empty VALUES (1); RETURN NEW; END';
CREATE TRIGGER more AFTER INSERT ON public.carts FOR EACH ROW EXECUTE FUNCTION public.more();`;
    const dump = dumped(source(CARTS));
    const ended = await imported(withStatement(dump, trigger, /^COPY /m));
    expect(ended.failure!.message).toMatch(
      /public\.empty \(0 rows were sent, 500 are there/,
    );
  });
});

describe('counts alone, and says why, where the same is written in two ways', () => {
  it('the rows of parts that came as INSERTs by the partitioned table', async () => {
    const database =
      source(`CREATE TABLE parted (id int) PARTITION BY LIST (id);
CREATE TABLE part1 PARTITION OF parted FOR VALUES IN (1);
CREATE TABLE part2 PARTITION OF parted DEFAULT; INSERT INTO parted VALUES (1), (2), (3);`);
    const dump = dumped(database, '--inserts', '--load-via-partition-root');
    const { summary } = await imported(dump);
    expect(summary).toMatchObject({ tables: 3, rows: 3, compared: 0 });
    expect(summary!.notes.join()).toContain('rows that came as INSERTs');
  });

  it.each([
    { what: 'rows that came as INSERTs', args: ['--inserts'] },
    { what: 'rows that came as INSERTs', args: ['--rows-per-insert=50'] },
  ])('$what: $args', async ({ what, args }) => {
    const { summary, output } = await imported(dumped(source(CARTS), ...args));
    expect(summary).toMatchObject({ tables: 2, rows: 500, compared: 1 });
    expect(summary!.notes.join()).toMatch(
      new RegExp(`Counted and not compared, for ${what}.*: public.carts$`),
    );
    expect(output).toContain('checksums of 1 tables equal, others counted');
  });

  it.each([
    {
      what: 'times with a zone within other values',
      column: 'timestamptz[]',
      value: '{2024-07-01 12:00}',
    },
    {
      what: 'times with a zone within other values',
      column: 'tstzrange',
      value: '[2024-07-01 12:00,)',
    },
  ])('$what: $column', async ({ what, column, value }) => {
    const tables = `CREATE TABLE t (at ${column}); INSERT INTO t VALUES ('${value}');`;
    const dump = dumped(source(tables, "SET timezone = 'Europe/Berlin'"));
    const { summary } = await imported(dump);
    expect(summary).toMatchObject({ compared: 0 });
    expect(summary!.notes.join()).toContain(what);
    expect(summary!.notes.join()).toContain('public.t');
  });

  it('texts that look like times beside times', async () => {
    const tables = `CREATE TABLE t (at timestamptz, said text);
INSERT INTO t VALUES ('2024-07-01 12:00', '2024-07-01 12:00:00+02');`;
    const dump = dumped(source(tables, "SET timezone = 'Europe/Berlin'"));
    const { summary } = await imported(dump);
    expect(summary).toMatchObject({ compared: 0 });
    expect(summary!.notes.join()).toContain('texts that look like times');
  });

  it('tables that the dump did not make', async () => {
    const database = source(CARTS);
    const config = { database: source(CARTS.replace(' PRIMARY KEY', '')) };
    const { summary } = await imported(dumped(database, '-a'), config);
    expect(summary).toMatchObject({ rows: 500, compared: 1 });
    expect(summary!.notes.join()).toMatch(
      /tables that the dump did not make.*: public.carts$/,
    );
  });
});

it('looks at nothing where it is told to', async () => {
  const dump = withStatement(dumped(source(CARTS)), 'DROP TABLE public.carts;');
  expect(await imported(dump, { verify: 'counts' })).toMatchObject({
    code: 70,
  });
  const { code, summary, output } = await imported(dump, { verify: 'none' });
  expect({ code, summary }).toMatchObject({
    code: 0,
    summary: { verified: 'none' },
  });
  expect(output).toContain('looked at nothing afterwards');
  expect(output).not.toContain('equal');
});
