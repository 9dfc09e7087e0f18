import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { requestFields } from '../ledger/requestFields';
import { ImportRow } from './ImportHistory';

/** An import as its row alone tells it; what memory adds (progress, how old it is) is not in it. */
export function importOfRow(row: ImportRow): Import {
  const words = { ...row.snapshot, ...requestFields(row) };
  return row.databaseUid
    ? { ...words, id: row.databaseUid }
    : {
        ...words,
        id: row.id,
        phase: row.unreadable?.includes('snapshot') ? 'Unknown' : 'Requested',
      };
}
