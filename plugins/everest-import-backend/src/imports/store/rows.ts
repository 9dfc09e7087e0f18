import { ImportRow, KeptMemory } from './ImportHistory';
import { readSnapshot } from './readSnapshot';
import { MadeSecret, RequestRow } from './RequestHistory';
import { PhaseMemory } from '../../everest/PhaseMemory';
import { StoredImport } from './StoredImport';

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
