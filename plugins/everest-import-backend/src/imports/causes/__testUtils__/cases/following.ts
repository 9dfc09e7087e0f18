import { database } from '../../../../__testUtils__/objects';
import { CauseInput } from '../../CauseInput';
import {
  engine,
  event,
  failed,
  importer,
  JOB_NAME,
  provisioning,
  running,
  unscheduled,
} from '../evidence';
import { LookAlike } from './LookAlike';

const CLAIM = 'datadir-shop-pxc-0';
const BACK_OFF = { reason: 'CrashLoopBackOff', message: 'back-off' };
const runs = () => importer({ running: { startedAt: '2026-01-15T08:50:00Z' } });
const waitsForNode = (reasons: string) => ({
  ...unscheduled(`0/3 nodes are available: ${reasons}.`),
  ...({ name: 'shop-pxc-0', of: 'engine' } as const),
});

/** Ended by a deadline while its image did not come. */
function tooLate(gone: boolean): CauseInput {
  const image = 'r.test/loader:9';
  return failed({
    job: {
      name: JOB_NAME,
      conditions: [
        {
          ...{ type: 'Failed', status: 'True', reason: 'DeadlineExceeded' },
          message: 'Job was active longer than specified deadline',
        },
      ],
    },
    pods: [
      importer(
        {
          waiting: {
            reason: 'ImagePullBackOff',
            message: `Back-off pulling image "${image}": ErrImagePull: failed to resolve reference "${image}": ${image}: not found`,
          },
        },
        { gone },
      ),
    ],
  });
}

/** Evidence of two, of which one only comes of the other. */
export const following: LookAlike[] = [
  [
    'a Pod without a node, for a claim without a class',
    'storage-class-missing',
    provisioning({
      pods: [waitsForNode('pod has unbound immediate PersistentVolumeClaims')],
      volumeClaims: [{ name: CLAIM, phase: 'Pending' }],
      events: [
        event(
          ...(['PersistentVolumeClaim', CLAIM, 'ProvisioningFailed'] as const),
          'storageclass.storage.k8s.io "fast" not found',
        ),
      ],
    }),
  ],
  [
    'a Pod without a node, for a claim of which nothing is said',
    'volume-unbound',
    provisioning({
      pods: [waitsForNode('pod has unbound immediate PersistentVolumeClaims')],
    }),
  ],
  [
    'a database that ends for want of disk',
    'disk-full',
    {
      ...running({
        pods: [runs(), engine({ restarts: 7, waiting: BACK_OFF })],
      }),
      database: database('importing', { message: 'disk full' }),
    },
  ],
  [
    'a proxy that ends while the database has no node',
    'no-memory',
    provisioning({
      pods: [
        waitsForNode('3 Insufficient memory'),
        engine(
          { name: 'haproxy', restarts: 6, waiting: BACK_OFF },
          { name: 'shop-haproxy-0', uid: 'uid-proxy' },
        ),
      ],
    }),
  ],
  [
    'an importer that was told to stop, by an eviction',
    'evicted',
    {
      ...failed({
        pods: [
          importer(
            { terminated: { reason: 'Error', exitCode: 1 } },
            {
              ...{ phase: 'Failed', reason: 'Evicted' },
              message: 'The node was low on resource: memory.',
            },
          ),
        ],
      }),
      report: { failure: { code: 'stopped', message: 'It was told to stop' } },
    },
  ],
  [
    'an importer that was told to stop, and nothing says by whom',
    'importer-stopped',
    {
      ...failed(),
      report: { failure: { code: 'stopped', message: 'It was told to stop' } },
    },
  ],
  ['a deadline while no image comes', 'image-name-wrong', tooLate(false)],
  ['the same, of a Pod that is gone', 'image-name-wrong', tooLate(true)],
];
