import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  S3Gateway,
  s3Client,
  startS3Gateway,
} from '../control-plane/startS3Gateway';
import { BUCKET, compileRunner, Ended, runImporter } from './runImporter';
import { mysqlFolder, startStrictMysql } from './startStrictMysql';

jest.setTimeout(240_000);

const folder = mysqlFolder();
const input = (name: string) =>
  readFileSync(join(__dirname, 'inputs', name), 'latin1');
const LOCKS = expect.stringMatching(/^Left out its table locks/);
/** What mysqldump writes around this. */
const dumpOf = (statements: string) =>
  input('my_lock_tables.sql').replace(
    /DROP TABLE[^]*UNLOCK TABLES;\n/,
    () => statements,
  );

(folder ? describe : describe.skip)('a dump into a strict MySQL', () => {
  let server: Awaited<ReturnType<typeof startStrictMysql>>;
  let s3: S3Gateway;
  let runner: ReturnType<typeof compileRunner>;
  beforeAll(async () => {
    runner = compileRunner();
    [server, s3] = await Promise.all([
      startStrictMysql(folder!),
      startS3Gateway(),
    ]);
    await s3Client(s3.endpoint).send(
      new CreateBucketCommand({ Bucket: BUCKET }),
    );
  });
  afterAll(async () => {
    await server?.stop();
    await s3?.stop();
    await runner?.remove();
  });

  let number = 0;
  /** Imports one of the inputs, or a text of ours, into a database of its own. */
  async function imported(dump: string, config: object = {}) {
    number += 1;
    const path = `dump${number}.sql`;
    const database = `quay${number}`;
    const Body = Buffer.from(
      dump.endsWith('.sql') ? input(dump) : dump,
      'latin1',
    );
    await s3Client(s3.endpoint).send(
      new PutObjectCommand({ Bucket: BUCKET, Key: path, Body }),
    );
    const ended = await runImporter({
      ...{ endpoint: s3.endpoint, path, target: server.target },
      config: { database, ...config },
      command: runner.command,
    });
    return {
      ...ended,
      ask: (question: string) => server.sql(database, question).trim(),
    };
  }
  const databases = () => server.sql('mysql', 'SHOW DATABASES');
  /** Ends before the target is touched. */
  async function refused(dump: string, config: object = {}) {
    const before = databases();
    const { failure } = await imported(dump, config);
    expect(databases()).toBe(before);
    return failure!;
  }
  const BOATS = 'SELECT group_concat(id, name ORDER BY id) FROM boats';

  it.each([
    ['my_lock_tables.sql', [LOCKS]],
    ['my_crlf.sql', [LOCKS]],
    ['my_8_0_syntax.sql', [LOCKS]],
    [
      'my_gtid_purged.sql',
      [expect.stringMatching(/^Left out its place in a replication/), LOCKS],
    ],
    [
      'my_no_auto_create_user.sql',
      [
        LOCKS,
        'Left out the mode NO_AUTO_CREATE_USER, which MySQL 8 does not know',
      ],
    ],
  ])('imports %s', async (name, notes) => {
    const { failure, summary, ask } = await imported(name);
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({ tables: 1, rows: 3, notes });
    expect(ask(BOATS)).toBe('1Ada,2Bo,3Cy');
  });

  describe('with tables without a primary key', () => {
    const KEYLESS = dumpOf(
      ['a', 'b', 'c']
        .map(
          name =>
            `CREATE TABLE \`${name}\` (\n  \`n\` int DEFAULT NULL COMMENT 'PRIMARY KEY ('\n) ENGINE=InnoDB;\nINSERT INTO \`${name}\` VALUES (7),(7);\n`,
        )
        .join(''),
    );

    it('tells the one of my_table_without_primary_key.sql by name, before anything is changed', async () => {
      expect(await refused('my_table_without_primary_key.sql')).toMatchObject({
        code: 'target-lacks',
        message: expect.stringMatching(/primary key .*: `boats`; .*'add'/),
      });
    });

    it('tells all of them by name', async () => {
      const { message } = await refused(KEYLESS);
      expect(message).toMatch(/do not have: `a`, `b`, `c`;/);
    });

    it('gives them an invisible one where the config says so', async () => {
      const { failure, summary, ask } = await imported(KEYLESS, {
        primaryKeys: 'add',
      });
      expect(failure).toBeUndefined();
      expect(summary!.notes).toContain(
        'Gave the table `b` the invisible primary key my_row_id, for it has none',
      );
      expect(ask('SELECT * FROM b; SELECT my_row_id FROM c')).toBe(
        '7\n7\n1\n2',
      );
    });

    it('says what to do where a column counts already', async () => {
      const text = dumpOf(
        'CREATE TABLE `a` (\n  `n` int NOT NULL AUTO_INCREMENT,\n  KEY (`n`)\n) ENGINE=InnoDB;\n',
      );
      const { message } = await refused(text, { primaryKeys: 'add' });
      expect(message).toMatch(/`a`; make that column their primary key/);
    });

    it('passes over those that stand for views and are dropped', async () => {
      const { failure, ask } = await imported(
        dumpOf(`CREATE TABLE \`t\` (\`n\` int NOT NULL, PRIMARY KEY (\`n\`));
INSERT INTO \`t\` VALUES (1);
/*!50001 DROP VIEW IF EXISTS \`v\`*/;
/*!50001 CREATE TABLE \`v\` (
  \`n\` tinyint NOT NULL
) ENGINE=MyISAM */;
/*!50001 DROP TABLE IF EXISTS \`v\`*/;
/*!50001 DROP VIEW IF EXISTS \`v\`*/;
/*!50001 CREATE VIEW \`v\` AS select \`t\`.\`n\` AS \`n\` from \`t\` */;
`),
      );
      expect(failure).toBeUndefined();
      expect(ask('SELECT * FROM v')).toBe('1');
    });
  });

  it('makes tables of InnoDB of those of other engines, with a note', async () => {
    const { failure, summary, ask } = await imported(
      dumpOf(
        ['MyISAM', 'Aria', 'MEMORY', 'ARCHIVE', 'CSV']
          .map(
            engine =>
              `CREATE TABLE \`${engine}\` (\n  \`n\` int NOT NULL COMMENT 'ENGINE=MyISAM',\n  PRIMARY KEY (\`n\`)\n) ENGINE=${engine} DEFAULT CHARSET=utf8mb4 ROW_FORMAT=FIXED PAGE_CHECKSUM=1 TRANSACTIONAL=1;\n`,
          )
          .join(''),
      ),
    );
    expect(failure).toBeUndefined();
    expect(
      ask(
        'SELECT DISTINCT engine FROM information_schema.tables WHERE table_schema = database(); SELECT DISTINCT column_comment FROM information_schema.columns WHERE table_schema = database()',
      ),
    ).toBe('InnoDB\nENGINE=MyISAM');
    expect(summary!.notes).toContain(
      'Made the table `Aria` one of InnoDB instead of Aria, which Percona XtraDB Cluster does not fill',
    );
  });

  it('refuses a table from a query by name', async () => {
    expect(
      await refused(dumpOf('CREATE TABLE `copy` AS SELECT * FROM `boats`;\n')),
    ).toMatchObject({
      code: 'dump-dangerous',
      message: expect.stringMatching(/CREATE TABLE \.\.\. AS SELECT.*line 18/),
    });
  });

  it('refuses what was edited by hand', async () => {
    expect(await refused('my_edited_by_hand.sql')).toMatchObject({
      code: 'dump-dangerous',
      message: expect.stringMatching(/line 33/),
    });
  });

  describe('of MariaDB', () => {
    it('tells a collation that the target lacks before the import', async () => {
      expect(await refused('my_mariadb_uca1400.sql')).toMatchObject({
        code: 'target-lacks',
        message: expect.stringMatching(
          /collations: utf8mb4_uca1400_ai_ci; .*'map'/,
        ),
      });
    });

    const OWN = dumpOf(`CREATE TABLE \`t\` (
  \`n\` uuid NOT NULL,
  \`uuid\` inet6 DEFAULT NULL,
  \`s\` varchar(30) COLLATE utf8mb4_uca1400_swedish_as_cs DEFAULT 'utf8mb4_uca1400_ai_ci',
  PRIMARY KEY (\`n\`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
INSERT INTO \`t\` VALUES ('123e4567-e89b-12d3-a456-426614174000','::1','x');
`);

    it('tells its types with their columns', async () => {
      const { message } = await refused(OWN);
      expect(message).toMatch(/columns: `t`.`n` uuid, `t`.`uuid` inet6;/);
    });

    it('maps both where the config says so', async () => {
      const { failure, ask } = await imported(OWN, { unknownToTarget: 'map' });
      expect(failure).toBeUndefined();
      expect(
        ask(
          'SELECT column_type, collation_name, column_default FROM information_schema.columns WHERE table_schema = database() ORDER BY ordinal_position',
        ),
      ).toBe(
        'char(36)\tutf8mb4_0900_ai_ci\tNULL\nvarchar(45)\tutf8mb4_0900_ai_ci\tNULL\nvarchar(30)\tutf8mb4_sv_0900_as_cs\tutf8mb4_uca1400_ai_ci',
      );
    });

    it('tells versioned tables and sequences', async () => {
      const { message } = await refused(
        dumpOf(
          'CREATE SEQUENCE `s` start with 1;\nCREATE TABLE `t` (`n` int PRIMARY KEY) ENGINE=InnoDB WITH SYSTEM VERSIONING;\n',
        ),
      );
      expect(message).toMatch(/versioned tables: `t`;.*sequences: `s`;/);
    });
  });

  describe('of several databases', () => {
    it('is refused before the first table, with their names', async () => {
      expect(await refused('my_two_databases.sql')).toMatchObject({
        code: 'target-lacks',
        message: expect.stringMatching(
          /nothing was changed. They are harbour, town; .*'sourceDatabase'/,
        ),
      });
    });

    it('is read for the one that the config names', async () => {
      const text = input('my_two_databases.sql').replace(
        "(1,'Ada'),(2,'Bo'),(3,'Cy')",
        "(9,'harbour')",
      );
      const { failure, summary, ask } = await imported(text, {
        sourceDatabase: 'town',
      });
      expect(failure).toBeUndefined();
      expect(summary!.notes).toContain('Left out other databases: harbour');
      expect(ask(BOATS)).toBe('1Ada,2Bo,3Cy');
    });

    it('says that it has not the one that the config names', async () => {
      expect(
        await refused('my_two_databases.sql', { sourceDatabase: 'city' }),
      ).toMatchObject({
        code: 'request-invalid',
        message: expect.stringMatching(/no database 'city'.* harbour, town/),
      });
    });

    it('leaves out users and what is the server’s own', async () => {
      server.sql(
        'mysql',
        'CREATE DATABASE whole; CREATE TABLE whole.t (n int PRIMARY KEY); INSERT INTO whole.t VALUES (4); CREATE USER somebody@nowhere;',
      );
      const text = String(
        server.run('mysqldump', [
          ...['--databases', 'mysql', 'whole', '--events', '--routines'],
        ]),
      );
      server.sql('mysql', 'DROP DATABASE whole');
      expect(text).toMatch(/INSERT INTO `user` VALUES .*somebody/);
      const { failure, summary, ask } = await imported(text);
      expect(failure).toBeUndefined();
      expect(summary).toMatchObject({ tables: 1, rows: 1 });
      expect(summary!.notes).toContain('Left out other databases: mysql');
      expect(ask('SHOW TABLES; SELECT * FROM t')).toBe('t\n4');
    });
  });

  it('says that a statement is longer than the target takes', async () => {
    const { message } = await refused(
      dumpOf(
        `CREATE TABLE \`t\` (\`n\` longtext);\nINSERT INTO \`t\` VALUES ('${'x'.repeat(
          70 * 1024 ** 2,
        )}');\n`,
      ),
      { primaryKeys: 'add' },
    );
    expect(message).toMatch(/at most 67108864 bytes .*max_allowed_packet/);
  });

  describe('with a row that it refuses', () => {
    const shows = (ended: Ended, error: RegExp) => {
      expect(ended.failure).toMatchObject({
        code: 'import-failed',
        message: expect.stringMatching(error),
      });
      expect(ended.failure!.message).toMatch(/holds a part of the dump/);
      expect(ended.output).not.toMatch(/berth|again|is late|-----/);
    };

    it.each([
      'my_insert_with_word_error_fails.sql',
      'my_long_insert_fails.sql',
    ])('shows the error, the dump’s line and no row: %s', async name => {
      const line =
        input(name)
          .split('\n')
          .findIndex(text => /^INSERT/.test(text)) + 1;
      shows(
        await imported(name),
        new RegExp(`ERROR 1062 .*at line ${line}: Duplicate entry '…'`),
      );
    });
  });

  it('tells what was refused where it goes on after errors', async () => {
    const { failure, summary } = await imported(
      dumpOf(
        'CREATE TABLE `t` (`n` int PRIMARY KEY, `m` int);\nALTER TABLE `t` ADD KEY `k` (`nowhere`);\nINSERT INTO `t` VALUES (1, 2);\n',
      ),
      { stopOnError: false },
    );
    expect(failure).toBeUndefined();
    expect(summary).toMatchObject({ tables: 1, rows: 1 });
    expect(summary!.notes).toContainEqual(
      expect.stringMatching(/^The server refused 1 statements? .*ERROR \d+/),
    );
  });

  it('is not imported where there is something already, unless it is dropped', async () => {
    server.sql(
      'mysql',
      'CREATE DATABASE taken; CREATE TABLE taken.old (n int PRIMARY KEY)',
    );
    const config = { database: 'taken' };
    expect(await refused('my_lock_tables.sql', config)).toMatchObject({
      code: 'target-not-empty',
      message: expect.stringMatching(/'taken' .* has old; .*'clean'/),
    });
    expect(server.sql('taken', 'SHOW TABLES')).toBe('old\n');
    await imported('my_lock_tables.sql', { ...config, clean: true });
    expect(server.sql('taken', 'SHOW TABLES')).toBe('boats\n');
  });
});
