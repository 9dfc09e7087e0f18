import { isDeepStrictEqual } from 'node:util';
import { isOutdated, versionsOf } from '../../everest/objectVersions';
import { withAlarms } from '../alarms/withAlarms';
import { ImportRow } from '../store/ImportHistory';
import { toKeptMemory } from '../store/keptMemory';
import { Evidence, ObjectsSeen } from './Evidence';
import { goneImport } from './goneImport';
import { memoryOf } from './memoryOf';
import { SeenImport, seenImport } from './seenImport';
import { withPhase } from './steps';
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

/** Two processes, whose clocks go wrong by ten minutes each, and not the same way. */
const CLOCKS_APART_MS = 20 * 60_000;

/** How far a watch that counts as alive may lag: longer than it takes to find out that one is dead. */
const LAGS_AT_MOST_MS = 2 * 60_000;

/**
 * Whether the copy is of after the row came to be what it is: by a list that began since, by the one clock that saw both;
 * or by more than two clocks differ, by a list or by a watch that is alive.
 */
function isOfAfter(
  { listedAt = 0, rowKnown, staleSince, asOf }: Evidence & ObjectsSeen,
  row: ImportRow | undefined,
  writtenAt: number,
): boolean {
  const isKnown = rowKnown !== undefined && rowKnown.version === row?.version;
  return (
    (isKnown && listedAt > rowKnown.since) ||
    listedAt > writtenAt + CLOCKS_APART_MS ||
    (staleSince === undefined &&
      asOf > writtenAt + CLOCKS_APART_MS + LAGS_AT_MOST_MS)
  );
}

/**
 * A watch that lags behind another replica's, or is cut off; a list that began later is right in any case
 * (a restored etcd counts anew).
 */
function lagsBehind(
  row: ImportRow | undefined,
  evidence: Evidence & ObjectsSeen,
  { versions }: PhaseMemory,
): boolean {
  if (versions === undefined) {
    return false;
  }
  const { database, job, asOf, staleSince } = evidence;
  const missesJob =
    !job && versions.job !== undefined && staleSince !== undefined;
  return (
    missesJob ||
    (isOutdated(versionsOf(database, job, asOf), versions) &&
      !isOfAfter(evidence, row, versions.at))
  );
}

/** Whether they say the same; the database hands back the fields in an order of its own. */
function isSame(one: object, other: object): boolean {
  const [text, known] = [JSON.stringify(one), JSON.stringify(other)];
  return (
    text === known || isDeepStrictEqual(JSON.parse(text), JSON.parse(known))
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
    !isSame(words, row.snapshot) ||
    memory.outcome !== before.outcome ||
    memory.succeededJob !== before.succeededJob ||
    memory.overwriting !== before.overwriting ||
    memory.ranWithoutImport !== before.ranWithoutImport ||
    memory.pausedSince !== before.pausedSince ||
    memory.raised?.length !== before.raised?.length ||
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
    if (lagsBehind(row, evidence, memory)) {
      return undefined;
    }
    const seen = seenImport(row, memory, evidence);
    const { database, job, asOf } = evidence;
    seen.memory.versions = versionsOf(database, job, asOf);
    seen.memory.steps = withPhase(memory.steps, seen.words);
    const watched = withAlarms(seen, memory, evidence);
    return { ...watched, changed: isNew(row, watched, evidence) };
  }
  if (!row) {
    return undefined;
  }
  const last = { ...row.snapshot, id: row.databaseUid ?? row.id };
  const outcome = row.outcome ?? row.snapshot.outcome;
  const words = goneImport(last, outcome, evidence.asOf);
  return {
    words,
    memory: { ...memory, steps: withPhase(memory.steps, words) },
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
