import { database, job } from '../../../../__testUtils__/objects';
import { NOW } from '../../../../__testUtils__/lookAtPhase';
import { CauseInput } from '../../CauseInput';
import {
  beside,
  engine,
  event,
  importer,
  JOB_NAME,
  POD,
  provisioning,
  running,
  unscheduled,
} from '../evidence';
import { LookAlike } from './LookAlike';

const ago = (ms: number) => new Date(NOW - ms).toISOString();
const runs = () => importer({ running: { startedAt: ago(60_000) } });

/** What passes, or has passed. */
export const goingOn: LookAlike[] = [
  [
    'MongoDB’s operator says how far a set is',
    undefined,
    provisioning({}, { message: 'rs0: initializing' }),
  ],
  [
    'MongoDB’s operator says that a set is ready',
    undefined,
    {
      ...running({ pods: [runs()] }),
      database: database('importing', { message: 'rs0: ready' }),
    },
  ],
  [
    'a Pod that found no node at first, and runs',
    undefined,
    running({
      pods: [runs()],
      events: [
        event(
          'Pod',
          POD,
          'FailedScheduling',
          '0/3 nodes are available: 3 Insufficient cpu.',
        ),
      ],
    }),
  ],
  [
    'a Pod that waits for a node since a moment ago',
    undefined,
    running({
      pods: [
        unscheduled(
          '0/3 nodes are available: 3 Insufficient cpu.',
          ago(10_000),
        ),
      ],
    }),
  ],
  [
    'a Secret that was not mounted at first',
    undefined,
    running({
      pods: [runs()],
      events: [
        event(
          'Pod',
          POD,
          'FailedMount',
          'MountVolume.SetUp failed for volume "payload" : secret "x" not found',
        ),
      ],
    }),
  ],
  [
    'an image that was pulled at the second try',
    undefined,
    running({
      pods: [runs()],
      events: [event('Pod', POD, 'Failed', 'Error: ErrImagePull')],
    }),
  ],
  [
    'a container that is being made',
    undefined,
    running({
      pods: [importer({ waiting: { reason: 'ContainerCreating' } })],
    }),
  ],
  [
    'a quota that let the Pod through later',
    undefined,
    running({
      pods: [runs()],
      events: [
        event(
          'Job',
          JOB_NAME,
          'FailedCreate',
          'Error creating: pods "x" is forbidden: exceeded quota: team-blue',
        ),
      ],
    }),
  ],
  [
    'a quota that keeps another Job back',
    undefined,
    startedNow({
      events: [
        event(
          'Job',
          'nightly-backup',
          'FailedCreate',
          'Error creating: pods "x" is forbidden: exceeded quota: team-blue',
        ),
      ],
    }),
  ],
  [
    'a claim that waits for its first Pod',
    undefined,
    provisioning({
      volumeClaims: [{ name: 'datadir-shop-pxc-0', phase: 'Pending' }],
      events: [
        event(
          'PersistentVolumeClaim',
          'datadir-shop-pxc-0',
          'WaitForFirstConsumer',
          'waiting for first consumer to be created before binding',
          'Normal',
        ),
      ],
    }),
  ],
  [
    'a running importer that tries again',
    undefined,
    running({
      pods: [runs()],
      log: ['{"level":"error","error":"dial tcp: connection refused"}'],
    }),
  ],
  [
    'a restore that succeeded after a fault',
    undefined,
    running({
      pods: [runs()],
      restores: [
        {
          kind: 'PerconaXtraDBClusterRestore',
          name: 'ca6822c9',
          state: 'Starting Cluster',
          message: 'Access Denied.',
          conditions: [],
        },
      ],
    }),
  ],
  [
    'a backup of PostgreSQL’s own that its storage refuses',
    undefined,
    running({
      pods: [runs()],
      restores: [
        {
          ...{ kind: 'PerconaPGCluster', name: 'shop', state: 'initializing' },
          conditions: [
            {
              ...{ type: 'PGBackRestManualBackupSuccessful', status: 'False' },
              reason: 'ManualBackupFailed',
              message: 'HTTP request failed with 403 (Forbidden)',
            },
          ],
        },
      ],
    }),
  ],
  [
    'an engine that was started again, and runs',
    undefined,
    provisioning({
      pods: [engine({ restarts: 3, running: { startedAt: ago(9_000) } })],
    }),
  ],
  [
    'what watches the database and crashes beside it, while the import goes on',
    undefined,
    running({ pods: [runs(), beside('pmm-client', 'CrashLoopBackOff', 9)] }),
  ],
  [
    'an image that does not come for what watches the database, while the import goes on',
    undefined,
    running({ pods: [runs(), beside('pmm-client', 'ImagePullBackOff')] }),
  ],
  [
    'what watches the database and crashed at first',
    undefined,
    provisioning({ pods: [beside('pmm-client', 'CrashLoopBackOff', 2)] }),
  ],
  [
    'an engine that ended twice, as when it joins the others',
    undefined,
    provisioning({
      pods: [engine({ restarts: 2, waiting: { reason: 'CrashLoopBackOff' } })],
    }),
  ],
  [
    'two writers of one object',
    undefined,
    provisioning(
      {},
      {
        message:
          'Error: update status: the object has been modified; please apply your changes to the latest version and try again',
      },
    ),
  ],
  [
    'an operator that fails in the first minute',
    undefined,
    provisioning(
      {},
      {
        creationTimestamp: ago(60_000),
        message: 'Error: connect to the database: connection refused',
      },
    ),
  ],
  [
    'a PostgreSQL that is made anew for a quarter of an hour',
    undefined,
    running({ pods: [runs()] }),
  ],
  [
    'a large database that comes up for half an hour',
    undefined,
    provisioning(
      {},
      { status: 'creating', creationTimestamp: ago(30 * 60_000) },
    ),
  ],
  [
    'a copy of the cluster that may be old',
    undefined,
    {
      ...provisioning({}, { status: '', creationTimestamp: ago(3_600_000) }),
      isStale: true,
    },
  ],
  [
    'an importer that keeps Everest away while it works',
    undefined,
    keptAway(running({ pods: [runs()] })),
  ],
  [
    'an importer that ended a moment ago and is about to let Everest in',
    undefined,
    keptAway({
      database: database('importing'),
      job: job('Succeeded', { completedAt: ago(20_000) }),
      now: NOW,
    }),
  ],
  [
    'Pods that the portal may not read',
    undefined,
    running({
      unread: [
        { part: 'pods', right: { verb: 'list', group: '', plural: 'pods' } },
      ],
    }),
  ],
];

/** Begun a moment ago. */
function startedNow(evidence: Parameters<typeof running>[0]): CauseInput {
  const input = running(evidence);
  input.job!.status!.startedAt = ago(60_000);
  return input;
}

function keptAway(input: CauseInput): CauseInput {
  input.database!.metadata.annotations = {
    'everest.percona.com/reconcile-paused': 'true',
  };
  return input;
}
