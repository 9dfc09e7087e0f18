import { unescaped } from './escapes';

/** What a server says of a column of a table that was filled. */
export interface Column {
  /** In latin1, as all that the client writes. */
  name: string;
  /** Such as `float(7,4)`, in small letters. */
  type: string;
  /** '' where it has none. */
  collation: string;
  mayBeNull: boolean;
  /** The server fills it, whatever is sent. */
  isComputed: boolean;
  /** An INSERT that names no columns has a value for it. */
  isVisible: boolean;
}

const MARK = '-';
const COMPUTED = /(?<!DEFAULT_)\bGENERATED\b/i;

/** What asks for the columns of a table, by its place among those that are asked for. */
export function questionOfColumns(
  place: number,
  name: string,
  encoding: string,
): string {
  return `SET NAMES ${encoding};\nSHOW FULL COLUMNS FROM ${name};\nSELECT '${MARK}', ${place};\n`;
}

function readColumn(fields: string[]): Column {
  const [name, type, collation, nullable, , , extra] = fields;
  return {
    name: unescaped(name),
    type: type.toLowerCase(),
    collation: collation === 'NULL' ? '' : collation.toLowerCase(),
    mayBeNull: nullable === 'YES',
    isComputed: COMPUTED.test(extra),
    isVisible: !/\bINVISIBLE\b/i.test(extra),
  };
}

/** What was answered to several of these questions, by place. */
export function readColumns(output: string): Map<number, Column[]> {
  const found = new Map<number, Column[]>();
  let columns: Column[] = [];
  for (const line of output.split('\n').filter(Boolean)) {
    const fields = line.split('\t');
    if (fields.length > 2) columns.push(readColumn(fields));
    else if (fields[0] === MARK) {
      found.set(Number(fields[1]), columns);
      columns = [];
    }
  }
  return found;
}

/** The columns that were sent, in their order; undefined where one of them is not there. */
export function columnsSent(
  columns: Column[],
  names: string[] | undefined,
): Column[] | undefined {
  if (!names) return columns.filter(({ isVisible }) => isVisible);
  const sent = names.flatMap(
    name =>
      columns.find(column => column.name === name) ??
      columns.find(
        column => column.name.toLowerCase() === name.toLowerCase(),
      ) ??
      [],
  );
  return sent.length === names.length ? sent : undefined;
}
