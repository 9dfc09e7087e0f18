import { LoadOrder } from '../../importers/src/mysql/LoadOrder';
import { MysqlFilter } from '../../importers/src/sql/filterMysql';
import { END } from './filteredMysql';

const HEAD =
  "SET SQL_MODE='NO_AUTO_VALUE_ON_ZERO';\nSET FOREIGN_KEY_CHECKS=0;\n";
const T = 'CREATE TABLE `t` (`id` int NOT NULL, PRIMARY KEY (`id`));\n';
const COUNTER =
  'CREATE TABLE `t` (\n  `n` decimal(9,2),\n  `id` bigint NOT NULL AUTO_INCREMENT,\n  PRIMARY KEY (`id`)\n) AUTO_INCREMENT=7;\n';
const CHILD =
  'CREATE TABLE `u` (`t` int, CONSTRAINT `k` FOREIGN KEY (`t`) REFERENCES `t` (`id`));\n';
const ROWS = 'INSERT INTO `t` VALUES (1),(2);\n';
const TRIGGER =
  'DELIMITER ;;\n/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`%`*/ /*!50003 TRIGGER `x` BEFORE INSERT ON `t` FOR EACH ROW SET @n = 1 */;;\nDELIMITER ;\n';

/** Which way each statement of a dump goes. */
async function waysOf(
  text: string,
  { isForeign = false, locksEmpty = false } = {},
) {
  const order = new LoadOrder({ isForeign, locksEmpty });
  async function* bytes() {
    yield Buffer.from(text + END);
  }
  const ways: string[] = [];
  for await (const parts of new MysqlFilter().parts(bytes()))
    for (const { statement } of parts)
      if (statement) ways.push(order.wayOf(statement));
  return ways;
}
const last = async (text: string, options = {}) =>
  (await waysOf(text, options)).pop();

