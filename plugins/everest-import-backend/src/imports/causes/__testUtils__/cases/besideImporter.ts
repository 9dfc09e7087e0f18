import { NOW } from '../../../../__testUtils__/lookAtPhase';
import { CauseInput } from '../../CauseInput';
import { ContainerSeen, PodSeen } from '../../../evidence/RunEvidence';
import { engine, failed, importer, PXC, running, saysLast } from '../evidence';
import { LookAlike } from './LookAlike';

const NO_BUCKET = `${PXC}failed to validate restore job: failed to validate backup existence: failed to create s3 client: bucket acme-db-backups does not exist`;
const ENDED = { terminated: { reason: 'Error', exitCode: 1 } };
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

/** An importer that says that its bucket is not there, in such Pods. */
function withoutBucket(...pods: PodSeen[]): CauseInput {
  const input = saysLast(NO_BUCKET);
  return { ...input, run: { ...input.run!, pods } };
}

/** The proxy of a service mesh, in the importer's Pod. */
function withProxy(
  proxy: Partial<ContainerSeen>,
  own: Partial<ContainerSeen> = ENDED,
): PodSeen {
  const pod = importer(own);
  return {
    ...pod,
    containers: [
      { name: 'istio-proxy', restarts: 0, ...proxy },
      ...pod.containers,
    ],
  };
}

/** Ended an hour ago, by itself; what happened to its Pod since. */
function disruptedLater(reason: string): PodSeen {
  const end = { ...ENDED.terminated, finishedAt: ago(60) };
  return importer(
    { terminated: end },
    {
      phase: 'Failed',
      conditions: [
        {
          ...{ type: 'DisruptionTarget', status: 'True', reason },
          lastTransitionTime: ago(1),
        },
      ],
    },
  );
}

function disruptedByKubelet(reason: string, message: string): CauseInput {
  return failed({
    pods: [
      importer(
        { terminated: { reason: 'Error', exitCode: 137 } },
        {
          ...{ phase: 'Failed', reason, message },
          conditions: [
            {
              ...{ type: 'DisruptionTarget', status: 'True', message },
              reason: 'TerminationByKubelet',
            },
          ],
        },
      ),
    ],
  });
}

/** What stands beside an importer, and what comes after its end. */
export const besideImporter: LookAlike[] = [
  [
    'a proxy that ran out of memory beside it',
    's3-bucket-missing',
    withoutBucket(
      withProxy({ terminated: { reason: 'OOMKilled', exitCode: 137 } }),
    ),
  ],
  [
    'a proxy that was killed after it',
    'job-failed',
    failed({
      log: ['error: the moon'],
      pods: [withProxy({ terminated: { reason: 'Error', exitCode: 137 } })],
    }),
  ],
  [
    'the last words of a proxy',
    'job-failed',
    failed({
      log: ['error: the moon'],
      pods: [
        withProxy({
          terminated: {
            ...{ reason: 'Error', exitCode: 1 },
            message: 'dial tcp 10.1.1.1:15012: connect: connection refused',
          },
        }),
      ],
    }),
  ],
  [
    'a proxy whose image does not come, while the importer works',
    undefined,
    running({
      pods: [
        withProxy(
          { waiting: { reason: 'ImagePullBackOff', message: 'Back-off' } },
          { running: { startedAt: ago(3) } },
        ),
      ],
    }),
  ],
  [
    'a Pod of the database that gets no image after the end',
    's3-bucket-missing',
    withoutBucket(
      importer(ENDED),
      engine({
        waiting: {
          reason: 'ImagePullBackOff',
          message:
            'Back-off: toomanyrequests: You have reached your pull limit',
        },
      }),
    ),
  ],
  ...['DeletionByTaintManager', 'EvictionByEvictionAPI'].map(
    (reason): LookAlike => [
      `what happened to its Pod an hour after its end: ${reason}`,
      's3-bucket-missing',
      withoutBucket(disruptedLater(reason)),
    ],
  ),
  [
    'room for a Pod that the node needs itself',
    'preempted',
    disruptedByKubelet(
      'Preempting',
      'Preempted in order to admit critical pod',
    ),
  ],
  [
    'a node that is shut down in order',
    'node-lost',
    disruptedByKubelet(
      'Terminated',
      'Pod was terminated in response to imminent node shutdown.',
    ),
  ],
  [
    'a program that was killed in a Pod that was not',
    'tool-killed',
    failed({ log: ['error: pg_restore: signal: killed'] }),
  ],
];
