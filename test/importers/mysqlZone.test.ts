import { SentTables } from '../../importers/src/mysql/SentTables';
import { END, filtered } from './filteredMysql';

/** How the rows of a dump's table were sent. */
async function sending(statements: string) {
  const sent = new SentTables();
  await filtered(`${statements}${END}`, 64, 'utf8', { sent });
  return sent.of('`t`');
}

const ROWS = 'CREATE TABLE `t` (`id` int);\nINSERT INTO `t` VALUES (1),(2);\n';

it.each([
  { what: 'the server has where none is set', before: '', zone: '' },
  {
    what: 'mysqldump sets',
    before:
      "/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;\n/*!40103 SET TIME_ZONE='+00:00' */;\n",
    zone: '+00:00',
  },
  {
    what: 'is given back',
    before:
      "SET @OLD_TIME_ZONE=@@TIME_ZONE;\nSET TIME_ZONE='+02:00';\nSET TIME_ZONE=@OLD_TIME_ZONE;\n",
    zone: '',
  },
  {
    what: 'phpMyAdmin sets',
    before: 'SET time_zone = "+00:00";\n',
    zone: '+00:00',
  },
  {
    what: 'the server has by default, where a dump says so',
    before: 'SET time_zone = DEFAULT;\n',
    zone: '',
  },
  {
    what: 'nobody knows',
    before: 'SET TIME_ZONE=@OLD_TIME_ZONE;\n',
    zone: undefined,
  },
])('reads rows in the zone that $what', async ({ before, zone }) => {
  const { sending: found, rows, reason } = await sending(`${before}${ROWS}`);
  expect(found).toEqual({ columns: undefined, encoding: 'utf8mb4', zone });
  expect(rows.checksum.rows).toBe(2);
  expect(reason).toBeUndefined();
});

it('knows columns, and the encoding in which they are named', async () => {
  const named =
    'CREATE TABLE `t` (`gr\u00f6\u00dfe``, b` int);\nINSERT INTO `t` (`gr\u00f6\u00dfe``, b`, c) VALUES (1,2);\n';
  const { sending: found } = await sending(named);
  const columns = found!.columns!.map(name =>
    Buffer.from(name, 'latin1').toString(),
  );
  expect(columns).toEqual(['größe`, b', 'c']);
});

it.each([
  {
    why: 'several lists of columns, encodings or time zones',
    more: 'INSERT INTO `t` (`id`) VALUES (3);\n',
  },
  {
    why: 'several lists of columns, encodings or time zones',
    more: "SET TIME_ZONE='+00:00';\nINSERT INTO `t` VALUES (3);\n",
  },
  {
    why: 'several lists of columns, encodings or time zones',
    more: 'SET NAMES latin1;\nINSERT INTO `t` VALUES (3);\n',
  },
  {
    why: 'statements with comments',
    more: 'INSERT INTO `t` /*!40000 */ VALUES (3);\n',
  },
])('says that it can not compare $why', async ({ why, more }) => {
  const { reason } = await sending(`${ROWS}${more}`);
  expect(reason).toContain(why);
});

it.each([
  { more: 'ALTER TABLE `t` ENABLE KEYS;\n', isAltered: false },
  { more: 'ALTER TABLE t DISABLE KEYS;\n', isAltered: false },
  { more: 'ALTER TABLE `t` MODIFY `id` bigint;\n', isAltered: true },
  { more: 'TRUNCATE `t`;\n', isAltered: true },
])('knows what is changed behind its rows: $more', async ({ more, ...is }) => {
  const own = await sending(`${ROWS}${more}`);
  expect(own).toMatchObject(is);
});

it('forgets what was dropped', async () => {
  const again = `${ROWS}DROP TABLE IF EXISTS \`t\`;\n${ROWS}`;
  expect((await sending(again)).rows.checksum.rows).toBe(2);
});
