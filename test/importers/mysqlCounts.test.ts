import { readCounts } from '../../importers/src/mysql/readCounts';
import { MysqlFilter } from '../../importers/src/sql/filterMysql';
import { END, filtered } from './filteredMysql';

const latin1 = (text: string) => Buffer.from(text).toString('latin1');
/** What is in a dump that is written a byte a character. */
const contentsOf = async (text: string) => {
  const filter = new MysqlFilter();
  async function* bytes() {
    yield Buffer.from(text + END, 'latin1');
  }
  for await (const _ of filter.run(bytes()));
  return filter.contents;
};

describe('the tables of a dump', () => {
  it.each([
    { set: 'SET NAMES latin1;', back: '' },
    { set: "/*!40101 SET NAMES 'latin1' */;", back: '' },
    { set: 'SET @@SESSION.character_set_client = latin1;', back: '' },
    {
      set: 'SET NAMES latin1, @a=1;',
      back: '/*!40101 SET @saved_cs_client = @@character_set_client */; SET character_set_client = utf8mb4; SET character_set_client = @saved_cs_client;',
    },
  ])('are called as the server calls them, after $set $back', async each => {
    const text = `${each.set}${each.back}INSERT INTO \`größe\` VALUES (1);`;
    const contents = await contentsOf(text);
    expect([...contents.rows]).toEqual([[latin1('`größe`'), 1]]);
  });

  it('are one where they are made in one encoding and filled in another', async () => {
    const utf8 = latin1('größe');
    const contents = await contentsOf(
      `SET NAMES latin1; SET @saved_cs_client = @@character_set_client; SET character_set_client = utf8mb4; CREATE TABLE \`${utf8}\` (a int); SET character_set_client = @saved_cs_client; INSERT INTO \`größe\` VALUES (1),(2);`,
    );
    expect([...contents.rows]).toEqual([[latin1('`größe`'), 2]]);
  });
});

it.each(['INSERT DELAYED INTO', 'INSERT LOW_PRIORITY INTO', 'REPLACE INTO'])(
  'rows behind %s are counted, also where they are one VALUE',
  async head => {
    const contents = await contentsOf(
      `${head} \`t\` VALUES (1),(2);${head} \`t\` (\`a\`) VALUE (3);`,
    );
    expect([...contents.rows]).toEqual([['`t`', 3]]);
  },
);

describe('two dumps in one file', () => {
  const twice = (made: string) =>
    contentsOf(
      `${made}INSERT INTO \`t\` VALUES (1),(2);DROP TABLE IF EXISTS \`t\`;${made}INSERT INTO \`t\` VALUES (3);`,
    );

  it.each([
    'CREATE TABLE `t` (a int);',
    'CREATE TABLE IF NOT EXISTS `t` (a int);',
  ])('have what the last one put into %s', async made => {
    expect([...(await twice(made)).rows]).toEqual([['`t`', 1]]);
  });

  it('have all of a table that is not dropped between them', async () => {
    const contents = await contentsOf(
      'CREATE TABLE `t` (a int);INSERT INTO `t` VALUES (1);DROP TABLE IF EXISTS `u`;CREATE TABLE `u` (a int);INSERT INTO `t` VALUES (2);',
    );
    expect([...contents.rows]).toEqual([
      ['`t`', 2],
      ['`u`', 0],
    ]);
  });
});

describe('what the client says to the count', () => {
  const dump = `CREATE TABLE a (a int); CREATE TABLE b (a int);${END}`;
  const read = async (output: string, complaints = '') => {
    const { contents } = await filtered(dump);
    return readCounts(contents, { output, complaints });
  };

  it('leaves out a table that is not there', async () => {
    const said = "ERROR 1146 (42S02) at line 2: Table 'shop.b' doesn't exist\n";
    expect([...(await read('0\t3\nall\n', said))]).toEqual([['a', 3]]);
  });

  it.each([
    {
      what: 'a lost connection',
      output: '0\t3\n',
      said: 'ERROR 2013 (HY000) at line 2: Lost connection to server during query\n',
    },
    {
      what: 'a connection that did not come about',
      output: '',
      said: "ERROR 2002 (HY000): Can't connect to server",
    },
    {
      what: 'another error, with an answer to all else',
      output: '0\t3\nall\n',
      said: 'ERROR 1053 (08S01) at line 2: Server shutdown in progress\n',
    },
    { what: 'an end without a word', output: '0\t3\n', said: '' },
  ])('is no missing table: $what', async ({ output, said }) => {
    await expect(read(output, said)).rejects.toMatchObject({
      code: 'target-unreachable',
    });
  });
});
