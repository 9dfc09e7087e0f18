import { NAME } from '../sql/postgresNames';
import { MARK } from './MarkedRows';

/** A table that is read back as its dump wrote it. */
export interface HeldTable {
  /** As SQL. */
  name: string;
  /** In parentheses; '' for all. */
  columns: string;
  isPartitioned: boolean;
}

export type BytesAs = 'hex' | 'escape';

const SHORT = new RegExp(`^${NAME}$`);

/** As pg_dump has it, but for the zone, which that leaves as the server had it. */
const SETTINGS = [
  ...['statement_timeout = 0', 'row_security = off', "DateStyle = 'ISO'"],
  ...["IntervalStyle = 'postgres'", 'extra_float_digits = 3'],
  "TimeZone = 'UTC'",
];

function questionOf(
  { name, columns, isPartitioned }: HeldTable,
  place: number,
  encoding: string,
  bytes: BytesAs,
): string {
  const settings = [...SETTINGS, `bytea_output = '${bytes}'`];
  // A short name is found by the path alone
  if (!SHORT.test(name)) settings.push("search_path = ''");
  const what = isPartitioned
    ? `(SELECT ${columns.slice(1, -1)} FROM ${name})`
    : `${name} ${columns}`;
  return [
    'BEGIN READ ONLY;',
    encoding.replace(/^SET /, 'SET LOCAL '),
    ...settings.map(setting => `SET LOCAL ${setting};`),
    `COPY ${what} TO STDOUT;`,
    'COMMIT;',
    `\\echo '\\${MARK}${place}'`,
    '',
  ].join('\n');
}

/** What asks a client for the rows of tables, with a mark behind those of each. */
export function questionOfRows(
  tables: HeldTable[],
  encoding: string,
  bytes: BytesAs,
): string {
  // Each in a transaction of its own: with a hundred thousand in one a server runs out of locks
  return tables
    .map((table, place) => questionOf(table, place, encoding, bytes))
    .join('');
}
