import {
  event,
  failed,
  importer,
  JOB_NAME,
  running,
  saysLast,
} from '../evidence';
import { LookAlike } from './LookAlike';

const runs = () => importer({ running: { startedAt: '2026-01-15T08:50:00Z' } });

/** What a database changes in itself while an import goes on. */
const cluster = (reason: string): LookAlike => [
  `a cluster that says of itself: ${reason}`,
  undefined,
  running({
    pods: [runs()],
    restores: [
      {
        ...{ kind: 'PerconaPGCluster', name: 'shop', state: 'initializing' },
        conditions: [
          {
            ...{ type: 'x', status: 'False', reason },
            message: 'dial tcp 10.1.1.1:9000: connect: connection refused',
          },
        ],
      },
    ],
  }),
];

/** What else goes on beside an import. */
export const otherWork: LookAlike[] = [
  ...['InvalidBackupRepo', 'ChangeFailed', 'PGUpgradeFailed'].map(cluster),
  [
    'a Secret that an importer was about to delete',
    'mysql-restore-failed',
    failed({
      log: [
        '{"level":"error","error":"failed to delete S3 credentials secret ca6822c9: secrets \\"ca6822c9\\" not found","message":"Failed to clean up after PXC import for database shop"}',
        ...saysLast('failed to run PXC restore: something new').run!.log,
      ],
    }),
  ],
  [
    'a quota that two write at the same moment',
    undefined,
    {
      ...running({
        events: [
          event(
            ...(['Job', JOB_NAME, 'FailedCreate'] as const),
            'Error creating: Operation cannot be fulfilled on resourcequotas "team": the object has been modified; please apply your changes to the latest version and try again',
          ),
        ],
        unread: [
          { part: 'pods', right: { verb: 'list', group: '', plural: 'pods' } },
        ],
      }),
    },
  ],
];
