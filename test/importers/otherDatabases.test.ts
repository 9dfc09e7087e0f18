import { END, filtered } from './filteredMysql';

describe('a statement on another database', () => {
  it.each([
    'DROP TABLE IF EXISTS `a`, `other`.`orders`;',
    'DROP TABLES other.orders;',
    'DROP TEMPORARY TABLE a, other.b;',
    'DROP TABLE a/*!50000 , other.b */;',
    'DROP VIEW `other`.`v`;',
    'DROP VIEW IF EXISTS v, w, `other` . `v`;',
    'DROP PROCEDURE `other`.`p`;',
    'DROP PROCEDURE IF EXISTS `o``ther`.`p`;',
    'DROP FUNCTION other.f;',
    'DROP EVENT other.e;',
    'DROP TRIGGER IF EXISTS other.t;',
    'DROP SEQUENCE a, other.s;',
    'DROP PACKAGE BODY other.p;',
    'DROP PACKAGE BODY.p;',
    'DROP TABLE body.t;',
    'DROP TABLE .a, other.b;',
    'DROP TABLE àb.t;',
    'CREATE OR REPLACE VIEW `other`.`v` AS SELECT 1;',
    'CREATE ALGORITHM=MERGE DEFINER=`view`@`%` SQL SECURITY DEFINER VIEW other.v AS SELECT 1;',
    'CREATE DEFINER=table@view.x VIEW other.v AS SELECT 1;',
    "CREATE DEFINER='a'@'b' FUNCTION other.f() RETURNS int RETURN 1;",
    'CREATE DEFINER=CURRENT_USER() PROCEDURE other.p() SELECT 1;',
    'CREATE AGGREGATE FUNCTION other.f() RETURNS int RETURN 1;',
    'CREATE /*!50013 DEFINER=`a`@`b` */ /*!50001 VIEW other.v AS SELECT 1 */;',
    'CREATE /*!99999 TABLE t (a int) */ EVENT other.e DO CALL x;',
    'CREATE TRIGGER `other`.`t` BEFORE INSERT ON x FOR EACH ROW SET @a=1;',
    'CREATE TRIGGER t BEFORE INSERT ON `other`.`x` FOR EACH ROW SET @a=1;',
    'CREATE TRIGGER `on` BEFORE INSERT ON other.x FOR EACH ROW SET @a=1;',
    'CREATE EVENT other.e ON SCHEDULE EVERY 1 DAY DO SELECT 1;',
    'CREATE SEQUENCE other.s;',
    'CREATE INDEX i ON `other`.`x` (a);',
    'CREATE UNIQUE INDEX i USING BTREE ON other.x (a);',
    'CREATE TABLE a LIKE other.b;',
    'CREATE TABLE a (LIKE other.b);',
    'ALTER TABLE `a` RENAME TO `other`.`a`;',
    'ALTER TABLE a RENAME other.a;',
    'ALTER TABLE a ADD b int, RENAME AS other.a;',
    'ALTER TABLE a EXCHANGE PARTITION p WITH TABLE other.b;',
    'SELECT SETVAL(other.s, 1);',
    'DO SETVAL(`other`.`s`, 1);',
  ])('is refused: %s', async text => {
    await expect(filtered(text + END)).rejects.toMatchObject({
      code: 'dump-dangerous',
      message: expect.stringMatching(/with its database/),
    });
  });

  it('is left out where it makes the other database anew', async () => {
    const { out } = await filtered(`CREATE OR REPLACE DATABASE other;${END}`);
    expect(out.trim()).toBe('');
  });

  it.each([
    // As the server writes a body that names tables with their database
    'CREATE VIEW `v` AS select `shop`.`t`.`a` AS `a` from `shop`.`t` join `other`.`u` on(`t`.`a` = `other`.`u`.`a`);',
    'CREATE ALGORITHM=UNDEFINED SQL SECURITY DEFINER VIEW `a.b` AS select 1;',
    'CREATE TRIGGER `a.b` BEFORE INSERT ON `c.d` FOR EACH ROW INSERT INTO `shop`.`log` VALUES (1);',
    'CREATE PROCEDURE `p`() DELETE FROM `shop`.`log` WHERE `shop`.`log`.`a` = 1;',
    'CREATE EVENT `e` ON SCHEDULE EVERY 1 DAY DO DELETE FROM `shop`.`log`;',
    'CREATE TABLE `t` (`rename` int, `a` int, `like` int, CHECK (`t`.`a` LIKE 1), CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `shop`.`u` (`a`));',
    'CREATE TABLE `t` (`a` int DEFAULT (nextval(`shop`.`s`)));',
    'DROP TABLE IF EXISTS `a.b`, `c`;',
    'ALTER TABLE `a` RENAME COLUMN b TO c, RENAME INDEX d TO e, RENAME TO `f.g`;',
    'SELECT SETVAL(`s`, 1.5, 0);',
  ])('is not what only refers to one: %s', async text => {
    expect((await filtered(text + END)).out.trim()).toBe(text);
  });

  it('is not that of a trigger which names the database that is filled', async () => {
    const text =
      'CREATE TRIGGER shop.t BEFORE INSERT ON `shop`.`x` FOR EACH ROW SET @a=1;';
    const { out } = await filtered(text + END, undefined, undefined, {
      database: 'shop',
    });
    expect(out.trim()).toBe(text);
    await expect(
      filtered(text + END, undefined, undefined, { database: 'shop2' }),
    ).rejects.toMatchObject({ code: 'dump-dangerous' });
  });
});
