import { CauseInput } from '../../CauseInput';
import { blocked, engine, failed, importer, saysLast } from '../evidence';
import { LookAlike } from './LookAlike';

const UNKNOWN = 'job-failed';

/** What ended in another way than its words remind of. */
export const otherEnds: LookAlike[] = [
  [
    'tries that others followed',
    UNKNOWN,
    failed({
      log: [
        'error: connection refused, retrying in 5 s',
        'error: connection refused, attempt 2 of 5',
        'error: the moon is in the wrong quarter',
      ],
    }),
  ],
  [
    'a table whose name is an error',
    UNKNOWN,
    failed({ log: ['Loading access_denied', 'Loading disk_full_events'] }),
  ],
  [
    'MySQL that refuses a user, as S3 refuses keys',
    'database-login-refused',
    saysLast("Access denied for user 'root'@'%' (using password: YES)"),
  ],
  [
    'a history file that pgBackRest looks for as a matter of course',
    UNKNOWN,
    failed({
      log: ['P00   INFO: unable to find 00000002.history in the archive'],
    }),
  ],
  [
    'a Pod of the database that ran out of memory',
    UNKNOWN,
    failed({
      pods: [
        importer({ terminated: { reason: 'Error', exitCode: 1 } }),
        engine({ terminated: { reason: 'OOMKilled', exitCode: 137 } }),
      ],
    }),
  ],
  [
    'a Pod of the database that was evicted',
    UNKNOWN,
    failed({
      pods: [
        importer({ terminated: { reason: 'Error', exitCode: 1 } }),
        engine(
          {},
          { phase: 'Failed', reason: 'Evicted', message: 'low on disk' },
        ),
      ],
    }),
  ],
  [
    'words of the scheduler in a log',
    UNKNOWN,
    failed({ log: ['0/3 nodes are available: 3 Insufficient cpu.'] }),
  ],
  [
    'a hook that an importer calls',
    UNKNOWN,
    failed({ log: ['calling webhook https://hooks.acme.test/done'] }),
  ],
  [
    'a 403 that is not of S3',
    UNKNOWN,
    failed({ log: ['error: metrics endpoint answered 403'] }),
  ],
  [
    'a cache that has no backup',
    UNKNOWN,
    failed({ log: ['cache: backup not found, reading it anew'] }),
  ],
  [
    'an importer that knows its failure, in words of another one',
    'importer-import-failed',
    {
      ...failed(),
      report: {
        failure: { code: 'import-failed', message: 'AccessDenied: no grant' },
      },
    },
  ],
  [
    'an importer that ended by its own exit code 137 of a subprogram',
    UNKNOWN,
    failed({ log: ['pg_restore exited with 137'] }),
  ],
  [
    'a pause for Everest that was left after an end of which nothing is known',
    UNKNOWN,
    leftPaused(failed({ log: ['error: the moon is in the wrong quarter'] })),
  ],
  [
    'a Job that Everest does not find for a moment',
    'job-error',
    blocked(
      'failed to observe state: failed to get import job: Job.batch "data-import-shop-632137" not found',
    ),
  ],
];

function leftPaused(input: CauseInput): CauseInput {
  input.database!.metadata.annotations = {
    'everest.percona.com/reconcile-paused': 'true',
  };
  input.run!.job!.conditions[0].lastTransitionTime = '2026-01-15T08:42:00Z';
  return input;
}
