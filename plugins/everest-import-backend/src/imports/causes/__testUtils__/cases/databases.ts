import { database, job } from '../../../../__testUtils__/objects';
import { NOW } from '../../../../__testUtils__/lookAtPhase';
import { CauseInput } from '../../CauseInput';
import { Case } from './Case';
import { beside, engine, provisioning, running } from '../evidence';

const SEEN = 'recorded: a running operator, its Job controller and API server';
const KUBELET = 'read: kubelet and containerd';
const OLD = '2026-01-15T07:50:00Z';
const LONG_AGO = '2026-01-14T07:50:00Z';

export const databases: Case[] = [
  [
    'database-error',
    'recorded: status of a DatabaseCluster',
    provisioning({}, { status: 'error', message: 'no volume' }),
  ],
  [
    'database-paused',
    SEEN,
    provisioning({}, { status: 'creating', paused: true }),
  ],
  [
    'database-paused',
    SEEN,
    { ...running(), database: database('importing', { paused: true }) },
  ],
  [
    'engine-crashes',
    KUBELET,
    provisioning({
      pods: [
        engine({
          restarts: 7,
          waiting: {
            reason: 'CrashLoopBackOff',
            message:
              'back-off 5m0s restarting failed container=pxc pod=shop-pxc-0',
          },
        }),
      ],
    }),
  ],
  [
    'sidecar-crashes',
    KUBELET,
    provisioning({
      pods: [beside('pmm-client', 'CrashLoopBackOff', 3)],
    }),
  ],
  [
    'sidecar-crashes',
    'read: percona-server-mongodb-operator: PBM restores by it',
    running({ pods: [beside('backup-agent', 'CrashLoopBackOff', 3)] }),
  ],
  [
    'engine-failing',
    'read: percona-xtradb-cluster-operator, pkg/controller/pxc/status.go',
    provisioning(
      {},
      { message: 'Error: wrong PXC options: set version: unknown 8.9' },
    ),
  ],
  [
    'reconcile-paused',
    SEEN,
    leftPaused({
      database: database('importing'),
      job: job('Succeeded', { completedAt: OLD }),
      now: NOW,
    }),
  ],
  [
    'operator-silent',
    SEEN,
    provisioning({}, { status: '', creationTimestamp: OLD }),
  ],
  [
    'database-never-ready',
    SEEN,
    provisioning({}, { status: 'creating', creationTimestamp: LONG_AGO }),
  ],
  ['pod-missing', 'derived from the above', running()],
];

function leftPaused(input: CauseInput): CauseInput {
  input.database!.metadata.annotations = {
    'everest.percona.com/reconcile-paused': 'true',
  };
  return input;
}
