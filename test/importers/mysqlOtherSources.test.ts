import {
  BOATS,
  describeStrict,
  dumpOf,
  input,
  strictImports,
} from './strictImports';

jest.setTimeout(240_000);

describeStrict(
  'a dump of another kind of server, or of several databases',
  () => {
    const { server, imported, refused } = strictImports();

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
        const { failure, ask } = await imported(OWN, {
          unknownToTarget: 'map',
        });
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
        server().sql(
          'mysql',
          'CREATE DATABASE whole; CREATE TABLE whole.t (n int PRIMARY KEY); INSERT INTO whole.t VALUES (4); CREATE USER somebody@nowhere;',
        );
        const text = String(
          server().run('mysqldump', [
            ...['--databases', 'mysql', 'whole', '--events', '--routines'],
          ]),
        );
        server().sql('mysql', 'DROP DATABASE whole');
        expect(text).toMatch(/INSERT INTO `user` VALUES .*somebody/);
        const { failure, summary, ask } = await imported(text);
        expect(failure).toBeUndefined();
        expect(summary).toMatchObject({ tables: 1, rows: 1 });
        expect(summary!.notes).toContain('Left out other databases: mysql');
        expect(ask('SHOW TABLES; SELECT * FROM t')).toBe('t\n4');
      });
    });
  },
);
