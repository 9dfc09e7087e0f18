import { KeptMemory } from './ImportHistory';
import { PhaseMemory } from '../../everest/PhaseMemory';

/** Undefined when there is nothing to keep. */
export function toKeptMemory({
  suspect,
  ranWithoutImport,
  cause,
  versions,
}: PhaseMemory): KeptMemory | undefined {
  return suspect || ranWithoutImport || cause || versions
    ? { suspect, ranWithoutImport, cause, versions }
    : undefined;
}
