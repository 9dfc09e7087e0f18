import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, imageCommand, runImporter, Target } from './runImporter';
import { startMysqlTarget } from './startMysqlTarget';
import { mysqlFolder, startStrictMysql } from './startStrictMysql';

jest.setTimeout(400_000);

const INPUTS = readdirSync(join(__dirname, 'inputs')).filter(name =>
  /^my_.*\.sql$/.test(name),
);
const input = (name: string) => readFileSync(join(__dirname, 'inputs', name));

/** A database whose parts depend on each other, with statements of many rows. */
const HARBOUR = `CREATE DATABASE harbour; USE harbour;
CREATE TABLE quays (id int PRIMARY KEY AUTO_INCREMENT, name varchar(40) CHARACTER SET latin1, beside int, UNIQUE (name), FOREIGN KEY (beside) REFERENCES quays (id));
CREATE TABLE boats (id int PRIMARY KEY AUTO_INCREMENT, quay int, owner int, bits varbinary(300), twice int AS (quay * 2) STORED, note varchar(300), KEY (note), FOREIGN KEY (quay) REFERENCES quays (id));
CREATE TABLE owners (id int PRIMARY KEY, boat int, FOREIGN KEY (boat) REFERENCES boats (id));
ALTER TABLE boats ADD FOREIGN KEY (owner) REFERENCES owners (id);
SET sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO'), foreign_key_checks = 0;
INSERT INTO quays VALUES (0, 'Zürich', 1), (1, 'Genève', 0), (7, 'Malmö', NULL);
INSERT INTO boats (id, quay, owner, bits, note) WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 900) SELECT id, 7, id % 3, unhex(repeat(sha2(id, 256), 4)), repeat(sha2(id, 512), 2) FROM n;
INSERT INTO boats (id, quay, owner, bits, note) SELECT id + 900, 1, 1, bits, 'O\\'Hara; \\\\' FROM boats;
INSERT INTO owners VALUES (0, 3), (1, 4), (2, NULL);
CREATE TABLE log (id int PRIMARY KEY AUTO_INCREMENT, what varchar(20));
INSERT INTO log VALUES (0, 'none'), (5, 'five');
CREATE TRIGGER logged AFTER INSERT ON boats FOR EACH ROW INSERT INTO log (what) VALUES ('boat');
CREATE VIEW named AS SELECT b.id, q.name FROM boats b JOIN quays q ON q.id = b.quay;
CREATE VIEW first_named AS SELECT min(id) AS id FROM named;
CREATE FUNCTION twice (n int) RETURNS int DETERMINISTIC RETURN n * 2;
CREATE PROCEDURE nothing () SELECT 1;
CREATE EVENT tidy ON SCHEDULE EVERY 1 YEAR DO DELETE FROM log WHERE id < 0;
CREATE DATABASE other; CREATE TABLE other.t (n int PRIMARY KEY); INSERT INTO other.t VALUES (1);`;

const folder = mysqlFolder();
let s3: S3Gateway;
beforeAll(async () => {
  s3 = await startS3Gateway();
  await s3Client(s3.endpoint).send(new CreateBucketCommand({ Bucket: BUCKET }));
});
afterAll(async () => {
  await s3?.stop();
});

interface Server {
  target: Target;
  run: (command: string, args: string[], input?: string) => Buffer;
  sql: (database: string, text: string) => string;
  stop: () => Promise<void>;
}
interface Kind {
  start: () => Promise<Server>;
  /** What dumps, without what is another each time. */
  dump: [command: string, ...args: string[]];
  inputs: string[];
}

const KINDS: [string, Kind][] = [
  [
    'MariaDB',
    {
      start: async () => startMysqlTarget(),
      dump: ['mariadb-dump'],
      inputs: ['my_mariadb_uca1400.sql', 'my_heidisql.sql'],
    },
  ],
  ...(folder
    ? [
        [
          'a strict MySQL',
          {
            start: () => startStrictMysql(folder),
            dump: ['mysqldump', '--set-gtid-purged=OFF'],
            inputs: INPUTS,
          },
        ] as [string, Kind],
      ]
    : []),
];

