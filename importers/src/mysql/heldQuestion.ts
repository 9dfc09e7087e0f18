import { Column } from './columns';
import { MARK } from './HeldRows';
import { Sending } from './SentTables';

/** A table that is read back as its dump wrote it. */
export interface HeldTable {
  /** As SQL, and the encoding in which that and the columns' names are. */
  name: string;
  encoding: string;
  columns: Column[];
  sending: Sending;
}

/** So that values come as the server keeps them, and none is waited for in vain. */
const SETTINGS = `SET sql_mode = '', net_write_timeout = 3600;
/*!50708 SET max_execution_time = 0 */;
/*M!100100 SET max_statement_time = 0 */;
`;

const quoted = (name: string) => `\`${name.replaceAll('`', '``')}\``;

/** A digit for each column, which is 1 where it is NULL. */
function nullsOf(columns: Column[]): string {
  const digits = columns.map(({ name, mayBeNull }) =>
    mayBeNull ? `ISNULL(${quoted(name)})` : "'0'",
  );
  return `CONCAT(${digits.join(', ')})`;
}

function questionOf({ name, encoding, columns, sending }: HeldTable): string {
  const { zone, encoding: results } = sending;
  const names = columns.map(column => quoted(column.name)).join(', ');
  return `SET NAMES ${encoding}; SET character_set_results = ${results};
SET time_zone = ${zone ? `'${zone}'` : 'DEFAULT'};
SELECT ${nullsOf(columns)}, ${names} FROM ${name};
SELECT '${MARK}', 0;
`;
}

/** What asks a client for the rows of tables, with a mark behind those of each. */
export function questionOfRows(tables: HeldTable[]): string {
  return SETTINGS + tables.map(questionOf).join('');
}
