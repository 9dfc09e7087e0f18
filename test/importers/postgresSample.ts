import { startPostgresTarget } from './startPostgresTarget';

type Server = Awaited<ReturnType<typeof startPostgresTarget>>;

const SMALL = 29;
const BIG_ROWS = 400_000;

/** 31 tables with 1,000,014 rows: the common types, and all that hangs on tables. */
export function makePostgresSample({ sql }: Server, database: string) {
  sql('postgres', `CREATE DATABASE "${database}" TEMPLATE template0`);
  sql(
    database,
    `CREATE SCHEMA "Größen"; CREATE TYPE mood AS ENUM ('gut', 'schlecht; --');
CREATE TABLE "Größen"."tëst; table" (id serial PRIMARY KEY, a smallint, b bigint, c numeric(20,5), d double precision,
  e text, f varchar(20), g bytea, h timestamptz, i date, j interval, k jsonb, l uuid, m boolean, n int[], o inet, p mood,
  q point, r int4range, s tsvector, t bit(3), u char(4), v time, w money, x xml);
INSERT INTO "Größen"."tëst; table" VALUES
 (DEFAULT, 1, 2, 3.5, 'NaN', E'\\\\.\\n\\\\! tab\\t''"$$ äöü 漢字', '', '\\x00ff5c2e', now(), '0044-03-15 BC', '1 day', '{"a": "\\\\n;"}',
  gen_random_uuid(), true, '{1,NULL}', '::1', 'schlecht; --', '(1,2)', '[1,5)', 'a:1', B'101', 'x', '10:00', 5, '<a/>');
INSERT INTO "Größen"."tëst; table" (a) VALUES (NULL), (7);
CREATE TABLE parent AS SELECT g AS id, md5(g::text) AS note, repeat('x', 250) AS wide FROM generate_series(1, ${BIG_ROWS}) g;
ALTER TABLE parent ADD PRIMARY KEY (id);
CREATE VIEW "Ansicht" AS SELECT id, note FROM parent WHERE note LIKE '%;%' OR id < 10;
CREATE MATERIALIZED VIEW sums AS SELECT id % 7 AS rest, count(*) FROM parent GROUP BY 1;
CREATE SEQUENCE counter START 42; SELECT nextval('counter');
CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $body$ BEGIN /* ; */ RETURN n * 2; -- '
END $body$;
CREATE FUNCTION four() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT CASE WHEN true THEN 4 END; SELECT 4; END;
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.note := ''it''''s''; RETURN NEW; END';
SELECT lo_from_bytea(0, decode(repeat('5c2e', 5000), 'hex')); SELECT lo_from_bytea(0, '\\x00');`,
  );
  const each = (1_000_000 - BIG_ROWS) / SMALL;
  const tables = Array.from({ length: SMALL }, (_, index) => {
    const rows = index === 0 ? Math.ceil(each) + SMALL : Math.floor(each);
    return `CREATE TABLE t${index} (id int PRIMARY KEY, parent int REFERENCES parent, note text, at timestamptz DEFAULT now());
INSERT INTO t${index} SELECT g, g, 'row ' || g, now() FROM generate_series(1, ${rows}) g;
CREATE TRIGGER stamp BEFORE INSERT ON t${index} FOR EACH ROW EXECUTE FUNCTION stamp();
COMMENT ON TABLE t${index} IS 'it''s; \\. -- PostgreSQL database dump complete';`;
  });
  sql(
    database,
    `${tables.join(
      '\n',
    )}\nCREATE RULE two AS ON UPDATE TO t0 DO ALSO (SELECT 1; SELECT 2);`,
  );
}

/** Every table's rows and checksum, and what else is there. */
export function postgresState({ sql }: Server, database: string): string {
  const names = sql(
    database,
    `SELECT format('%I.%I', schemaname, relname) FROM pg_stat_user_tables ORDER BY 1`,
  );
  const sums = names
    .trim()
    .split('\n')
    .map(
      name =>
        `SELECT '${name.replace(
          /'/g,
          "''",
        )}', count(*), sum(hashtextextended(t::text, 0)) FROM ${name} t;`,
    );
  return sql(
    database,
    `SET TimeZone = 'UTC'; ${sums.join('\n')}
SELECT md5(string_agg(md5(data), '' ORDER BY loid, pageno)) FROM pg_largeobject;
SELECT count(*) FROM "Ansicht"; SELECT sum(count) FROM sums; SELECT last_value FROM counter; SELECT twice(4), four();
SELECT count(*), md5(string_agg(pg_get_constraintdef(oid), '' ORDER BY conname, pg_get_constraintdef(oid))) FROM pg_constraint WHERE connamespace::regnamespace::text <> 'information_schema';
SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal; SELECT count(*) FROM pg_rules WHERE rulename = 'two';`,
  );
}
