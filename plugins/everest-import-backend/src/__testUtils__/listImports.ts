import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { HistoryReach } from '../imports/ledger/HistoryReach';
import { ImportLedger } from '../imports/ledger/ImportLedger';
import { ImportQueries } from '../imports/queries/ImportQuery';
import { ImportReader } from '../imports/queries/ImportReader';
import { everything } from './generatedImports';

/** The imports of a ledger, newest first, as somebody who may see all of them reads them. */
export async function listImports(
  ledger: ImportLedger,
  history: ImportQueries,
): Promise<Import[]> {
  const reader = new ImportReader(history, ledger, new HistoryReach(Date.now));
  const paging = { order: '-requestedAt', limit: 500 } as const;
  const { items } = await reader.page({}, paging, everything());
  return items;
}
