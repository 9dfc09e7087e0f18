import { startMysqlTarget } from './startMysqlTarget';

type Server = Awaited<ReturnType<typeof startMysqlTarget>>;

const SMALL = 29;
const BIG_ROWS = 400_000;
const SMALL_ROWS = 20_690;
export const MYSQL_SAMPLE_ROWS = BIG_ROWS + SMALL * SMALL_ROWS + 3;

/** 31 tables with more than a million rows: the common types, and all that hangs on tables. */
export function makeMysqlSample({ sql }: Server, database: string) {
  sql('mysql', `CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4`);
  sql(
    database,
    `CREATE TABLE \`tëst; table\` (id int AUTO_INCREMENT PRIMARY KEY, a tinyint, b bigint unsigned, c decimal(20,5), d double,
  e text, f varchar(200), g blob, h timestamp NULL, i date, j datetime(6), k json, m bit(3), n enum('x', ';--'), o set('a','b'),
  p time, q year, r geometry, s mediumtext);
INSERT INTO \`tëst; table\` VALUES (NULL, 1, 18446744073709551615, 3.5, 1e300, 'it''s; \\\\ \\\\! \\n\\\\. (a),(b) /* */ -- # DELIMITER äöü 漢字 😀', '\\\\', x'00ff5c27221a', now(), '2020-01-01', now(6),
  '{"a": "\\\\n;"}', b'101', ';--', 'a,b', '10:00', 2020, ST_GeomFromText('POINT(1 2)'), repeat('ab''c', 100000)), (NULL, -1, 0, NULL, 0, '', '', '', NULL, NULL, NULL, NULL, NULL, 'x', '', NULL, NULL, NULL, NULL);
INSERT INTO \`tëst; table\` (a) VALUES (7);
CREATE TABLE parent (id int PRIMARY KEY, note varchar(40), wide varchar(300));
INSERT INTO parent SELECT seq, md5(seq), repeat('x', 250) FROM seq_1_to_${BIG_ROWS};
CREATE DEFINER=nobody@nowhere VIEW \`Ansicht\` AS SELECT id, note FROM parent WHERE note LIKE '%;%' OR id < 10;
CREATE SEQUENCE counter START 42; SELECT nextval(counter);
DELIMITER ;;
CREATE DEFINER=nobody@nowhere FUNCTION twice(n int) RETURNS int DETERMINISTIC BEGIN /* ; */ RETURN n * 2; -- '
END ;;
CREATE DEFINER=nobody@nowhere PROCEDURE nothing() BEGIN SELECT ';'; END ;;
CREATE DEFINER=nobody@nowhere EVENT sometimes ON SCHEDULE EVERY 1 YEAR DO BEGIN SELECT 1; SELECT 2; END ;;
DELIMITER ;`,
  );
  const tables = Array.from(
    { length: SMALL },
    (
      _,
      index,
    ) => `CREATE TABLE t${index} (id int PRIMARY KEY, parent int, note varchar(50), FOREIGN KEY (parent) REFERENCES parent (id)) COMMENT='it''s; -- Dump completed';
INSERT INTO t${index} SELECT seq, seq, concat('row ', seq) FROM seq_1_to_${SMALL_ROWS};
CREATE DEFINER=nobody@nowhere TRIGGER tr${index} BEFORE INSERT ON t${index} FOR EACH ROW SET NEW.note = concat(NEW.note, '');`,
  );
  sql(database, tables.join('\n'));
}

/** Every table's rows and checksum, and what else is there. */
export function mysqlState({ sql }: Server, database: string): string {
  const names = sql(
    database,
    `SELECT table_name FROM information_schema.tables WHERE table_schema = '${database}' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const sums = names
    .trim()
    .split('\n')
    .map(
      name => `SELECT count(*) FROM \`${name}\`; CHECKSUM TABLE \`${name}\`;`,
    );
  const of = (table: string, kind: string) =>
    `SELECT count(*) FROM information_schema.${table} WHERE ${kind}_schema = '${database}';`;
  const state = sql(
    database,
    `${sums.join(
      '\n',
    )} SELECT twice(4); SELECT lastval(counter) IS NULL, next_not_cached_value FROM counter;
${of('triggers', 'trigger')} ${of('routines', 'routine')} ${of(
      'events',
      'event',
    )} ${of('views', 'table')} ${of('table_constraints', 'constraint')}`,
  );
  return state.split(`${database}.`).join('');
}
