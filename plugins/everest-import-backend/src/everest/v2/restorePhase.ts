import { DataImportJobObject } from '../objects';
import { PhaseInput, Verdict } from '../PhaseMemory';
import { BLOCKED_AFTER_MS, suspectOf } from '../suspectOf';
import { causeOf } from './causes';

/** Where a Restore stands that somebody made by hand: what its database says is of another one, or of none. */
export function restorePhase(
  input: PhaseInput,
  { status = {}, metadata }: DataImportJobObject,
): Verdict {
  const { state = '', startedAt, completedAt, message } = status;
  switch (state) {
    case '':
    case 'Pending':
      return { phase: 'Preparing' };
    case 'Running':
      return { phase: 'Importing', since: startedAt };
    case 'Succeeded':
      return {
        phase: 'Succeeded',
        outcome: 'Succeeded',
        since: completedAt,
        succeededJob: metadata.uid,
      };
    case 'Failed':
      return {
        phase: 'Failed',
        outcome: 'Failed',
        since: completedAt,
        cause: causeOf('restore-failed', message),
      };
    case 'Error': {
      const word = 'restore-error';
      const { suspect, dueAt } = suspectOf(input, word, BLOCKED_AFTER_MS);
      return suspect.lasted
        ? { phase: 'Blocked', cause: causeOf(word, message), suspect }
        : { phase: 'Importing', lookAgainAt: dueAt, suspect };
    }
    default:
      return { phase: 'Unknown', rawPhase: state };
  }
}
