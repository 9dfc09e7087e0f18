import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LoadOrder } from '../../importers/src/mysql/LoadOrder';
import { RowBatch } from '../../importers/src/mysql/RowBatch';
import { SideBySide } from '../../importers/src/mysql/SideBySide';
import { MysqlFilter } from '../../importers/src/sql/filterMysql';
import { Clients } from '../../importers/src/tools/Clients';
import { endedWrong } from '../../importers/src/tools/endedWrong';
import { END } from './filteredMysql';

const T = 'CREATE TABLE `t` (`id` int NOT NULL, PRIMARY KEY (`id`));\n';
const ROWS = 'INSERT INTO `t` VALUES (1),(2);\n';

/** Keeps what it is given, and says that it has done it. */
const ECHO =
  'exec tee "$0/$(printf %09d $$)" | sed -nu "s/.*SELECT \'\\(.*\\)\';$/\\1/p"';

/** What each of two clients is given of a dump, piece by piece. */
async function givenOf(text: string): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'clients-'));
  async function* bytes() {
    yield Buffer.from(text + END);
  }
  try {
    const clients = new Clients(
      2,
      {
        tool: { command: 'bash', args: ['-c', ECHO, folder] },
        mark: word => `SELECT '${word}';\n`,
      },
      { failureOf: ({ tool }) => endedWrong('It', tool, false) },
    );
    await new SideBySide(
      clients,
      new LoadOrder({ isForeign: false, locksEmpty: false }),
    ).load(new MysqlFilter().parts(bytes()));
    return readdirSync(folder).map(name =>
      readFileSync(join(folder, name), 'latin1')
        .split(/SELECT '[^']*';\n/)
        .map(piece => piece.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
/** Each piece of both, without the SETs. */
const piecesOf = async (text: string) =>
  (await givenOf(text)).flat().filter(piece => !piece.startsWith('SET'));

describe('several connections to a MySQL', () => {
  it('commit each statement by itself and wait long, whatever the server has them do', async () => {
    for (const given of await givenOf(T))
      expect(given[0]).toMatch(
        /^SET SESSION autocommit=1, wait_timeout=31536000,/,
      );
  });

  it.each([
    ['nothing said', ''],
    ['a dump that commits', 'SET autocommit=0;\n'],
    ['what nobody knows', 'SET @x=@@autocommit;\nSET autocommit=@x;\n'],
    ['a transaction', 'START TRANSACTION;\n'],
  ])('leave nothing open behind a piece of work: %s', async (_, before) => {
    const pieces = await piecesOf(
      `${before}${T}${ROWS}/*!40000 INSERT INTO \`t\` VALUES (3) */;\nREPLACE INTO \`t\` VALUES (4);\nCOMMIT;\n`,
    );
    expect(pieces).toHaveLength(4);
    for (const piece of pieces) expect(piece).toMatch(/;\s?COMMIT;$/);
    expect(pieces).toContain('BEGIN;INSERT INTO `t` VALUES (1),(2);COMMIT;');
  });

  const COUNTS =
    "SET SQL_MODE='NO_AUTO_VALUE_ON_ZERO';\nCREATE TABLE `c` (`n` decimal(3,1), `s` text COMMENT ',(', `id` int AUTO_INCREMENT, KEY (`id`));\n";

  it.each([
    ["VALUES (1,'a',1),(2,'b,NULL),(',0),(3,'\\',',-2)", true],
    ['VALUES (NULL,NULL, 3 )', true],
    ["(`id`,`s`) VALUES (1,'a'),(2,NULL)", true],
    ["VALUES (1,'a',1),(1,'a',NULL)", false],
    ["VALUES (1,'a',1-null)", false],
    ["VALUES (1,'a')", false],
  ])(
    'know the numbers of rows, however they are cut: %s',
    async (rows, has) => {
      async function* letters() {
        for (const letter of `${COUNTS}INSERT INTO \`c\` ${rows};\n${END}`)
          yield Buffer.from(letter);
      }
      const order = new LoadOrder({ isForeign: false, locksEmpty: false });
      const batch = new RowBatch('c', { line: 1, words: '' });
      for await (const parts of new MysqlFilter().parts(letters()))
        for (const { text, statement } of parts)
          if (statement && order.wayOf(statement) === 'anywhere')
            batch.begin(text, order.cellOfNumber(statement));
          else if (!statement) batch.addRows(text);
      expect(batch.length).toBeGreaterThan(rows.length);
      expect(batch.hasNumbers).toBe(has);
    },
  );

  it.each([
    ['NULL', "VALUES (1,'a',NULL)"],
    ['DEFAULT', "VALUES (1,'a',1),(1,'\\'',DEFAULT)"],
    ['an expression of NULL', "VALUES (1,'a',1-NULL)"],
    ['a string', "VALUES (1,'a','')"],
    ['NULL by name', "(`id`,`s`) VALUES (1,'a'),(NULL,'a')"],
  ])('leave to one what the server numbers: %s', async (_, rows) => {
    const pieces = await givenOf(
      `${COUNTS}${T}${`INSERT INTO \`c\` ${rows};\n${ROWS}`.repeat(3)}`,
    );
    const counted = pieces.map(
      each => each.filter(piece => piece.includes('`c` ')).length,
    );
    expect(counted.sort()).toEqual([0, 4]);
  });
});
