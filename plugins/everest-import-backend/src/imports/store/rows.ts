import { PhaseMemory } from '../../everest/phase';
import { ImportColumns } from './importColumns';
import { ImportRow, KeptMemory } from './ImportHistory';
import { readSnapshot } from './readSnapshot';
import { MadeSecret, RequestRow } from './RequestHistory';

type Stored<T> = T extends boolean
  ? boolean | number
  : T extends number
  ? number | string
  : T;

/** None of them is there yet in a row that the release before wrote. */
type StoredColumns = {
  [Key in keyof ImportColumns]?: Stored<ImportColumns[Key]> | null;
};

/** A row as the database holds it; SQLite has 0 and 1 for booleans, PostgreSQL texts for big integers. */
export interface StoredImport extends StoredColumns {
  id: string;
  cluster: string;
  namespace: string;
  name: string;
  database_uid: string | null;
  ours: boolean | number;
  requested_by: string | null;
  owner: string | null;
  entity: string | null;
  system: string | null;
  requested_at: string;
  state: string | null;
  snapshot: string;
  gone: boolean | number;
  outcome: string | null;
  first_sight: boolean | number;
  succeeded_job: string | null;
  overwriting: string | null;
  request_key: string | null;
  request_hash: string | null;
  digest: string | null;
  secrets: string | null;
  named_secrets: string | null;
  busy_until: number | string | null;
  known_at: number | string | null;
  over_at: number | string | null;
  details_erased: boolean | number;
  version: number;
  memory: string | null;
  cluster_uid: string | null;
  /** Computed by a list, in milliseconds. */
  known_for?: number | string;
}

export function toOverwriting(
  stored: string | null | undefined,
): PhaseMemory['overwriting'] {
  return (stored ?? undefined) as PhaseMemory['overwriting'];
}

/** What was edited by hand is no memory. */
function readMemory(memory: string | null): KeptMemory | undefined {
  try {
    return memory ? JSON.parse(memory) ?? undefined : undefined;
  } catch {
    return undefined;
  }
}

export function toImportRow(stored: StoredImport): ImportRow {
  const { words, isReadable } = readSnapshot(stored);
  return {
    id: stored.id,
    cluster: stored.cluster,
    namespace: stored.namespace,
    name: stored.name,
    databaseUid: stored.database_uid ?? undefined,
    knownFor:
      stored.known_for === undefined ? undefined : Number(stored.known_for),
    ours: Boolean(stored.ours),
    requestedBy: stored.requested_by ?? undefined,
    owner: stored.owner ?? undefined,
    entity: stored.entity ?? undefined,
    system: stored.system ?? undefined,
    requestedAt: stored.requested_at,
    state: (stored.state ?? undefined) as ImportRow['state'],
    snapshot: words,
    ...(!isReadable && { unreadable: true }),
    gone: Boolean(stored.gone),
    outcome: (stored.outcome ?? undefined) as ImportRow['outcome'],
    firstSight: Boolean(stored.first_sight),
    succeededJob: stored.succeeded_job ?? undefined,
    overwriting: toOverwriting(stored.overwriting),
    version: stored.version,
    memory: readMemory(stored.memory),
    clusterUid: stored.cluster_uid ?? undefined,
  };
}

export function toRequestRow(stored: StoredImport): RequestRow {
  return {
    ...toImportRow(stored),
    requestKey: stored.request_key ?? undefined,
    requestHash: stored.request_hash ?? '',
    digest: stored.digest ?? '',
    secrets: JSON.parse(stored.secrets ?? '[]') as MadeSecret[],
    busyUntil: stored.busy_until === null ? undefined : +stored.busy_until,
  };
}
