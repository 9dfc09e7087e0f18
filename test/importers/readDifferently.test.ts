import { PostgresFilter } from '../../importers/src/sql/filterPostgres';
import { parseRequest } from '../../importers/src/readRequest';
import {
  END as END_OF_MYSQL,
  filtered as filteredMysql,
} from './filteredMysql';
import { payload } from './payload';

const END = '\n--\n-- PostgreSQL database dump complete\n--\n\n';
const DANGEROUS = { code: 'dump-dangerous' };

async function filteredPostgres(text: string, size: number, config = {}) {
  const filter = new PostgresFilter(parseRequest(payload(config)).config);
  async function* pieces() {
    const bytes = Buffer.from(text, 'latin1');
    for (let at = 0; at < bytes.length; at += size)
      yield bytes.subarray(at, at + size);
  }
  let out = '';
  for await (const piece of filter.run(pieces())) out += piece;
  return out;
}

// Each ran on a server behind a former filter: MySQL 9.7.4, MariaDB 10.11.19, PostgreSQL 15.18
describe.each([1, 7, 1 << 16])(
  'what a server reads otherwise, in pieces of %d',
  size => {
    it.each([
      ['an encoding whose second bytes may be backslashes', 'SET NAMES cp932;'],
      [
        'a mode that was kept of a number',
        'SET @OLD_SQL_MODE=@@GLOBAL.innodb_sort_buffer_size; SET SQL_MODE=@OLD_SQL_MODE;',
      ],
      [
        'an encoding that was kept of a number',
        'SET @OLD_CS=@@autocommit; SET character_set_client=@OLD_CS;',
      ],
      [
        'an encoding that was kept of another setting',
        'SET @OLD_CHARACTER_SET_CLIENT=@@character_set_connection;',
      ],
      [
        'a mode given back as what another setting was',
        'SET @OLD_TIME_ZONE=@@TIME_ZONE; SET SQL_MODE=@OLD_TIME_ZONE;',
      ],
      [
        'a trigger that changes what is given back',
        "CREATE TRIGGER `tr` BEFORE INSERT ON `t` FOR EACH ROW SET @OLD_SQL_MODE='NO_BACKSLASH_ESCAPES';",
      ],
      [
        'the same in quotes',
        "CREATE TRIGGER `tr` BEFORE INSERT ON `t` FOR EACH ROW SET @`saved_cs_client`='gbk';",
      ],
      [
        'a line that the client joins with the next',
        "CREATE VIEW `v` AS SELECT 1 AS\ndelimiter -\n- '\n; CREATE USER evil; -- '\n;",
      ],
    ])('of a mysqldump is refused: %s', async (_what, text) => {
      await expect(
        filteredMysql(text + END_OF_MYSQL, size),
      ).rejects.toMatchObject(DANGEROUS);
    });

    it.each([
      [
        'a statement behind COPY in its line',
        'COPY public.t (a) FROM stdin; SELECT 1;\nx\n\\.\n',
      ],
      [
        'a command of psql there',
        'COPY public.t (a) FROM stdin; \\! id\nx\n\\.\n',
      ],
      [
        'a string with escapes that goes on',
        "INSERT INTO public.t VALUES (E'a'\n'\\', ', '');",
      ],
      [
        'the same behind a comment',
        "INSERT INTO public.t VALUES (E'a' -- x\n /* y */ '\\', ', '');",
      ],
      [
        'a function by the name of begin',
        "CREATE FUNCTION public.begin() RETURNS int LANGUAGE sql AS 'select 1'; CREATE ROLE evil SUPERUSER; SELECT 1 AS end;",
      ],
      [
        'the same before a body',
        'CREATE FUNCTION public.begin() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END; CREATE ROLE evil SUPERUSER; SELECT 1 AS end;',
      ],
      [
        'a column called case in a body, behind whose end more comes',
        'CREATE FUNCTION public.f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1 AS case; END; CREATE ROLE evil SUPERUSER; SELECT 1 AS end;',
      ],
      [
        'the same with two ends',
        'CREATE FUNCTION public.f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1 case; END; CREATE ROLE evil SUPERUSER; SELECT 1; END;',
      ],
      [
        'an operator that reads files',
        'CREATE OPERATOR public.### (FUNCTION = pg_catalog.pg_read_file, RIGHTARG = text);',
      ],
      [
        'an aggregate that writes them',
        'CREATE AGGREGATE public.w(oid, text) (SFUNC = pg_catalog."lo_export", STYPE = int);',
      ],
    ])('of a pg_dump is refused: %s', async (_what, text) => {
      await expect(filteredPostgres(text + END, size)).rejects.toMatchObject(
        DANGEROUS,
      );
    });
  },
);

