import { KeptMemory } from './ImportHistory';
import { PhaseMemory } from '../../everest/PhaseMemory';

/** Undefined when there is nothing to keep. */
export function toKeptMemory({
  suspect: seen,
  ranWithoutImport,
  cause,
  versions,
}: PhaseMemory): KeptMemory | undefined {
  // How long it has lasted so far is by the clock of one process
  const suspect = seen?.lasted ? seen : undefined;
  return suspect || ranWithoutImport || cause || versions
    ? { suspect, ranWithoutImport, cause, versions }
    : undefined;
}
