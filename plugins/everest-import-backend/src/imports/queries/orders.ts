import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportOrder } from './ImportQuery';

/** Later than any end: what still runs comes after all that ended. */
export const NOT_ENDED = Number.MAX_SAFE_INTEGER;

type SortField = 'requestedAt' | 'finishedAt' | 'name' | 'phase';

interface Sorting {
  /** What a row is sorted by, in SQL; texts by their bytes, whatever the database's language. */
  sql: (isSqlite: boolean) => string;
  type: 'bigint' | 'text';
  /** The same in memory. */
  of: (item: Import) => number | string;
}

function millis(time: string | undefined, otherwise: number): number {
  const read = Date.parse(time ?? '');
  return Number.isNaN(read) ? otherwise : read;
}

const bytes = (column: string) => (isSqlite: boolean) =>
  isSqlite ? `imports.${column}` : `imports.${column} collate "C"`;

const SORTINGS: Record<SortField, Sorting> = {
  requestedAt: {
    sql: () => 'imports.asked_at',
    type: 'bigint',
    of: item => millis(item.requestedAt, 0),
  },
  finishedAt: {
    sql: () => `coalesce(imports.ended_at, ${NOT_ENDED})`,
    type: 'bigint',
    of: item => millis(item.finishedAt, NOT_ENDED),
  },
  name: { sql: bytes('name'), type: 'text', of: item => item.name },
  phase: { sql: bytes('phase'), type: 'text', of: item => item.phase },
};

/** An order in its parts. */
export function sortingOf(order: ImportOrder) {
  const descending = order.startsWith('-');
  const field = order.replace('-', '') as SortField;
  return { ...SORTINGS[field], descending };
}
