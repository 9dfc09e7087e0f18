import { END, filtered } from './filteredMysql';

const HARMLESS = `/*M!999999\\- enable the sandbox mode */ 
-- MariaDB dump 10.19
/*!40101 SET NAMES utf8mb4 */;
CREATE TABLE \`t;'\` (a text COMMENT 'it''s; \\! DELIMITER');
INSERT INTO \`t;'\` VALUES ('a;\\'(b)'),("c; # -- /*"),('\\\\');
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 PROCEDURE p() BEGIN SELECT ';'; END */;;
DELIMITER ;
`;

describe('what looks dangerous and is not', () => {
  it.each([1, 2, 3, 7, 64, 1 << 16])(
    'passes as it is, in pieces of %d bytes',
    async size => {
      const { out, contents } = await filtered(HARMLESS + END, size);
      expect(out.trim()).toBe(HARMLESS.trim());
      expect([...contents.rows]).toEqual([["`t;'`", 3]]);
    },
  );
});

describe.each([1, 7, 64, 1 << 16])(
  'comments in a body that mysqldump puts into a comment, in pieces of %d bytes',
  size => {
    it.each([
      ['TRIGGER', '/*!50017 DEFINER=`a`@`%`*/ '],
      ['EVENT', ''],
    ])('are left out of %s, and nothing else', async (kind, definer) => {
      const body = (comment: string) =>
        `DELIMITER ;;\n/*!50003 CREATE*/ ${definer}/*!50003 ${kind} x BEGIN${comment}\nSET @a = '/* it''s'; END */;;\nDELIMITER ;`;
      const { out, contents } = await filtered(
        body(" /* it's;; /*\n\\! id */ -- /* kept") + END,
        size,
      );
      const without = await filtered(body('  \n -- /* kept') + END);
      expect(out).toBe(without.out);
      expect([...contents.notes].join()).toContain('Left out comments');
    });
  },
);

const HEX = `0x${'00FFa0'.repeat(60)}`;

describe.each([1, 2, 3, 7, 61, 64, 100, 1 << 16])(
  'a long hexadecimal number, in pieces of %d bytes',
  size => {
    it.each([
      `INSERT INTO t VALUES (1,${HEX}),(2,${HEX},'a'),(3,0x,0,0xab);`,
      `INSERT INTO t VALUES\n(${HEX}),(0),(${HEX}00);`,
    ])('passes as it is: %s', async text => {
      const { out, contents } = await filtered(text + END, size);
      expect(out.trim()).toBe(text);
      expect([...contents.rows.values()]).toEqual([3]);
    });

    it.each([
      `INSERT INTO t VALUES (${HEX},ef());`,
      `INSERT INTO t VALUES (${HEX} ef());`,
      `INSERT INTO t VALUES (${HEX}'',ef());`,
      `INSERT INTO t VALUES (${HEX}/**/,bad);`,
      `INSERT INTO t VALUES (${HEX}z);`,
    ])('hides nothing that follows: %s', async text => {
      await expect(filtered(text + END, size)).rejects.toMatchObject({
        code: 'dump-dangerous',
      });
    });
  },
);

