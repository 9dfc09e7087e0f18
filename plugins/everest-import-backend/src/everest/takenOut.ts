import { ImportPhase } from '@everest-import/backstage-plugin-everest-import-common';
import { PhaseInput, Verdict } from './PhaseMemory';
import { MISSING_AFTER_MS, suspectOf } from './suspectOf';

const GOING_ON: ImportPhase[] = ['Provisioning', 'Preparing', 'Importing'];

/**
 * Of an import without a job, whose `dataImport` was taken out of its database. Everest goes on with a job that it has made,
 * whatever becomes of `dataImport`: it is over only where there is none. That has to last, for jobs are told of by another
 * watch than databases, and it says nothing while what that showed may be old. An end that it had stays.
 */
export function whenTakenOut(input: PhaseInput): Verdict {
  const { memory, isStale, causes } = input;
  if (memory.outcome) {
    const { outcome, cause } = memory;
    return { phase: outcome, outcome, cause };
  }
  const phase = GOING_ON.find(known => known === memory.phase) ?? 'Preparing';
  if (isStale) {
    return { phase };
  }
  const { suspect, dueAt } = suspectOf(input, 'taken-out', MISSING_AFTER_MS);
  return suspect.lasted
    ? { phase: 'Failed', outcome: 'Failed', cause: causes.withdrawn(), suspect }
    : { phase, suspect, lookAgainAt: dueAt };
}
