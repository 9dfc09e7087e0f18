import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { phaseOf } from '../../everest/phase';
import { ImportContext, toImport } from '../../everest/toImport';
import { ImportRow } from '../store/ImportHistory';
import { causesOf } from '../causes/causesOf';
import { Evidence, ObjectsSeen } from './Evidence';
import { PhaseMemory } from '../../everest/PhaseMemory';

export interface SeenImport {
  words: Import;
  memory: PhaseMemory;
  /** When time alone changes the answer, in milliseconds since 1970. */
  lookAgainAt?: number;
}

function originOf(
  manual: boolean,
  ours: ImportRow | undefined,
): ImportContext['origin'] {
  if (manual) {
    return 'manual';
  }
  return ours ? 'portal' : 'kubernetes';
}

/** What a row says of it has lasted. */
function suspectIn(
  { suspect: known }: PhaseMemory,
  { suspect: seen }: ObjectsSeen,
): PhaseMemory['suspect'] {
  return known && (!seen || seen.word === known.word) ? known : seen;
}

/** The one that the namespace named last, while that can't be read. */
function ownerOf(
  row: ImportRow | undefined,
  { owner, ownerUnread }: ObjectsSeen,
): string | undefined {
  return ownerUnread ? row?.snapshot.owner ?? owner : owner;
}

/** The words for what a cluster holds of an import, after what its row says of it. Without progress, which is not kept. */
export function seenImport(
  row: ImportRow | undefined,
  memory: PhaseMemory,
  evidence: Evidence & ObjectsSeen,
): SeenImport {
  const { database, job, manual, report, run } = evidence;
  const isStale = evidence.staleSince !== undefined;
  const phase = phaseOf({
    ...{ database, job, isStale },
    causes: causesOf({
      ...{ database, job, report, run, isStale },
      now: evidence.asOf,
    }),
    now: evidence.asOf,
    memory: {
      ...memory,
      suspect: suspectIn(memory, evidence),
      ranWithoutImport: evidence.ranWithoutImport || memory.ranWithoutImport,
    },
  });
  const ours = !manual && row?.ours ? row : undefined;
  const words = toImport(database, job, {
    cluster: evidence.cluster,
    origin: originOf(manual, ours),
    phase,
    requestedBy: ours?.requestedBy,
    requestedAt: ours?.requestedAt,
    requestedAs: ours?.snapshot.requestedAs,
    owner: ours?.owner ?? ownerOf(row, evidence),
    ownerIsDefault: ours?.owner === undefined,
    last: manual ? undefined : row?.snapshot,
    backupSource: ours?.snapshot.source.backupSource,
    acknowledged: ours?.snapshot.acknowledged,
    // The Pod may be gone since
    result: report?.result ?? (phase.outcome && row?.snapshot.result),
    entity: ours?.entity,
    system: ours?.system,
    everestVersion: evidence.everestVersion,
  });
  return { words, memory: phase.memory, lookAgainAt: phase.lookAgainAt };
}