describe('statements of a mysqldump', () => {
  it('go by what depends on them', async () => {
    const dump = `${HEAD}DROP TABLE IF EXISTS \`t\`;
SET @saved_cs_client = @@character_set_client;
${T}LOCK TABLES \`t\` WRITE;
/*!40000 ALTER TABLE \`t\` DISABLE KEYS */;
${ROWS}${ROWS}/*!40000 ALTER TABLE \`t\` ENABLE KEYS */;
UNLOCK TABLES;
${TRIGGER}CREATE VIEW \`v\` AS SELECT 1;
`;
    expect(await waysOf(dump)).toEqual([
      ...['each', 'each', 'first', 'each', 'first', 'none'],
      ...['anywhere', 'anywhere', 'none', 'none', 'alone', 'none', 'alone'],
    ]);
  });

  it.each([
    ['REPLACE', T, 'REPLACE INTO `t` VALUES (1);\n'],
    ['INSERT IGNORE', T, 'INSERT IGNORE INTO `t` VALUES (1);\n'],
    ['a table that the dump did not make', '', ROWS],
    ['a table for this session', T.replace('TABLE', 'TEMPORARY TABLE'), ROWS],
    ['a table with a trigger', T + TRIGGER, ROWS],
    [
      'a table that was altered',
      `${T}ALTER TABLE \`t\` ADD \`n\` int;\n`,
      ROWS,
    ],
    [
      'a table that was altered, if it was there',
      `${T}ALTER TABLE IF EXISTS \`t\` ADD \`n\` int;\n`,
      ROWS,
    ],
    ['a table that was dropped', `${T}DROP TABLE \`t\`;\n`, ROWS],
    [
      'a table like one whose columns are not known',
      'CREATE TABLE `t` (LIKE `u`);\n',
      ROWS,
    ],
    [
      'rows with comments that hold SQL',
      T,
      '/*!40000 INSERT INTO `t` VALUES (1) */;\n',
    ],
    [
      'a table that was made once more, if it was not there',
      T + TRIGGER + T.replace('TABLE', 'TABLE IF NOT EXISTS'),
      ROWS,
    ],
    [
      'a table that was made once more, behind a DROP that may be refused',
      `${COUNTER}DROP TABLE \`t\`;\n${T}`,
      ROWS,
    ],
    [
      'a table behind a DROP of several',
      `${T}DROP TABLE \`t\`, \`u\`;\n`,
      ROWS,
    ],
    [
      'a table behind a DROP with more words',
      `${T}DROP TABLE \`t\` CASCADE;\n`,
      ROWS,
    ],
    [
      'a table behind another that was renamed',
      `${T}CREATE TABLE \`u\` (\`n\` int);\nALTER TABLE \`u\` RENAME TO \`t\`;\n`,
      ROWS,
    ],
    [
      'a table behind one that was made in another way',
      `${T}CREATE OR REPLACE TABLE \`t\` LIKE \`u\`;\n`,
      ROWS,
    ],
    ['a table that was emptied', `${T}TRUNCATE \`t\`;\n`, ROWS],
    [
      'a table with an index behind it',
      `${T}CREATE UNIQUE INDEX \`i\` ON \`t\` (\`id\`);\n`,
      ROWS,
    ],
    ['a table of SERIAL', 'CREATE TABLE `t` (`id` SERIAL);\n', ROWS],
    [
      'a table whose numbers are of a sequence',
      'CREATE TABLE `t` (`id` bigint DEFAULT nextval(`shop`.`s`));\n',
      ROWS,
    ],
    [
      'a table with a counter that not every server makes',
      COUNTER.replace('AUTO_INCREMENT', '/*!80000 AUTO_INCREMENT */'),
      ROWS,
    ],
    [
      'a table with a counter and a column that an INSERT does not name',
      COUNTER.replace('9,2)', '9,2) INVISIBLE'),
      ROWS,
    ],
    [
      'a table that counts where not every server keeps a zero',
      `SET SQL_MODE='';\n/*!99999 SET SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n${COUNTER}`,
      ROWS,
    ],
    [
      'tables whose foreign keys not every server leaves unchecked',
      `SET FOREIGN_KEY_CHECKS=1;\n/*M!100100 SET FOREIGN_KEY_CHECKS=0 */;\n${T}${CHILD}`,
      ROWS,
    ],
    ['rows for which a number is set', `${T}SET INSERT_ID=7;\n`, ROWS],
    [
      'tables whose foreign keys are checked',
      `${T}${CHILD}SET FOREIGN_KEY_CHECKS=1;\n`,
      ROWS,
    ],
    [
      'tables whose foreign keys are checked again',
      `SET FOREIGN_KEY_CHECKS=1;\nSET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0;\n${T}${CHILD}SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS;\n`,
      ROWS,
    ],
    [
      'a table that counts, without its numbers',
      COUNTER,
      'INSERT INTO `t` (`n`) VALUES (1);\n',
    ],
    [
      'a table that counts where a zero is the next number',
      `SET SQL_MODE='';\n${COUNTER}`,
      ROWS,
    ],
  ])('fill in order: %s', async (_, before, rows) => {
    expect(await last(HEAD + before + rows)).toBe('alone');
  });

  it.each([
    ['a table with a counter', COUNTER, ROWS],
    [
      'its numbers by name',
      COUNTER,
      'INSERT INTO `t` (`n`, `id`) VALUES (1,2);\n',
    ],
    ['a table whose foreign keys nobody checks', T + CHILD, ROWS],
    [
      'a table beside one with a trigger',
      `${TRIGGER.replace('`t`', '`u`')}${T}`,
      ROWS,
    ],
    [
      'a table behind all else that mysqldump makes',
      `/*!50001 CREATE ALGORITHM=UNDEFINED */
/*!50013 DEFINER=\`a\`@\`%\` SQL SECURITY DEFINER */
/*!50001 VIEW \`v\` AS SELECT 1 AS \`1\` */;
DELIMITER ;;
/*!50106 CREATE*/ /*!50117 DEFINER=\`a\`@\`%\`*/ /*!50106 EVENT \`e\` ON SCHEDULE EVERY 1 DAY DO SELECT 1 */ ;;
CREATE DEFINER=\`a\`@\`%\` FUNCTION \`f\`() RETURNS int RETURN 1 ;;
DELIMITER ;
/*!50001 DROP VIEW IF EXISTS \`v\`*/;
ALTER TABLE \`u\` ADD KEY \`k\` (\`n\`);
START TRANSACTION;
${T}`,
      ROWS,
    ],
    [
      'a table that counts, by a mode that every server runs',
      `SET SQL_MODE='';\n/*!40101 SET SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n${COUNTER}`,
      ROWS,
    ],
    [
      'a mode that is given back',
      `SET @saved_sql_mode = @@sql_mode;\nSET sql_mode = '';\nSET sql_mode = @saved_sql_mode;\n${COUNTER}`,
      ROWS,
    ],
  ])('fill side by side: %s', async (_, before, rows) => {
    expect(await last(HEAD + before + rows)).toBe('anywhere');
  });

  it('wait for rows on their way where their keys refer to another table, or where their name was there', async () => {
    expect(await last(HEAD + T + CHILD)).toBe('alone');
    expect(await last(HEAD + T + ROWS + T)).toBe('alone');
    expect(await last(`${HEAD}${T}${ROWS}DROP TABLE IF EXISTS \`T\`;\n`)).toBe(
      'alone',
    );
  });

  it('leave numbers to the server in the order in which another tool wrote the rows', async () => {
    expect(await last(HEAD + COUNTER + ROWS, { isForeign: true })).toBe(
      'alone',
    );
    expect(await last(HEAD + T + ROWS, { isForeign: true })).toBe('anywhere');
  });

  it('fill an empty table by one where that locks it', async () => {
    expect(
      (await waysOf(T + ROWS + ROWS, { locksEmpty: true })).slice(1),
    ).toEqual(['first', 'anywhere']);
  });
});
