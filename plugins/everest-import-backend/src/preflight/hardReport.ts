import {
  PreflightCheck,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { HARD_CHECKS } from './index';
import { ImportFacts } from './ImportFacts';

/** A refusal as a line of the report. */
export function toFailure(
  id: string,
  { field, code, values, message, remedy }: RefusalCause,
): PreflightCheck {
  return {
    id,
    kind: 'hard',
    outcome: 'failure',
    field,
    code,
    ...(values && { values }),
    title: message,
    ...(remedy && { remedy }),
  };
}

/** What each hard check says: what a create would be refused for, and what holds. */
export function hardReport(facts: ImportFacts): PreflightCheck[] {
  return HARD_CHECKS.flatMap(({ id, title, check }): PreflightCheck[] => {
    const causes = check(facts);
    return causes.length > 0
      ? causes.map(cause => toFailure(id, cause))
      : [{ id, kind: 'hard', outcome: 'pass', title }];
  });
}