describe.each([1, 7, 1 << 16])(
  'what both read alike, in pieces of %d',
  size => {
    it.each([
      '/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;\n/*!40101 SET CHARACTER_SET_CLIENT=@OLD_CHARACTER_SET_CLIENT */;',
      "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;",
      '/*!40101 SET @saved_cs_client = @@character_set_client */;\n/*!50503 SET character_set_client = utf8mb4 */;\n/*!40101 SET character_set_client = @saved_cs_client */;',
      '/*!50003 SET @saved_col_connection = @@collation_connection */;\n/*!50003 SET collation_connection = @saved_col_connection */;',
      '/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;\n/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;',
      'SET NAMES cp1251;',
      'TRIGGER `tr` BEFORE INSERT ON `t` FOR EACH ROW SET @old_status = OLD.status;',
      'CREATE TABLE `t` (\n  `delimiter` int,\n  b int);',
    ])('of a mysqldump goes through: %s', async text => {
      const dump = text.replace(
        /^TRIGGER/,
        'CREATE DEFINER=`root`@`localhost` TRIGGER',
      );
      const { out } = await filteredMysql(dump + END_OF_MYSQL, size);
      expect(out).toContain(text);
    });

    it.each([
      'COPY public.t (a) FROM stdin;\nx; y\n\\.\n',
      'COPY public.t (a) FROM stdin; \r\nx\r\n\\.\r\n',
      "INSERT INTO public.t VALUES (E'a\\nb', 'c');",
      "INSERT INTO public.t VALUES ('a'\n'b', E'c');",
      'CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql\n BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;',
      'CREATE OPERATOR public.### (FUNCTION = public.plus, LEFTARG = int, RIGHTARG = int);',
    ])('of a pg_dump goes through: %s', async text => {
      expect(await filteredPostgres(text + END, size)).toContain(text);
    });
  },
);

describe('what is looked at', () => {
  it.each<[string, string]>([
    [
      'keys that are added later',
      `ALTER TABLE \`t\` ADD PRIMARY KEY (${'`a`'.repeat(40)}x);`,
    ],
    [
      'a name that has no end',
      `CREATE TABLE \`t\` (${'`'.repeat(40_000)} int);`,
    ],
    [
      'words that many rules begin with',
      `CREATE TABLE x (a int) ${' TABLE UNION'.repeat(20_000)};`,
    ],
    [
      'the same of tablespaces',
      `ALTER TABLE x ${'IMPORT PARTITION '.repeat(20_000)};`,
    ],
  ])('takes time that grows with it: %s', async (_what, text) => {
    const began = Date.now();
    await filteredMysql(text + END_OF_MYSQL).catch(() => {});
    expect(Date.now() - began).toBeLessThan(2_000);
  });

  it.each<[string, string]>([
    [
      'copies in a function',
      `CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS $$${' copy '.repeat(
        40_000,
      )}$$;`,
    ],
    ['rights to what is never said', `GRANT a${' ON a'.repeat(50_000)} x;`],
    ['a setting with a long name', `SET search_path = ${'a'.repeat(200_000)};`],
  ])('takes time that grows with it: %s', async (_what, text) => {
    const began = process.cpuUsage();
    await filteredPostgres(text + END, 1 << 16, { privileges: 'keep' });
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2_000);
  });
});
