import { isOutdated, versionsOf } from '../../everest/objectVersions';
import { ImportRow } from '../store/ImportHistory';
import { toKeptMemory } from '../store/keptMemory';
import { Evidence, ObjectsSeen } from './Evidence';
import { goneImport } from './goneImport';
import { memoryOf } from './memoryOf';
import { SeenImport, seenImport } from './seenImport';
import { PhaseMemory } from '../../everest/PhaseMemory';

/** What becomes of a record. */
export interface Applied extends SeenImport {
  /** Whether there is anything to write down. */
  changed: boolean;
}

export interface AllApplied extends Applied {
  /** Whether the last evidence changed what the others had made of it. */
  lastChanged: boolean;
}

function isAnotherCluster(row: ImportRow, { clusterUid }: Evidence): boolean {
  return (
    row.clusterUid !== undefined &&
    clusterUid !== undefined &&
    row.clusterUid !== clusterUid
  );
}

/**
 * A watch that lags behind another replica's, or is cut off; a list that began later is right in any case
 * (a restored etcd counts anew).
 */
function lagsBehind(
  { database, job, asOf, listedAt = 0, ...evidence }: Evidence & ObjectsSeen,
  { versions }: PhaseMemory,
): boolean {
  const missesJob =
    !job && versions?.job !== undefined && evidence.staleSince !== undefined;
  return (
    versions !== undefined &&
    (missesJob ||
      (listedAt <= versions.at &&
        isOutdated(versionsOf(database, job, asOf), versions)))
  );
}

function isNew(
  row: ImportRow | undefined,
  { words, memory }: SeenImport,
  { clusterUid }: Evidence,
): boolean {
  const before = memoryOf(row);
  return (
    !row ||
    JSON.stringify(words) !== JSON.stringify(row.snapshot) ||
    memory.outcome !== before.outcome ||
    memory.succeededJob !== before.succeededJob ||
    memory.overwriting !== before.overwriting ||
    memory.ranWithoutImport !== before.ranWithoutImport ||
    (clusterUid !== undefined && clusterUid !== row.clusterUid)
  );
}

/**
 * Record and evidence -> record. Pure, and its only clock is the evidence's: the same evidence again changes nothing,
 * older evidence is dropped, an end stays, and nothing ends but by evidence that names it.
 *
 * @param row - what is recorded; undefined: nothing yet
 * @returns undefined when the evidence says nothing of this record
 */
export function apply(
  row: ImportRow | undefined,
  evidence: Evidence,
): Applied | undefined {
  if (row && (row.gone || isAnotherCluster(row, evidence))) {
    return undefined;
  }
  const memory = memoryOf(row);
  if (evidence.type === 'objects') {
    if (lagsBehind(evidence, memory)) {
      return undefined;
    }
    const seen = seenImport(row, memory, evidence);
    const { database, job, asOf } = evidence;
    seen.memory.versions = versionsOf(database, job, asOf);
    return { ...seen, changed: isNew(row, seen, evidence) };
  }
  if (!row) {
    return undefined;
  }
  const last = { ...row.snapshot, id: row.databaseUid ?? row.id };
  const outcome = row.outcome ?? row.snapshot.outcome;
  return {
    words: goneImport(last, outcome, evidence.asOf),
    memory,
    changed: true,
  };
}

/** The row as it will be once what was applied to it is written down. */
function asRow(
  row: ImportRow | undefined,
  { words, memory }: Applied,
  { clusterUid, cluster }: Evidence,
): ImportRow {
  const { id, namespace, name, requestedAt } = words;
  return {
    ...(row ?? {
      ...{ id, cluster, namespace, name, requestedAt },
      databaseUid: id,
      ours: false,
      version: 0,
    }),
    snapshot: words,
    gone: words.gone ?? false,
    outcome: row?.outcome ?? words.outcome,
    succeededJob: memory.succeededJob,
    overwriting: memory.overwriting,
    memory: toKeptMemory(memory),
    clusterUid: clusterUid ?? row?.clusterUid,
  };
}

/** The same for several, oldest first: what could not be written down when it was seen counts all the same. */
export function applyAll(
  row: ImportRow | undefined,
  evidence: Evidence[],
): AllApplied | undefined {
  let state = row;
  let result: AllApplied | undefined;
  for (const one of evidence) {
    const applied = apply(state, one);
    if (applied) {
      const changed = applied.changed || (result?.changed ?? false);
      result = { ...applied, changed, lastChanged: applied.changed };
      state = asRow(state, applied, one);
    } else if (result) {
      result = { ...result, lastChanged: false };
    }
  }
  return result;
}