describe('what mysqldump writes', () => {
  it.each([
    "/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;",
    '/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;',
    "/*!40103 SET TIME_ZONE='+00:00' */;",
    '/*!40101 SET character_set_client = @saved_cs_client */;',
    '/*!50503 SET character_set_client = utf8mb4 */;',
    '/*!50001 CREATE ALGORITHM=UNDEFINED */\n/*!50001 VIEW `v` AS select 1 AS `a` */\n/*!50002 WITH CASCADED CHECK OPTION */;',
    '/*!50001 CREATE ALGORITHM=UNDEFINED */\n/*!50001 VIEW `v` AS select 1 AS `a` */\n/*!50002 WITH LOCAL CHECK OPTION */;',
    '/*M!100616 SET @OLD_NOTE_VERBOSITY=@@NOTE_VERBOSITY, NOTE_VERBOSITY=0 */;',
    "/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_ZERO_DATE' */ ;",
    "INSERT INTO `t (x)` (`a`, `b (c)`) VALUES (1,'x'),(-2.5e10,NULL),(0xDEAD,_binary 'x\\0');",
    'INSERT IGNORE INTO `t` VALUES (DEFAULT);',
    "CREATE TABLE `t` (`a` int(11) NOT NULL DEFAULT 0) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci COMMENT='x';",
    'CREATE TABLE `t` (`a` int) ENGINE=InnoDB\n/*!50100 PARTITION BY HASH (a) PARTITIONS 4 */;',
    '/*!40000 ALTER TABLE `t` DISABLE KEYS */;',
    'SELECT SETVAL(`s`, 1001, 0);',
    'COMMIT;',
    'TRUNCATE `t`;',
    "/*!40101 SET SQL_MODE=IFNULL(@OLD_SQL_MODE, '') */;",
    '/*!40014 SET FOREIGN_KEY_CHECKS=IFNULL(@OLD_FOREIGN_KEY_CHECKS, 1) */;',
    'CREATE TABLE `t` (`select` int, `a` text COMMENT "SELECT") ENGINE=InnoDB;',
    '/*!50001 DROP VIEW IF EXISTS `v`*/;',
    "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.type = 'x';",
    "CREATE PROCEDURE p() UPDATE cars SET engine = 'V8', type = '' WHERE type='a';",
    "CREATE TABLE `cars` (`engine` varchar(9) DEFAULT '', `type` text DEFAULT 's3') ENGINE=InnoDB;",
  ])('passes: %s', async text => {
    expect((await filtered(text + END)).out.trim()).toBe(text);
  });
});

describe('what Percona Server’s mysqldump writes', () => {
  it('is left out where it is for RocksDB', async () => {
    const { out, contents } = await filtered(`
/*!50717 SELECT COUNT(*) INTO @rocksdb_has_p_s_session_variables FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'performance_schema' AND TABLE_NAME = 'session_variables' */;
/*!50717 SET @rocksdb_get_is_supported = IF (@rocksdb_has_p_s_session_variables, 'SELECT COUNT(*) INTO @rocksdb_is_supported FROM performance_schema.session_variables WHERE VARIABLE_NAME=\\'rocksdb_bulk_load\\'', 'SELECT 0') */;
/*!50717 PREPARE s FROM @rocksdb_get_is_supported */;
/*!50717 EXECUTE s */;
/*!50717 DEALLOCATE PREPARE s */;
/*!50717 SET @rocksdb_enable_bulk_load = IF (@rocksdb_is_supported, 'SET SESSION rocksdb_bulk_load = 1', 'SET @rocksdb_dummy_bulk_load = 0') */;
/*!50717 PREPARE s FROM @rocksdb_enable_bulk_load */;
CREATE TABLE t (a int);
/*!50112 SET @disable_bulk_load = IF (@is_rocksdb_supported, 'SET SESSION rocksdb_bulk_load = @old_rocksdb_bulk_load', 'SET @dummy_rocksdb_bulk_load = 0') */;
/*!50112 PREPARE s FROM @disable_bulk_load */;
${END}`);
    expect(out.trim()).toBe('CREATE TABLE t (a int);');
    expect([...contents.notes]).toEqual([
      'Left out its bulk loading for RocksDB',
    ]);
  });

  it('has as many comments of one version as it likes', async () => {
    const columns = Array.from(
      { length: 20 },
      (_, index) => `\`c${index}\` int /*!80023 INVISIBLE */`,
    );
    const text = `CREATE TABLE t (${columns}, CHECK (c1 > 0) /*!80016 NOT ENFORCED */);`;
    expect((await filtered(text + END)).out.trim()).toBe(text);
  });
});
