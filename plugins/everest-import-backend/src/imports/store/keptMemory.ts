import { KeptMemory } from './ImportHistory';
import { PhaseMemory } from '../../everest/PhaseMemory';

/** Undefined when there is nothing to keep. */
export function toKeptMemory({
  suspect: seen,
  ranWithoutImport,
  cause,
  versions,
  steps,
  pausedSince,
  raised,
}: PhaseMemory): KeptMemory | undefined {
  // How long it has lasted so far is by the clock of one process
  const suspect = seen?.lasted ? seen : undefined;
  const kept = {
    ...{ suspect, ranWithoutImport, cause, versions, steps },
    ...{ pausedSince, raised },
  };
  return Object.values(kept).some(Boolean) ? kept : undefined;
}
