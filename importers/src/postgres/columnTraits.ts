import { literal, NAME, unquoted } from '../sql/postgresNames';

/** What may make a column's values be written in two ways. */
export type Trait =
  | 'float'
  | 'time'
  | 'times'
  | 'money'
  | 'name'
  | 'bytes'
  | 'foreign';

/** The columns of a COPY, as SQL: their places from 0, and their types. */
function columnsOf(oid: string, columns: string): string {
  const names = columns.slice(1, -1).match(new RegExp(NAME, 'g')) ?? [];
  const given = names.map((name, at) => `(${at}, ${literal(unquoted(name))})`);
  return given.length > 0
    ? `SELECT given.place, a.atttypid FROM (VALUES ${given.join(
        ', ',
      )}) AS given(place, name) JOIN pg_catalog.pg_attribute a ON a.attrelid = ${oid} AND a.attname = given.name AND a.attnum > 0`
    : `SELECT row_number() OVER (ORDER BY attnum) - 1, atttypid FROM pg_catalog.pg_attribute WHERE attrelid = ${oid} AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`;
}

/**
 * Asks what is to be known of the values of a COPY's columns, also of those within arrays, ranges, domains and composites.
 *
 * @param first - the first field of each line of the answer; the second is a trait, the third a column's place
 */
export function questionOfTraits(
  first: string,
  oid: string,
  columns: string,
): string {
  return `WITH RECURSIVE part(place, type, nested) AS (
  SELECT place::int, type, false FROM (${columnsOf(
    oid,
    columns,
  )}) AS own(place, type)
  UNION
  SELECT part.place, more.type, part.nested OR more.nested
  FROM part JOIN pg_catalog.pg_type t ON t.oid = part.type CROSS JOIN LATERAL (
    SELECT t.typbasetype, false WHERE t.typtype = 'd'
    UNION ALL SELECT t.typelem, true WHERE t.typelem <> 0
    UNION ALL SELECT a.atttypid, true FROM pg_catalog.pg_attribute a WHERE t.typtype = 'c' AND a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT r.rngsubtype, true FROM pg_catalog.pg_range r WHERE r.rngtypid = t.oid
  ) AS more(type, nested)
), known AS (
  SELECT part.place, CASE
    WHEN t.typnamespace <> 'pg_catalog'::regnamespace THEN
      CASE WHEN t.typtype IN ('b', 'm') AND t.typcategory <> 'A' THEN 'foreign' END
    WHEN t.typname IN ('float4', 'float8', 'path', 'polygon', 'circle') THEN 'float'
    WHEN t.typname = 'timestamptz' THEN CASE WHEN part.nested THEN 'times' ELSE 'time' END
    WHEN t.typname = 'tstzmultirange' THEN 'times'
    WHEN t.typname = 'money' THEN 'money'
    WHEN t.typname = 'bytea' THEN 'bytes'
    WHEN t.typname ~ '^reg' OR t.typname = 'aclitem' THEN 'name'
  END AS trait
  FROM part JOIN pg_catalog.pg_type t ON t.oid = part.type
)
SELECT DISTINCT ${first}, trait, place FROM known WHERE trait IS NOT NULL;`;
}
