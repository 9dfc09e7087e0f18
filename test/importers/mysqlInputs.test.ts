import { Ended } from './runImporter';
import {
  BOATS,
  describeStrict,
  dumpOf,
  input,
  strictImports,
} from './strictImports';

jest.setTimeout(240_000);

const LOCKS = expect.stringMatching(/^Left out its table locks/);

describeStrict('a dump into a strict MySQL', () => {
  const { server, imported, refused } = strictImports();

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
    server().sql(
      'mysql',
      'CREATE DATABASE taken; CREATE TABLE taken.old (n int PRIMARY KEY)',
    );
    const config = { database: 'taken' };
    expect(await refused('my_lock_tables.sql', config)).toMatchObject({
      code: 'target-not-empty',
      message: expect.stringMatching(/'taken' .* has old; .*'clean'/),
    });
    expect(server().sql('taken', 'SHOW TABLES')).toBe('old\n');
    await imported('my_lock_tables.sql', { ...config, clean: true });
    expect(server().sql('taken', 'SHOW TABLES')).toBe('boats\n');
  });
});
