import { ImportRow } from '../store/ImportHistory';
import { PhaseMemory } from '../../everest/PhaseMemory';

/** What a row says of earlier evidence. Its words are newer than its memory where the release before wrote them. */
export function memoryOf(row: ImportRow | undefined): PhaseMemory {
  if (!row) {
    return {};
  }
  const { snapshot, memory = {}, outcome, succeededJob, overwriting } = row;
  const since = Date.parse(snapshot.phaseSince);
  return {
    phase: snapshot.phase,
    since: Number.isNaN(since) ? undefined : since,
    outcome,
    cause: outcome && (memory.cause ?? snapshot.cause),
    suspect: memory.suspect,
    succeededJob,
    ranWithoutImport: memory.ranWithoutImport,
    overwriting,
    versions: memory.versions,
    steps: memory.steps,
    pausedSince: memory.pausedSince,
    raised: memory.raised,
  };
}
