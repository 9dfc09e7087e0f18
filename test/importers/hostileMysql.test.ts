import { END, filtered } from './filteredMysql';

describe('a dump that would run programs or read files', () => {
  it.each([
    ['a shell command', '\\! id\n;'],
    // Percona XtraDB Cluster takes neither
    ['a lock by name', "SELECT GET_LOCK('a', 1);"],
    ['a lock by name in a value', "INSERT INTO t VALUES (GET_LOCK('a', 1));"],
    ['a lock by name in a setting', "SET @a = GET_LOCK('a', 1);"],
    ['a distributed transaction', "XA START 'x';"],
    [
      'a shell command within a statement',
      'INSERT INTO t VALUES (1) \\! id\n;',
    ],
    ['system', 'system id\n;'],
    ['source', 'source /etc/passwd\n;'],
    ['LOAD DATA', "LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE t;"],
    [
      'LOAD DATA in a comment that is run',
      "/*!50000 LOAD DATA INFILE '/etc/passwd' INTO TABLE t */;",
    ],
    [
      "LOAD DATA in MariaDB's comment",
      "/*M!100000 LOAD DATA INFILE '/x' INTO TABLE t */;",
    ],
    ['LOAD_FILE', "INSERT INTO t VALUES (LOAD_FILE('/etc/passwd'));"],
    [
      'INTO OUTFILE',
      "CREATE VIEW v AS SELECT 1; INSERT INTO t SELECT 1 INTO OUTFILE '/tmp/x';",
    ],
    ['a library', "CREATE FUNCTION f RETURNS STRING SONAME 'udf.so';"],
    ['a plugin', "INSTALL PLUGIN p SONAME 'p.so';"],
    ['a user', "CREATE USER evil IDENTIFIED BY 'x';"],
    ['a right', 'GRANT ALL ON *.* TO evil;'],
    ["the server's tables", "INSERT INTO mysql.user VALUES ('x');"],
    [
      "the server's tables in quotes",
      'REPLACE INTO `mysql`.`global_priv` VALUES (1);',
    ],
    ['strings without escapes', "SET sql_mode = 'NO_BACKSLASH_ESCAPES';"],
    ['an encoding that hides quotes', 'SET NAMES gbk;'],
    ['two databases', 'USE `a`; USE `b`;'],
    [
      'a string that hides the end of a comment',
      "/*!99999 INSERT INTO t VALUES (' */ GRANT ALL ON *.* TO evil /*!99999 ') */;",
    ],
    [
      'a name that hides the end of a comment',
      '/*!99999 CREATE TABLE `t*/ GRANT ALL ON *.* TO evil /*!99999 ` (a int) */;',
    ],
    [
      'a line that hides the end of a comment',
      '/*!99999 CREATE TABLE t (a int) -- */ GRANT ALL ON *.* TO evil\n;',
    ],
    [
      'a comment in a comment',
      '/*!99999 CREATE TABLE t (a int) /* */ GRANT ALL ON *.* TO evil;',
    ],
    [
      'what follows a comment that is not run',
      '/*!99999 CREATE TABLE t (a int) */ GRANT ALL ON *.* TO evil;',
    ],
    [
      'the one of two comments that is run',
      '/*!50701 CREATE TABLE t (a int) */ /*!50000 GRANT ALL ON *.* TO evil */;',
    ],
    [
      'a table that is another without its comment',
      "INSERT INTO /*!99999 t VALUES (1) */ mysql.user VALUES ('x');",
    ],
    [
      'the one of two versions that is run',
      'CREATE /*!50000 TABLE t (a int) */ /*!80000 USER evil */;',
    ],
    [
      'a statement from a string',
      "SET @evil = 'GRANT ALL ON *.* TO evil'; PREPARE s FROM @evil;",
    ],
    [
      'a statement from a string that is not of RocksDB',
      "SET @bulk_load = IF (evil(), '', '');",
    ],
    ['a statement that ends in a comment', '/*!99999 SET @a=1; */ SET @a=1;'],
    [
      'more comments than can be tried',
      `CREATE TABLE t (a int) ${Array.from(
        { length: 9 },
        (_, index) => `/*!5000${index} COMMENT */ `,
      ).join('')};`,
    ],
    [
      'a comment for the server only',
      "SET @a=1 --\x01'\n, GLOBAL general_log=1 --\x01'\n;",
    ],
    ['a comment for neither', '--\u00a0; \\! id\n;'],
    ['a setting of the server, second', 'SET @a=1, GLOBAL general_log=1;'],
    [
      'a statement within SET',
      'SET STATEMENT max_statement_time=1 FOR GRANT ALL ON *.* TO evil;',
    ],
    [
      'a block of code',
      'DELIMITER ;;\nBEGIN NOT ATOMIC GRANT ALL ON *.* TO evil; END;;',
    ],
    ['names in double quotes', "SET sql_mode = 'ANSI_QUOTES';"],
    ['the same, from two strings', "SET sql_mode = 'ANSI' '_QUOTES';"],
    ['the same, by its number', 'SET sql_mode = 4;'],
    [
      'the same, by a variable',
      "SET @OLD_SQL_MODE='ANSI_QUOTES'; SET sql_mode=@OLD_SQL_MODE;",
    ],
    ['the same, by a function', "SET sql_mode = CONCAT('AN', 'SI');"],
    [
      'the same, by a variable from two strings',
      "SET @OLD_SQL_MODE='AN' 'SI'; SET sql_mode=@OLD_SQL_MODE;",
    ],
    [
      'the same, by a variable as a number',
      'SET @OLD_SQL_MODE=0x414E5349; SET sql_mode=@OLD_SQL_MODE;',
    ],
    [
      'an encoding under the name of a saved one',
      "SET @OLD_CHARACTER_SET_CLIENT='gbk'; SET character_set_client=@OLD_CHARACTER_SET_CLIENT;",
    ],
    [
      'an encoding that was kept, out of nowhere',
      "SET @OLD_CHARACTER_SET_CLIENT='utf8'; SET character_set_client=@OLD_CHARACTER_SET_CLIENT;",
    ],
    [
      'names in double quotes, where nothing was kept, the older way',
      "SET sql_mode = IF(@OLD_SQL_MODE IS NULL, 'ANSI_QUOTES', @OLD_SQL_MODE);",
    ],
    [
      'one setting where another was kept',
      'SET sql_mode = IF(@OLD_SQL_MODE IS NULL, 1, @evil);',
    ],
    ['an encoding by a variable', "SET @x='gbk'; SET character_set_client=@x;"],
    [
      'LOAD_FILE in quotes',
      "CREATE TABLE t (a text DEFAULT (`LOAD_FILE`('/etc/passwd')));",
    ],
    ['the rows of another database', 'TRUNCATE `others`.`t`;'],
    ['the rows of another database, bare', 'TRUNCATE TABLE others.t;'],
    [
      'names in double quotes, where nothing was kept',
      "SET sql_mode = IFNULL(@OLD_SQL_MODE, 'ANSI_QUOTES');",
    ],
    ['a function where nothing was kept', "SET sql_mode = IFNULL(evil(), '');"],
    ['a table made from a query', 'CREATE TABLE `t` (a int) SELECT 1 AS a;'],
    [
      'a table made of others',
      'CREATE TABLE t (a int) ENGINE=MERGE UNION=(u);',
    ],
    ['a function in a row', 'INSERT INTO t VALUES (evil());'],
    ['a variable in a row', 'INSERT INTO t VALUES (@@datadir);'],
    ['a query in place of rows', 'INSERT INTO t SELECT * FROM s;'],
    ["the server's tables, without INTO", "REPLACE mysql.user VALUES ('x');"],
    [
      "the server's tables, with spaces",
      "INSERT INTO mysql . user VALUES ('x');",
    ],
    [
      "the server's tables in a trigger",
      'CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW DELETE FROM mysql.user;',
    ],
    [
      "the server's tables as a copy",
      'CREATE TABLE t AS SELECT * FROM `mysql`.`user`;',
    ],
    ['a table of another database', 'DROP TABLE IF EXISTS `others`.`t`;'],
    [
      'another server',
      "CREATE TABLE t (a int) ENGINE FEDERATED CONNECTION='x';",
    ],
    ['another server, in quotes', "CREATE TABLE t (a int) ENGINE='CONNECT';"],
    [
      'another server, in a procedure',
      'CREATE PROCEDURE p() CREATE TABLE t (a int) ENGINE = `federated`;',
    ],
    [
      'another server, in a procedure and in quotes',
      "CREATE PROCEDURE p() CREATE TABLE t (a int) ENGINE='FEDERATED';",
    ],
    ['a row of another database', 'INSERT INTO others.t VALUES (1);'],
    ['a file of a table', 'ALTER TABLE t IMPORT TABLESPACE;'],
    [
      'a folder of a table',
      "CREATE TABLE t (a int) DATA DIRECTORY='/etc/mysql';",
    ],
    ['a query beside a sequence', 'SELECT SETVAL(s, 1), evil();'],
    ['a strange delimiter', 'DELIMITER \\\nSET x = 1\\'],
  ])('is refused: %s', async (_, text) =>
    expect(filtered(text + END)).rejects.toMatchObject({
      code: 'dump-dangerous',
    }),
  );
});

describe('the server’s own databases', () => {
  it('are left out with all that follows, up to another database', async () => {
    const { out, contents } = await filtered(
      `USE \`shop\`;\nCOMMIT;\nUSE \`mysql\`;\nDELIMITER ;;\nGRANT ALL ON *.* TO evil;;\nDELIMITER ;\nINSERT INTO \`user\` VALUES ('evil');\nINSERT INTO user SELECT 1;\n/*!40000 USE \`shop\` */;\nSET @a=1;${END}`,
      7,
    );
    expect(out.replace(/\n+/g, '\n').trim()).toBe(
      'COMMIT;\nDELIMITER ;;\nDELIMITER ;\nSET @a=1;',
    );
    expect([...contents.notes]).toContain('Left out other databases: mysql');
  });

  it('keep what is changed before them from being read in another way', async () => {
    await expect(
      filtered(`USE mysql; SET sql_mode='ANSI_QUOTES';${END}`),
    ).rejects.toMatchObject({ code: 'dump-dangerous' });
  });
});

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
