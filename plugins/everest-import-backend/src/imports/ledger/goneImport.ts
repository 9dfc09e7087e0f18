import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { databaseDeleted } from '../causes/endings';
import { toTimestamp } from '../../time/Clock';

/** The words that remain of an import once its database is gone; one without an end has failed. */
export function goneImport(
  last: Import,
  outcome: Import['outcome'],
  asOf: number,
): Import {
  if (outcome) {
    return { ...last, phase: outcome, outcome, gone: true, alarms: undefined };
  }
  const at = toTimestamp(asOf);
  return {
    ...last,
    phase: 'Failed',
    outcome: 'Failed',
    phaseSince: at,
    finishedAt: at,
    cause: databaseDeleted(),
    gone: true,
    alarms: undefined,
  };
}
