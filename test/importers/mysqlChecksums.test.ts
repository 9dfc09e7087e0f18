import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, imageCommand, runImporter } from './runImporter';
import { startMysqlTarget } from './startMysqlTarget';
import { mysqlFolder, startStrictMysql } from './startStrictMysql';

jest.setTimeout(240_000);

const folder = mysqlFolder();

/** What both servers have. */
const BOTH = `CREATE TABLE \`tëst (1); table\` (id int AUTO_INCREMENT PRIMARY KEY, a tinyint unsigned zerofill, b bigint unsigned, c decimal(20,5),
  d double, dd float, ddd float(7,4), e text, f varchar(200) CHARACTER SET latin1, g blob, gg varbinary(20), ggg binary(5), h timestamp(3) NULL, i date,
  j datetime(6), k json, m bit(3), mm bit(12), n enum('x', ';--', 'NULL'), o set('a','b'), p time, q year, r point, s mediumtext, t char(5),
  u timestamp NULL, \`größe\`\`, w\` int, twice int AS (a * 2) STORED, thrice int AS (a * 3) VIRTUAL);
INSERT INTO \`tëst (1); table\` (id, a, b, c, d, dd, ddd, e, f, g, gg, ggg, h, i, j, k, m, mm, n, o, p, q, r, s, t, u, \`größe\`\`, w\`) VALUES
 (1, 1, 18446744073709551615, 3.5, 1e300, 0.1, 123.4567, 'it''s; "x" \\\\ \\\\! \\n\\t\\r\\Z\\\\. (a),(b) /* */ -- # äöü 漢字 😀 NULL \\\\N', 'é€\\\\', x'00ff5c27221a0a09', x'4100', x'41',
  '2024-07-01 12:00:00.5', '2020-01-01', '2024-03-31 02:30:00.123456', '{"a": "\\\\n;", "b": [1.5, null]}', b'101', b'100000000001', ';--', 'a,b', '-10:00', 2020,
  ST_GeomFromText('POINT(1 2)'), repeat('ab''c', 100000), 'ab ', '2024-03-31 01:30:00', 7),
 (2, 0, 0, -0.1, 0.1 + 0.2, 3.4e38, -0.5, '', '', '', '', '', NULL, NULL, NULL, NULL, b'0', NULL, 'NULL', '', NULL, NULL, NULL, 'NULL', 'NULL', NULL, NULL);
INSERT INTO \`tëst (1); table\` (b) VALUES (7);
CREATE TABLE zero (id int PRIMARY KEY, at date, \`when\` datetime NOT NULL, ts timestamp NULL);
SET sql_mode = ''; INSERT INTO zero VALUES (0, '0000-00-00', '2024-00-00', '0000-00-00'); SET sql_mode = DEFAULT;
CREATE TABLE bare (id int PRIMARY KEY);
CREATE VIEW short AS SELECT id FROM zero;`;
const TABLES = 3;
const ROWS = 4;

const SERVERS = [
  {
    name: 'MariaDB',
    start: startMysqlTarget,
    program: 'mariadb-dump',
    more: '',
    tables: 0,
  },
  ...(folder
    ? [
        {
          name: 'a strict MySQL',
          start: () => startStrictMysql(folder),
          program: 'mysqldump',
          more: `CREATE TABLE hidden (a int, k int NOT NULL AUTO_INCREMENT INVISIBLE PRIMARY KEY, b int INVISIBLE DEFAULT 3);
INSERT INTO hidden (a) VALUES (1), (NULL);`,
          tables: 1,
        },
      ]
    : []),
];