describe.each(KINDS)('a dump into %s by four connections', (_, kind) => {
  const [command, ...args] = kind.dump;
  let server: Server;
  beforeAll(async () => {
    server = await kind.start();
    server.sql('mysql', HARBOUR);
  });
  afterAll(() => server?.stop());

  let number = 0;
  /** What it ended with, and a dump of what it made. */
  async function imported(dump: Buffer, jobs: number, config: object = {}) {
    number += 1;
    const path = `dump${number}.sql`;
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key: path, Body: dump }),
    );
    const ended = await runImporter({
      ...{ endpoint: s3.endpoint, path, target: server.target },
      config: {
        ...{ database: 'filled', clean: true, jobs },
        ...{ primaryKeys: 'keep', verify: 'checksums', ...config },
      },
      command: imageCommand(),
    });
    const exists = server.sql('mysql', "SHOW DATABASES LIKE 'filled'");
    return {
      ...{ code: ended.code, summary: ended.summary },
      failure: ended.failure,
      made:
        exists &&
        server
          .run(command, [
            ...[
              ...args,
              '--routines',
              '--events',
              '--order-by-primary',
              '--hex-blob',
            ],
            ...['--skip-dump-date', 'filled'],
          ])
          .toString('latin1'),
    };
  }

  async function expectSame(dump: Buffer, config: object = {}) {
    const [one, four] = [
      await imported(dump, 1, config),
      await imported(dump, 4, config),
    ];
    expect(four.made).toBe(one.made);
    expect(four.code).toBe(one.code);
    expect(four.summary).toEqual(one.summary);
    expect(four.failure?.code).toBe(one.failure?.code);
    return four;
  }

  it.each(kind.inputs)('is the same as by one: %s', async name => {
    await expectSame(input(name), {
      ...{
        primaryKeys:
          name === 'my_table_without_primary_key.sql' ? 'add' : 'keep',
      },
      ...(name === 'my_two_databases.sql' && { sourceDatabase: 'harbour' }),
    });
  });

  it.each([
    ['rows in long statements', []],
    ['rows in short statements', ['--net-buffer-length=4096']],
    ['a statement for each row', ['--skip-extended-insert']],
    ['rows with their columns', ['--complete-insert', '--hex-blob']],
    ['one transaction for each table', ['--no-autocommit']],
    ['REPLACE', ['--replace']],
    ['INSERT IGNORE', ['--insert-ignore']],
    ['names and rows in latin1', ['--default-character-set=latin1']],
  ])('is the same as by one: %s', async (_name, more) => {
    const dump = server.run(command, [
      ...[...args, '--routines', '--events', ...more, 'harbour'],
    ]);
    const { code, summary, made } = await expectSame(dump);
    expect(code).toBe(0);
    expect(summary).toMatchObject({ rows: 1808 });
    expect(made).toMatch(/TRIGGER `?logged/);
    expect(made).toMatch(/EVENT `?tidy/);
  });

  it('is the same as by one: one of two databases', async () => {
    const dump = server.run(command, [
      ...args,
      '--databases',
      'other',
      'harbour',
    ]);
    const config = { sourceDatabase: 'harbour' };
    const { summary } = await expectSame(dump, config);
    expect(summary).toMatchObject({ rows: 1808 });
  });

  it('goes on after what is refused, and tells of each once', async () => {
    const dump = Buffer.from(
      server
        .run(command, [...args, '--net-buffer-length=4096', 'harbour'])
        .toString('latin1')
        .replace(
          'DROP TABLE IF EXISTS `log`;',
          "SET time_zone = 'nowhere'; DROP TABLE IF EXISTS `log`;",
        )
        .replace(
          'CREATE TABLE `log` (',
          "CREATE TABLE `log` (CHECK (what <> 'five'), ",
        ),
      'latin1',
    );
    const four = await imported(dump, 4, {
      stopOnError: false,
      verify: 'none',
    });
    const one = await imported(dump, 1, { stopOnError: false, verify: 'none' });
    expect(four.made).toBe(one.made);
    expect(four.summary!.notes).toEqual(one.summary!.notes);
    expect(one.summary!.notes).toContainEqual(
      expect.stringMatching(/refused 2 statements or more/),
    );
  });
});
