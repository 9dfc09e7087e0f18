import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { requestWords } from '../ledger/requestWords';
import { ImportRow } from './ImportHistory';

/** An import as its row alone tells it; what memory adds (progress, how old it is) is not in it. */
export function wordsOfRow(row: ImportRow): Import {
  const words = { ...row.snapshot, ...requestWords(row) };
  return row.databaseUid
    ? { ...words, id: row.databaseUid }
    : { ...words, id: row.id, phase: row.unreadable ? 'Unknown' : 'Requested' };
}
