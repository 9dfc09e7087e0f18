import { END, filtered } from './filteredMysql';

describe('what Percona XtraDB Cluster refuses', () => {
  it.each([
    'LOCK TABLES `t` WRITE;',
    'LOCK TABLES `t` READ /*!32311 LOCAL */, `u` WRITE;',
    '/*!40000 LOCK TABLES `t` WRITE */;',
    'LOCK TABLE t WRITE;',
    'UNLOCK TABLES;',
    'FLUSH TABLES WITH READ LOCK;',
  ])('is left out with a note: %s', async text => {
    const { out, contents } = await filtered(text + END);
    expect(out.trim()).toBe('');
    expect([...contents.notes]).toEqual([expect.stringMatching(/^Left out /)]);
  });
});

describe('what only a superuser may say', () => {
  it.each([
    'SET @@GLOBAL.GTID_PURGED=/*!80000 ' + "'+'*/ 'abc:1';",
    'SET @@SESSION.SQL_LOG_BIN= 0;',
    'SET GLOBAL max_connections = 1;',
    'CHANGE MASTER TO MASTER_LOG_POS=1;',
    'CREATE DATABASE /*!32312 IF NOT EXISTS*/ `shop`;',
    'USE `shop`;',
  ])('is left out: %s', async text => {
    expect((await filtered(text + END)).out.trim()).toBe('');
  });

  it.each([
    [
      '/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1 */;',
    ],
    ["CREATE DEFINER='a'@'b' PROCEDURE p() SELECT 1;"],
    [
      '/*!50001 CREATE ALGORITHM=UNDEFINED */\n/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */\n/*!50001 VIEW `v` AS select 1 */;',
    ],
  ])('has no definer: %s', async text => {
    const { out } = await filtered(text + END);
    expect(out).not.toMatch(/DEFINER\s*=/);
    expect(out.length).toBeGreaterThan(20);
  });

  it('keeps what only reads like one', async () => {
    const text = "INSERT INTO t VALUES ('CREATE DEFINER=`a`@`b`');";
    expect((await filtered(text + END)).out.trim()).toBe(text);
  });
});
