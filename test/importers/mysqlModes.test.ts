import { END, filtered } from './filteredMysql';

/** MySQL 8 and newer refuse it with error 1231; MySQL 5.7 and MariaDB have it on by default and name it at each trigger, routine and event. */
describe('the mode NO_AUTO_CREATE_USER', () => {
  it.each([
    [
      'in the middle',
      "/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION' */ ;",
      "/*!50003 SET sql_mode              = 'STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION' */ ;",
    ],
    [
      'as the last',
      "SET sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_CREATE_USER';",
      "SET sql_mode = 'STRICT_TRANS_TABLES';",
    ],
    [
      'alone, in small letters',
      "SET SQL_MODE='no_auto_create_user';",
      "SET SQL_MODE='';",
    ],
    [
      'of a statement after a comment with a quotation mark',
      "-- It's a comment\nSET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_CREATE_USER,A';",
      "-- It's a comment\nSET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='A';",
    ],
    [
      'of the mode that Sequel Ace gives back at the end',
      "SET @OLD_SQL_MODE='NO_AUTO_CREATE_USER,A', SQL_MODE='A';",
      "SET @OLD_SQL_MODE='A', SQL_MODE='A';",
    ],
  ])('is left out %s', async (_, given, left) => {
    expect((await filtered(given + END)).out.trim()).toBe(left);
  });

  it.each([
    "INSERT INTO `t` VALUES ('SET sql_mode = NO_AUTO_CREATE_USER,x');",
    "/*!50003 SET sql_mode = 'STRICT_TRANS_TABLES,NO_AUTO_VALUE_ON_ZERO' */ ;",
    "CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 'NO_AUTO_CREATE_USER,';",
    "SET sql_mode='', @a='x ''NO_AUTO_CREATE_USER'' y';",
    // Without its line end the comment would go on, and what was a string be a statement that nobody judged
    `SET sql_mode="", @a="'", @b='p' -- ,NO_AUTO_CREATE_USER\n, @c='q\n; DROP TABLE people; -- ';`,
  ])('and nothing else: %s', async text => {
    expect((await filtered(text + END)).out.trim()).toBe(text);
  });
});

describe('what other programs write', () => {
  it.each([
    [
      'HeidiSQL before its release 12',
      '/*!40014 SET FOREIGN_KEY_CHECKS=IF(@OLD_FOREIGN_KEY_CHECKS IS NULL, 1, @OLD_FOREIGN_KEY_CHECKS) */;',
    ],
    ['SQLyog', "insert  into `t`(`a`,`b (c)`) values (1,'x'),(2,'y');"],
    [
      'Sequel Ace',
      "/*!40101 SET @OLD_SQL_MODE='NO_AUTO_VALUE_ON_ZERO', SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;\n/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;",
    ],
  ])('passes as it is: %s', async (_, text) => {
    expect((await filtered(text + END)).out.trim()).toBe(text);
  });
});
