import { causesOf } from '../imports/causes/causesOf';
import { phaseOf } from '../everest/phase';
import { PhaseInput } from '../everest/PhaseMemory';

export const NOW = Date.parse('2026-01-15T09:00:00Z');

/** The phase at `NOW`, of whoever remembers nothing. */
export function look(input: Partial<PhaseInput>) {
  const { database, job, now = NOW } = input;
  const causes = causesOf({ database, job, now });
  return phaseOf({ now, memory: {}, causes, ...input });
}