describe.each(SERVERS)('into $name', ({ start, program, more, tables }) => {
  let server: Pick<
    Awaited<ReturnType<typeof startMysqlTarget>>,
    'target' | 'run' | 'sql' | 'stop'
  >;
  let s3: S3Gateway;
  beforeAll(async () => {
    [server, s3] = await Promise.all([start(), startS3Gateway()]);
    await s3Client(s3.endpoint).send(
      new CreateBucketCommand({ Bucket: BUCKET }),
    );
    server.sql('mysql', "SET GLOBAL time_zone = '+02:00'");
    server.sql('mysql', 'CREATE DATABASE source CHARACTER SET utf8mb4');
    server.sql('source', `${BOTH}\n${more}`);
    server.sql('mysql', 'CREATE DATABASE carts CHARACTER SET utf8mb4');
    server.sql(
      'carts',
      `CREATE TABLE carts (id int PRIMARY KEY, note varchar(20));
INSERT INTO carts VALUES (1, 'one'), (2, 'two'), (3, NULL);`,
    );
  });
  afterAll(async () => {
    await server?.stop();
    await s3?.stop();
  });

  const dumped = (database: string, ...args: string[]) =>
    server.run(program, [...args, database]).toString('latin1');
  let number = 0;
  async function imported(dump: string, config: object = {}) {
    number += 1;
    const path = `dump${number}.sql`;
    const Body = Buffer.from(dump, 'latin1');
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key: path, Body }),
    );
    return runImporter({
      ...{ endpoint: s3.endpoint, path, target: server.target },
      config: { database: `target${number}`, verify: 'checksums', ...config },
      command: imageCommand(),
    });
  }
  const CARTS_DATA = /^INSERT INTO `carts`[^;]*;\n/m;

  it.each([
    { what: 'by default', args: [] },
    { what: 'with --hex-blob', args: ['--hex-blob'] },
    { what: 'a row a statement', args: ['--skip-extended-insert'] },
    { what: 'with names of columns', args: ['--complete-insert'] },
    {
      what: 'in the zone of the server',
      args: ['--skip-tz-utc'],
    },
    { what: 'without locks', args: ['--skip-opt', '--create-options'] },
  ])('finds all kinds of values equal, dumped $what', async ({ args }) => {
    const ended = await imported(dumped('source', ...args));
    expect(ended.failure).toBeUndefined();
    expect(ended.summary!.notes.join('\n')).not.toContain('compared');
    const { rows } = ended.summary!;
    expect(ended.summary).toMatchObject({
      verified: 'checksums',
      compared: TABLES + tables,
    });
    expect(rows).toBe(ROWS + 2 * tables);
  });

  it('finds texts equal that came in latin1', async () => {
    const text = dumped(
      'source',
      '--default-character-set=latin1',
      '--complete-insert',
    );
    expect(text).toMatch(/SET NAMES latin1/);
    const { summary, failure } = await imported(text);
    expect(failure).toBeUndefined();
    expect(summary!.compared).toBeGreaterThanOrEqual(TABLES - 1);
  });

  it.each([
    {
      what: 'a value that the target makes another of',
      change: (dump: string) =>
        dump.replace('`note` varchar(20)', '`note` varchar(2)'),
      message:
        /`carts` \(3 rows were sent, 3 are there, and their checksums differ\)/,
    },
    {
      what: 'a trigger that runs while the rows come',
      change: (dump: string) =>
        dump.replace(
          CARTS_DATA,
          rows =>
            `DELIMITER ;;\nCREATE TRIGGER up BEFORE INSERT ON carts FOR EACH ROW SET NEW.note = upper(NEW.note) ;;\nDELIMITER ;\n${rows}`,
        ),
      message: /`carts` \(3 rows were sent, 3 are there/,
    },
    {
      what: 'more rows than were sent',
      change: (dump: string) =>
        dump.replace(
          CARTS_DATA,
          rows =>
            `CREATE TABLE log (id int PRIMARY KEY);\nDELIMITER ;;\nCREATE TRIGGER up BEFORE INSERT ON carts FOR EACH ROW INSERT INTO log VALUES (NEW.id) ;;\nDELIMITER ;\n${rows}`,
        ),
      message: /log \(0 rows were sent, 3 are there/,
    },
  ])('fails for $what, which a count does not see', async each => {
    const dump = each.change(dumped('carts'));
    const ended = await imported(dump);
    expect(ended).toMatchObject({
      code: 71,
      failure: {
        code: 'checksums-differ',
        message: expect.stringMatching(each.message),
      },
      summary: undefined,
    });
    expect(ended.output).not.toContain('two');
    const counted = await imported(dump, { verify: 'counts' });
    expect(counted).toMatchObject({ code: 0, summary: { verified: 'counts' } });
  });

  it.each([
    {
      why: 'dumps that do not end as those of mysqldump do',
      change: (dump: string) =>
        dump
          .replace(
            /^-- (?:MariaDB|MySQL) dump.*\n/m,
            '-- phpMyAdmin SQL Dump\n-- version 5.2.1\n',
          )
          .replace(/^-- Host: .*\n/m, '')
          .replace(/^-- Dump completed.*\n/m, '')
          .replace('`note` varchar(20)', '`note` varchar(2)'),
    },
    {
      why: 'tables that the dump changes once it has filled them',
      change: (dump: string) =>
        dump.replace(
          CARTS_DATA,
          rows => `${rows}ALTER TABLE carts MODIFY note char(2);\n`,
        ),
    },
    {
      why: 'columns of FLOAT or DOUBLE',
      change: (dump: string) =>
        dump
          .replace('`note` varchar(20)', '`note` float')
          .replace("'one'", '0.10')
          .replace("'two'", '1000000000'),
    },
    {
      why: 'rows with values that the server chooses',
      change: (dump: string) => dump.replace("'two'", 'DEFAULT'),
    },
  ])('counts alone, and says why, for $why', async ({ why, change }) => {
    const dump = change(dumped('carts'));
    const { summary, failure } = await imported(dump);
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({ tables: 1, rows: 3, compared: 0 });
    expect(summary!.notes.join()).toMatch(
      new RegExp(`Counted and not compared, for ${why}.*: \`?carts`),
    );
  });
});
