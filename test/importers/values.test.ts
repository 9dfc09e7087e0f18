import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { BUCKET, runImporter } from './runImporter';
import { startMysqlTarget } from './startMysqlTarget';
import { startPostgresTarget } from './startPostgresTarget';

jest.setTimeout(180_000);

/** Values of rows that must be in nothing that an importer writes. */
const CANARY = 'canary-4711-example-net';
const ROWS = 200;

it('is done by the same rules in the image and in the portal', () => {
  const [image, portal] = [
    'importers/src/tools/withoutValues.ts',
    'plugins/everest-import-backend/src/imports/reports/withoutValues.ts',
  ].map(path => readFileSync(join(REPOSITORY_ROOT, path), 'utf8'));
  expect(portal).toBe(image);
});

describe('a value that a server refuses', () => {
  let s3: S3Gateway;
  beforeAll(async () => {
    s3 = await startS3Gateway();
    const client = s3Client(s3.endpoint);
    await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  });
  afterAll(() => s3?.stop());

  let number = 0;
  async function refused(
    target: Parameters<typeof runImporter>[0]['target'],
    dump: string,
    config: object = {},
  ) {
    number += 1;
    const path = `dump${number}.sql`;
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key: path, Body: dump }),
    );
    const ended = await runImporter({
      endpoint: s3.endpoint,
      path,
      target,
      config: { database: `shop${number}`, ...config },
    });
    expect(ended.failure).toBeDefined();
    expect(ended.output).not.toContain('canary');
    return ended.failure?.message;
  }

  describe('by PostgreSQL', () => {
    let server: Awaited<ReturnType<typeof startPostgresTarget>>;
    let copies: string;
    let inserts: string;
    beforeAll(async () => {
      server = await startPostgresTarget();
      server.sql('postgres', 'CREATE DATABASE shop');
      server.sql(
        'shop',
        `CREATE TYPE mood AS ENUM ('glad');
         CREATE TABLE people (id int PRIMARY KEY, email varchar(60) UNIQUE, age int, born date, mood mood);
         INSERT INTO people SELECT g, '${CANARY}' || g, 1 + g % 90, '2001-01-01', 'glad' FROM generate_series(1, ${ROWS}) g`,
      );
      copies = String(server.run('pg_dump', ['shop']));
      inserts = String(server.run('pg_dump', ['--inserts', 'shop']));
    });
    afterAll(() => server?.stop());

    it.each([
      ['twice', 'people_email_key', `${CANARY}7`, `${CANARY}8`],
      ['that is no number', 'type integer', '\t8\t2001', `\t${CANARY}\t2001`],
      ['that is no date', 'type date', '2001-01-01', CANARY],
      ['that the enum lacks', 'enum public.mood', '\tglad', `\t${CANARY}`],
      ['in a row that is too short', 'column "age"', /\t8\t2001.*/, ''],
    ])('%s is not shown, with COPY', async (_what, kept, from, to) => {
      const dump = copies.replace(from, to);
      expect(dump).not.toBe(copies);
      expect(await refused(server.target, dump)).toContain(kept);
    });

    it.each([
      ['twice', 'people_email_key', `${CANARY}7'`, `${CANARY}8'`],
      ['that is no number', 'type integer', ', 8, ', `, '${CANARY}', `],
      [
        'that breaks the syntax',
        'The dump is refused',
        `'${CANARY}7'`,
        `${CANARY}7`,
      ],
    ])('%s is not shown, with INSERT', async (_what, kept, from, to) => {
      const dump = inserts.replace(from, to);
      expect(dump).not.toBe(inserts);
      expect(await refused(server.target, dump)).toContain(kept);
    });
  });

  describe('by MariaDB', () => {
    let server: Awaited<ReturnType<typeof startMysqlTarget>>;
    let inserts: string;
    beforeAll(async () => {
      server = await startMysqlTarget();
      server.sql(
        'mysql',
        `CREATE DATABASE shop; USE shop;
         CREATE TABLE people (id int PRIMARY KEY, email varchar(60) UNIQUE, age int, born date, note text);
         INSERT INTO people SELECT seq, concat('${CANARY}', seq), 1 + seq % 90, '2001-01-01', repeat('fatal error: ', 20) FROM seq_1_to_${ROWS};`,
      );
      // Unpacked and strict: the server else takes what does not fit, or checks no key.
      inserts = String(
        server.run('mariadb-dump', ['--skip-extended-insert', 'shop']),
      ).replace(
        "SQL_MODE='NO_AUTO_VALUE_ON_ZERO'",
        "SQL_MODE='STRICT_ALL_TABLES'",
      );
    });
    afterAll(() => server?.stop());

    it.each([
      ['twice', "Duplicate entry '…' for key", `${CANARY}7'`, `${CANARY}8'`],
      ['that is no number', 'Incorrect integer value', ',8,', `,'${CANARY}',`],
      [
        'that is no date',
        'Incorrect date value',
        "'2001-01-01'",
        `'${CANARY}'`,
      ],
      ['that is too long', "column 'email'", CANARY, CANARY.repeat(9)],
      [
        'that breaks the syntax',
        'The dump is refused',
        `'${CANARY}7'`,
        `${CANARY}7 x`,
      ],
    ])('%s is not shown', async (_what, kept, from, to) => {
      const dump = inserts.replace(from, to);
      expect(dump).not.toBe(inserts);
      expect(await refused(server.target, dump)).toContain(kept);
    });
  });
});
