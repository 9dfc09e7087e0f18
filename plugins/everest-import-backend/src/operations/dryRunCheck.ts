import { isError } from '@backstage/errors';
import {
  Import,
  PreflightCheck,
} from '@everest-import/backstage-plugin-everest-import-common';
import { refusalCausesOf } from '../errors';
import { toFailure } from '../preflight/hardReport';

const ID = 'dry-run';

/** That Everest would take the database, and what it warns of. */
export function dryRunPassed(warnings: string[]): PreflightCheck[] {
  return [
    { id: ID, kind: 'hard', outcome: 'pass', title: 'Everest would take it' },
    ...warnings.map(
      (title): PreflightCheck => ({
        id: 'everest-warning',
        kind: 'advice',
        outcome: 'warning',
        title,
      }),
    ),
  ];
}

/** What Everest itself says to the database, without making one; not asked where we know already that it would refuse. */
export async function dryRunCheck(
  hard: PreflightCheck[],
  tryIt: () => Promise<Import>,
): Promise<PreflightCheck[]> {
  if (hard.some(({ outcome }) => outcome === 'failure')) {
    return [
      {
        id: ID,
        kind: 'hard',
        outcome: 'skipped',
        title: 'Everest was not asked: it would refuse what is wrong above',
      },
    ];
  }
  try {
    const { warnings = [] } = await tryIt();
    return dryRunPassed(warnings);
  } catch (error) {
    const causes = refusalCausesOf(error);
    if (causes.length > 0) {
      return causes.map(cause => toFailure(ID, cause));
    }
    return [
      {
        id: ID,
        kind: 'hard',
        outcome: 'failure',
        title: isError(error) ? error.message : 'Everest could not be asked.',
      },
    ];
  }
}
