import type {
  Backup,
  PreflightCheck,
  PreflightLine,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Failure } from '../failures';
import { digestOf } from './digestOf';

/** One run of the checks, as far as it has come. */
export interface PreflightRun {
  /**
   * `refused`: the backend says of the request itself that a create would refuse it. `denied`: it says that who asks may
   * not, or that something named is not there. `broken`: the checks could not be made, which says nothing of the import.
   */
  state: 'running' | 'done' | 'refused' | 'denied' | 'broken';
  checks: PreflightCheck[];
  backup?: Backup;
  /** Why it is refused or broken. */
  failures: Failure[];
}

/** A run that has just begun. */
export const BEGUN: PreflightRun = {
  state: 'running',
  checks: [],
  failures: [],
};

/** A run with one more line: one check may find several faults, of one field too. What is said twice is kept once. */
export function withLine(run: PreflightRun, line: PreflightLine): PreflightRun {
  switch (line.type) {
    case 'check': {
      const said = digestOf(line.check);
      return run.checks.some(check => digestOf(check) === said)
        ? run
        : { ...run, checks: [...run.checks, line.check] };
    }
    case 'backup':
      return { ...run, backup: line.backup };
    case 'end':
      return { ...run, state: 'done' };
    default:
      // A line that a newer backend knows.
      return run;
  }
}
