import { NOW } from '../../../../__testUtils__/lookAtPhase';
import { ContainerSeen, PodSeen } from '../../../evidence/RunEvidence';
import { CauseInput } from '../../CauseInput';
import { failed, importer, PXC, running, saysLast } from '../evidence';
import { LookAlike } from './LookAlike';

type End = NonNullable<ContainerSeen['terminated']>;

const ago = (seconds: number) => new Date(NOW - seconds * 1_000).toISOString();
const endedBy = (what: string, code: string, end: End): LookAlike => [
  what,
  code,
  failed({ pods: [importer({ terminated: end })] }),
];

/** An importer that says that its bucket is not there, and whose Pod was disrupted then. */
function disrupted(exitCode: number, end: number, then: number): CauseInput {
  const input = saysLast(`${PXC}bucket acme does not exist`);
  const pod: PodSeen = importer(
    { terminated: { reason: 'Error', exitCode, finishedAt: ago(end) } },
    {
      phase: 'Failed',
      conditions: [
        {
          ...{ type: 'DisruptionTarget', status: 'True' },
          ...{
            reason: 'DeletionByTaintManager',
            lastTransitionTime: ago(then),
          },
        },
      ],
    },
  );
  return { ...input, run: { ...input.run!, pods: [pod] } };
}

/** The same, with exit code 1. */
function ofOwnAccord(reason: string): CauseInput {
  const input = saysLast(`${PXC}bucket acme does not exist`);
  const pods = [importer({ terminated: { reason, exitCode: 1 } })];
  return { ...input, run: { ...input.run!, pods } };
}

/** How a container ended, by its exit code and by what else is known. */
export const ends: LookAlike[] = [
  endedBy('by SIGTERM', 'run-stopped', { reason: 'Error', exitCode: 143 }),
  endedBy('by SIGKILL', 'run-killed', { reason: 'Error', exitCode: 137 }),
  endedBy('on a node that began anew', 'run-killed', {
    ...{ reason: 'Unknown', exitCode: 255 },
  }),
  endedBy('by itself, with 255', 'job-failed', {
    ...{ reason: 'Error', exitCode: 255 },
  }),
  endedBy('on a node that knows it no more', 'run-killed', {
    ...{ reason: 'ContainerStatusUnknown', exitCode: 137 },
    message: 'The container could not be located when the pod was terminated',
  }),
  [
    'for a program of it that used too much memory, as it says',
    'out-of-memory',
    {
      ...failed({
        pods: [importer({ terminated: { reason: 'OOMKilled', exitCode: 1 } })],
      }),
      report: {
        failure: {
          code: 'import-failed',
          message: 'pg_restore was killed by SIGKILL',
        },
      },
    },
  ],
  [
    'for its bucket, after a program of it used too much memory',
    's3-bucket-missing',
    ofOwnAccord('OOMKilled'),
  ],
  [
    'by itself, 24 s before its node was lost',
    's3-bucket-missing',
    disrupted(1, 300, 276),
  ],
  ['killed, and its node was lost', 'node-lost', disrupted(137, 300, 276)],
  [
    'not yet: it is about to be evicted, and runs',
    undefined,
    running({
      pods: [
        importer(
          { running: { startedAt: ago(600) } },
          {
            conditions: [
              {
                ...{ type: 'DisruptionTarget', status: 'True' },
                reason: 'EvictionByEvictionAPI',
              },
            ],
          },
        ),
      ],
    }),
  ],
];
