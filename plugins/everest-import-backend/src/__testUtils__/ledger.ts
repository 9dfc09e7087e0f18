import { Suspect } from '../everest/PhaseMemory';
import { ImportRow } from '../imports/store/ImportHistory';
import { toKeptMemory } from '../imports/store/keptMemory';
import { Applied, apply } from '../imports/ledger/apply';
import { Evidence } from '../imports/ledger/Evidence';
import { anImport } from './imports';

export const NOW = Date.parse('2026-01-15T09:00:00Z');

/** A row that a watch made a moment ago. */
export function aRow(overlay: Partial<ImportRow> = {}): ImportRow {
  return {
    id: 'row-1',
    cluster: 'c1',
    namespace: 'team-blue',
    name: 'shop',
    databaseUid: 'uid-team-blue-shop',
    ours: false,
    requestedAt: '2026-01-15T08:40:00.000Z',
    snapshot: anImport(),
    gone: false,
    version: 1,
    ...overlay,
  };
}

/** Evidence about the database `shop` of the cluster `c1`, at `NOW`. */
export function evidence(overlay: Partial<Evidence>): Evidence {
  const place = { cluster: 'c1', clusterUid: 'uid-c1', asOf: NOW };
  return { ...place, manual: false, ...overlay } as Evidence;
}

/** The row as the database would hold it after something was written to it. */
export function written(
  row: ImportRow | undefined,
  { words, memory }: Applied,
  { clusterUid }: Evidence,
): ImportRow {
  return {
    ...(row ?? aRow()),
    databaseUid: words.id,
    snapshot: JSON.parse(JSON.stringify(words)),
    gone: Boolean(row?.gone) || Boolean(words.gone),
    outcome: row?.outcome ?? words.outcome,
    succeededJob: row?.succeededJob ?? memory.succeededJob,
    overwriting: memory.overwriting,
    memory: toKeptMemory(memory),
    clusterUid: clusterUid ?? row?.clusterUid,
    version: (row?.version ?? 0) + 1,
  };
}

/**
 * What a row says after all of it, as one replica with a database does it: only what changed is written, and how long
 * something lasts is its own.
 */
export function afterAll(
  all: Evidence[],
  row?: ImportRow,
): ImportRow | undefined {
  let suspect: Suspect | undefined;
  return all.reduce<ImportRow | undefined>((state, one) => {
    const applied = apply(
      state,
      one.type === 'objects' ? { ...one, suspect } : one,
    );
    suspect = applied ? applied.memory.suspect : suspect;
    return applied?.changed ? written(state, applied, one) : state;
  }, row);
}
