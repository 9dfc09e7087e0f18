import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { worse } from '../../everest/overwriting';
import { Sight } from './ImportHistory';
import { importColumns } from './importColumns';
import { toKeptMemory } from './keptMemory';
import { toImportRow, toOverwriting } from './rows';
import { importOfRow } from './importOfRow';
import { StoredImport } from './StoredImport';

/**
 * The columns that a sight changes. What was true once stays: an end, the job that succeeded, the worst alarm, that the
 * objects are gone.
 */
export function observed(
  known: StoredImport | undefined,
  seen: Import,
  { memory = {}, clusterUid }: Sight,
) {
  const kept = toKeptMemory(memory);
  return {
    // The name that config gives its cluster now
    cluster: seen.cluster,
    snapshot: JSON.stringify(seen),
    gone: Boolean(known?.gone) || Boolean(seen.gone),
    outcome: known?.outcome ?? seen.outcome ?? null,
    succeeded_job: known?.succeeded_job ?? memory.succeededJob ?? null,
    overwriting:
      worse(toOverwriting(known?.overwriting), memory.overwriting) ?? null,
    memory: kept ? JSON.stringify(kept) : known?.memory ?? null,
    cluster_uid: clusterUid ?? known?.cluster_uid ?? null,
  };
}

/** What lists are asked for, with what the row's request said. */
export function observedColumns(known: StoredImport | undefined, seen: Import) {
  return importColumns(
    known ? importOfRow({ ...toImportRow(known), snapshot: seen }) : seen,
  );
}
