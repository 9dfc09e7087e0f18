import { NOW } from '../../../../__testUtils__/lookAtPhase';
import { EventSeen, PodSeen } from '../../../evidence/RunEvidence';
import {
  engine,
  event,
  failed,
  importer,
  POD,
  provisioning,
  PSMDB,
  running,
  saysLast,
} from '../evidence';
import { LookAlike } from './LookAlike';

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE).toISOString();
const runs = () => importer({ running: { startedAt: ago(10) } });
const SECRET =
  'MountVolume.SetUp failed for volume "ssl-internal" : secret "shop-ssl-internal" not found';
const ATTACH =
  'Multi-Attach error for volume "pvc-1" Volume is already used by pod(s) shop-pxc-0';

/** An engine's Pod that is being made, under the name that one before it had. */
function made(overlay: Partial<PodSeen> = {}): PodSeen {
  return engine(
    { waiting: { reason: 'ContainerCreating' } },
    { uid: 'uid-now', createdAt: ago(2), ...overlay },
  );
}

function said(
  reason: string,
  message: string,
  overlay: Partial<EventSeen>,
): EventSeen {
  const about = event('Pod', 'shop-pxc-0', reason, message);
  return { ...about, uid: 'uid-now', ...overlay };
}

const moved = (reason: string, minutes: number) =>
  said(reason, reason, { type: 'Normal', lastAt: ago(minutes) });

/** What Kubernetes said of another one, or of what went on since. */
export const before: LookAlike[] = [
  [
    'a Secret that the Pod of that name before it waited for',
    undefined,
    running({
      pods: [runs(), made()],
      events: [said('FailedMount', SECRET, { uid: 'uid-before' })],
    }),
  ],
  [
    'a Secret of before this Pod, kept by a release that knew no UIDs',
    undefined,
    running({
      pods: [runs(), made()],
      events: [
        said('FailedMount', SECRET, { uid: undefined, lastAt: ago(20) }),
      ],
    }),
  ],
  [
    'a volume that the Pod of that name before it waited for',
    undefined,
    running({
      pods: [runs(), made()],
      events: [said('FailedAttachVolume', ATTACH, { uid: 'uid-before' })],
    }),
  ],
  [
    'a Secret that came, while the image is pulled',
    undefined,
    provisioning({
      pods: [made()],
      events: [
        said('FailedMount', SECRET, { lastAt: ago(2) }),
        moved('Pulling', 1),
      ],
    }),
  ],
  [
    'a volume that came, while others are mounted',
    undefined,
    provisioning({
      pods: [made()],
      events: [
        said('FailedAttachVolume', ATTACH, { lastAt: ago(2) }),
        moved('SuccessfulAttachVolume', 1),
      ],
    }),
  ],
  [
    'a Secret that came, while what comes before the database runs',
    undefined,
    provisioning({
      pods: [
        made({
          containers: [
            {
              ...{ name: 'pxc-init', restarts: 0 },
              running: { startedAt: ago(1) },
            },
            {
              ...{ name: 'pxc', restarts: 0 },
              waiting: { reason: 'PodInitializing' },
            },
          ],
        }),
      ],
      events: [said('FailedMount', SECRET, { lastAt: ago(2) })],
    }),
  ],
  [
    'a Secret of which nothing was said for longer than kubelets keep silent',
    undefined,
    running({
      pods: [runs(), made({ createdAt: ago(20) })],
      events: [said('FailedMount', SECRET, { lastAt: ago(7) })],
    }),
  ],
  [
    'a Secret that this Pod waits for',
    'secret-missing',
    running({
      pods: [runs(), made()],
      events: [
        moved('Pulling', 3),
        said('FailedMount', SECRET, { lastAt: ago(1) }),
      ],
    }),
  ],
  [
    'why an image does not come, of which a kubelet says no more than that for now',
    'registry-unreachable',
    provisioning({
      pods: [
        made({
          createdAt: ago(30),
          containers: [
            {
              ...{ name: 'pxc', restarts: 0 },
              waiting: { reason: 'ImagePullBackOff', message: 'Back-off' },
            },
          ],
        }),
      ],
      events: [
        said(
          'Failed',
          'Failed to pull image "r.test/a:9": Head "https://r.test/v2/": dial tcp: lookup r.test: no such host',
          { lastAt: ago(12) },
        ),
      ],
    }),
  ],
  [
    'a quota that let the Pods of the database through, which a restore takes away',
    undefined,
    running({
      pods: [runs()],
      events: [
        quota(9),
        {
          ...event(
            ...(['StatefulSet', 'shop-pxc', 'SuccessfulCreate'] as const),
            'create Pod shop-pxc-0 in StatefulSet shop-pxc successful',
            'Normal',
          ),
          lastAt: ago(8),
        },
      ],
    }),
  ],
  [
    'a quota that kept Pods of the database back an hour ago',
    undefined,
    running({ pods: [runs()], events: [quota(60)] }),
  ],
  [
    'a quota that keeps the Pods of the database back',
    'quota-exceeded',
    provisioning({ events: [quota(9)] }),
  ],
  [
    'a class for a claim of that name before it',
    undefined,
    running({
      pods: [runs()],
      volumeClaims: [{ name: 'datadir', uid: 'uid-now', phase: 'Pending' }],
      events: [
        {
          ...event(
            ...(['PersistentVolumeClaim', 'datadir'] as const),
            'ProvisioningFailed',
            'storageclass.storage.k8s.io "fast" not found',
          ),
          uid: 'uid-before',
        },
      ],
    }),
  ],
  [
    'a failure of which the log says little, beside a Pod of the database that comes back',
    'mongodb-restore-failed',
    {
      ...saysLast(`${PSMDB}check balancer: something new`, 'psmdb'),
      run: failed({
        pods: [importer({ terminated: { exitCode: 1 } }), made()],
        events: [said('FailedMount', SECRET, { lastAt: ago(1) })],
        log: [`error: ${PSMDB}check balancer: something new`],
      }).run,
    },
  ],
  [
    'a Secret that the importer waits for while an old one is told of the database',
    'config-map-missing',
    running({
      pods: [importer({ waiting: { reason: 'ContainerCreating' } }), made()],
      events: [
        said('FailedMount', SECRET, { uid: 'uid-before' }),
        event('Pod', POD, 'FailedMount', 'configmap "acme-ca" not found'),
      ],
    }),
  ],
];

function quota(minutes: number): EventSeen {
  return {
    ...event(
      ...(['StatefulSet', 'shop-pxc', 'FailedCreate'] as const),
      'create Pod shop-pxc-0 in StatefulSet shop-pxc failed error: pods "shop-pxc-0" is forbidden: exceeded quota: team-blue',
    ),
    lastAt: ago(minutes),
  };
}
