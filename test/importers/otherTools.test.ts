import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planImport } from '../../importers/src/mysql/planImport';
import { TargetFacts } from '../../importers/src/mysql/TargetFacts';
import { parseRequest } from '../../importers/src/readRequest';
import { MysqlFilter } from '../../importers/src/sql/filterMysql';
import { payload } from './payload';
import { mysqlFolder, startStrictMysql } from './startStrictMysql';

jest.setTimeout(120_000);

const { config } = parseRequest(payload());
const STRICT: TargetFacts = {
  version: '9.7.4',
  needsKeys: true,
  maxAllowedPacket: 64 * 1024 ** 2,
  collations: new Set(['utf8mb4_general_ci']),
};

/** What an import sends of another tool's export to a target that demands keys. */
async function sent(text: string) {
  const read = async (filter: MysqlFilter) => {
    const out: Buffer[] = [];
    async function* bytes() {
      yield Buffer.from(text);
    }
    for await (const piece of filter.run(bytes())) out.push(piece);
    return Buffer.concat(out);
  };
  const look = new MysqlFilter({ hasNoEnd: true, namesDatabases: true });
  await read(look);
  const plan = planImport(look.facts, STRICT, config);
  return read(new MysqlFilter({ hasNoEnd: true, plan }));
}

const folder = mysqlFolder();

(folder ? describe : describe.skip)('into a MySQL that demands keys', () => {
  let server: Awaited<ReturnType<typeof startStrictMysql>>;
  beforeAll(async () => {
    server = await startStrictMysql(folder!);
  });
  afterAll(() => server?.stop());

  it.each([
    ['phpMyAdmin', 'my_phpmyadmin.sql', 'id\tint\tNO\tPRI'],
    ['Adminer', 'my_adminer.sql', 'id\tint\tNO\tPRI'],
    ['HeidiSQL', 'my_heidisql.sql', 'id\tint\tNO\tPRI'],
    ['Sequel Ace', 'my_sequel_ace.sql', 'id\tint\tNO\tPRI'],
    ['Navicat', 'my_navicat.sql', 'id\tint\tNO\tPRI'],
    ['SQLyog', 'my_sqlyog.sql', 'id\tint\tNO\tPRI'],
  ])('goes what %s exports', async (_, name, key) => {
    const text = readFileSync(join(__dirname, 'inputs', name), 'utf8');
    server.sql('mysql', 'CREATE DATABASE quay');
    try {
      server.run('mysql', ['quay'], await sent(text));
      expect(server.sql('quay', 'SELECT * FROM boats; DESCRIBE boats')).toMatch(
        new RegExp(`^1\tAda\n2\tBo\n${key}\t\\S+\tauto_increment\n`),
      );
    } finally {
      server.sql('mysql', 'DROP DATABASE quay');
    }
  });
});

it('keeps what else an ALTER TABLE adds, and its lines', async () => {
  const out = await sent(`CREATE TABLE \`t\` (\`a\` int NOT NULL, \`b\` int);
ALTER TABLE \`t\`
  ADD PRIMARY KEY (\`a\`),
  ADD KEY \`k\` (\`b\`);
COMMIT;
`);
  const lines = String(out).split('\n');
  expect(lines[0]).toBe(
    'CREATE TABLE `t` (PRIMARY KEY (`a`), `a` int NOT NULL, `b` int);',
  );
  expect(String(out)).not.toMatch(/ADD PRIMARY/);
  expect(String(out)).toMatch(/ADD KEY `k` \(`b`\);/);
});
