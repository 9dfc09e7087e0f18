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
      'a comment in the comment of a table',
      '/*!50000 CREATE TABLE t (a int) /* */ */;',
    ],
    [
      'what follows a trigger with a comment in it',
      '/*!50003 CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET @a = 1 /* */ */ /*!80000 , GRANT ALL ON *.* TO evil; */;',
    ],
    [
      'a comment that is run, in a trigger',
      '/*!50003 CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET @a = 1 /*!80000 */ */;',
    ],
    [
      "the server's tables, behind a comment in a trigger",
      '/*!50003 CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW INSERT INTO mysql/* */.user VALUES (1) */;',
    ],
    [
      'what follows a check option that is not run',
      '/*!50001 CREATE VIEW v AS select 1 */ /*!50002 WITH CHECK OPTION, GRANT ALL ON *.* TO evil */;',
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
