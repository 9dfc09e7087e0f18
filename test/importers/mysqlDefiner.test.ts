import { MysqlFilter } from '../../importers/src/sql/filterMysql';

const END = '\n-- Dump completed on 2026-01-14\n';

async function filtered(text: string) {
  async function* pieces() {
    yield Buffer.from(text + END);
  }
  let out = '';
  for await (const piece of new MysqlFilter().run(pieces())) out += piece;
  return out.trim();
}

/** Whoever imports defines what the dump defines. */
describe('the definer of a view or a routine', () => {
  it.each([
    [
      'mysqldump',
      'CREATE /*!50017 DEFINER=`root`@`localhost` */ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.b = 1 */;',
      'CREATE /*!50017  */ /*!50003 TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.b = 1 */;',
    ],
    [
      'mariadb-dump',
      "CREATE DEFINER='ann-1'@'10.%' PROCEDURE p() SELECT 1;",
      'CREATE  PROCEDURE p() SELECT 1;',
    ],
  ])('is left out of what %s writes', async (_, given, left) => {
    expect(await filtered(given)).toBe(left);
  });

  // What was a string would be a statement that nobody judged
  it.each([
    ['the line end of a comment', '-- DEFINER=\nCOMMENT='],
    ['a line end in a name of a comment', '-- DEFINER=`a\nCOMMENT=`b`'],
    ['the end of a comment', '/* DEFINER=`a*/ COMMENT=`b`'],
    ['what keeps two signs from a comment', '-DEFINER=a- '],
    ['the begin of a comment', "/*`*/ COMMENT='a` DEFINER=' # '\nCOMMENT="],
  ])('takes with it not %s', async (_, words) => {
    const text = `ALTER TABLE t ${words}'q\n; DROP TABLE people; -- ', DEFINER=x;`;
    const out = await filtered(text).catch(error => error.code);
    expect([text, 'dump-dangerous']).toContain(out);
  });
});
