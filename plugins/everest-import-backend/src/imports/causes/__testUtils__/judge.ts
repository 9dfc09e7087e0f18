import { ImportCause } from '@everest-import/backstage-plugin-everest-import-common';
import { look } from '../../../__testUtils__/lookAtPhase';
import { PhaseMemory } from '../../../everest/PhaseMemory';
import { CauseInput } from '../CauseInput';
import { causesOf } from '../causesOf';

const LASTED = { since: 0, lasted: true };

/** The cause that an import gets, by way of its phase; what counts once it has lasted has. */
export function judge(
  input: CauseInput,
  memory: PhaseMemory = {},
): ImportCause | undefined {
  const { database, job, now } = input;
  const paused = database?.spec?.paused ? 'database-paused' : undefined;
  const word = job ? 'job-error' : paused ?? 'database-error';
  return look({
    database,
    job,
    now,
    causes: causesOf(input),
    memory: { suspect: { word, ...LASTED }, ...memory },
  }).cause;
}
