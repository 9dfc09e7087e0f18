import { planImport } from '../../importers/src/mysql/planImport';
import { TargetFacts } from '../../importers/src/mysql/TargetFacts';
import { parseRequest } from '../../importers/src/readRequest';
import { MysqlFacts } from '../../importers/src/sql/MysqlFacts';
import { changeTable } from '../../importers/src/sql/MysqlPlan';
import { tableFacts } from '../../importers/src/sql/mysqlTable';
import { payload } from './payload';

const TARGET: TargetFacts = {
  version: '8.0.42-33.1',
  needsKeys: false,
  maxAllowedPacket: 64 * 1024 ** 2,
  collations: new Set(),
};

/** What becomes of the statements of a dump, by the plan for a target. */
function planned(
  statements: string[],
  config: object,
  target: Partial<TargetFacts> = {},
) {
  const facts = new MysqlFacts();
  for (const statement of statements) facts.see(statement);
  const plan = planImport(
    facts,
    { ...TARGET, ...target },
    parseRequest(payload(config)).config,
  );
  return statements
    .filter(statement => tableFacts(statement))
    .map(statement =>
      changeTable(statement, tableFacts(statement)!, plan, () => {}),
    );
}

describe('a key that is added', () => {
  const add = { primaryKeys: 'add' };

  it('is the one that comes later, and not a second one', () => {
    const [table] = planned(
      [
        'CREATE TABLE `t` (`id` int NOT NULL)',
        'ALTER TABLE `t` ADD PRIMARY KEY (`id`)',
      ],
      add,
    );
    expect(table).toBe(
      'CREATE TABLE `t` (PRIMARY KEY (`id`), `id` int NOT NULL)',
    );
  });

  it('is invisible where none comes', () => {
    const [table] = planned(['CREATE TABLE `t` (`id` int)'], add);
    expect(table).toContain('`my_row_id`');
  });

  it('is no second counter beside a column that counts', () => {
    const text =
      'CREATE TABLE `t` (`id` int NOT NULL AUTO_INCREMENT, KEY `k` (`id`))';
    expect(planned([text], add)).toEqual([text]);
  });
});

it('leaves MariaDB its own types', () => {
  const text = 'CREATE TABLE `t` (\n  `id` uuid NOT NULL PRIMARY KEY)';
  const map = { unknownToTarget: 'map' };
  expect(planned([text], map, { version: '10.11.6-MariaDB' })).toEqual([text]);
  expect(planned([text], map)[0]).toContain('char(36)');
});

describe('a table that the dump fills', () => {
  const INSERT = 'INSERT INTO `t` (`id`) VALUES';

  it.each([
    { made: 'nothing', statements: [INSERT] },
    { made: 'another', statements: ['CREATE TABLE `u` (`id` int)', INSERT] },
    { made: 'it later', statements: [INSERT, 'CREATE TABLE `t` (`id` int)'] },
  ])('is told before the import where it makes $made', ({ statements }) => {
    expect(() => planned(statements, {})).toThrow(
      /nothing was changed\. The dump has rows of these tables and does not make them.*: `t`; dump the tables with/,
    );
  });

  it.each([
    'CREATE TABLE `t` (`id` int)',
    'CREATE TABLE IF NOT EXISTS T (id int)',
    'CREATE TABLE `t` LIKE `u`',
    'CREATE TABLE `shop`.`t` (`id` int)',
    'CREATE TEMPORARY TABLE `t` (`id` int)',
    'CREATE ALGORITHM=UNDEFINED SQL SECURITY DEFINER VIEW `t` AS SELECT 1',
  ])('is there after %s', made => {
    expect(() => planned([made, INSERT], {})).not.toThrow();
  });

  it('is not told where its name may be in another encoding', () => {
    expect(() =>
      planned(['INSERT INTO `gr\xf6\xdfe` VALUES'], {}),
    ).not.toThrow();
  });
});
