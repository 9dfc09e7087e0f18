import { Case } from './Case';
import {
  event,
  POD,
  provisioning,
  pulling,
  running,
  unscheduled,
} from '../evidence';

const SEEN = 'recorded: a running operator, its Job controller and API server';
const KUBELET = 'read: kubelet and containerd';
const SCHEDULER = 'read: kube-scheduler, plugins';

export const scheduling: Case[] = [
  [
    'image-name-wrong',
    KUBELET,
    running(
      pulling(
        'ImagePullBackOff',
        'Back-off pulling image "registry.acme.test/db/loader:9": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "registry.acme.test/db/loader:9": failed to resolve reference "registry.acme.test/db/loader:9": registry.acme.test/db/loader:9: not found',
      ),
    ),
  ],
  [
    'image-name-wrong',
    KUBELET,
    running(
      pulling(
        'InvalidImageName',
        'Failed to apply default image tag "Acme/loader": couldn\'t parse image name "Acme/loader": invalid reference format: repository name must be lowercase',
      ),
    ),
  ],
  [
    'image-denied',
    KUBELET,
    running(
      pulling(
        'ErrImagePull',
        'failed to pull and unpack image "docker.io/acme/loader:1": failed to resolve reference "docker.io/acme/loader:1": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      ),
    ),
  ],
  [
    'image-rate-limited',
    KUBELET,
    running(
      pulling(
        'ErrImagePull',
        'failed to pull and unpack image "docker.io/acme/loader:1": failed to copy: httpReadSeeker: failed open: unexpected status code https://registry-1.docker.io/v2/acme/loader/manifests/sha256:1: 429 Too Many Requests - Server message: toomanyrequests: You have reached your pull rate limit.',
      ),
    ),
  ],
  [
    'registry-unreachable',
    KUBELET,
    running({
      ...pulling(
        'ImagePullBackOff',
        'Back-off pulling image "registry.acme.test/db/loader:9"',
      ),
      events: [
        event(
          'Pod',
          POD,
          'Failed',
          'Failed to pull image "registry.acme.test/db/loader:9": failed to do request: Head "https://registry.acme.test/v2/db/loader/manifests/9": dial tcp: lookup registry.acme.test on 10.96.0.10:53: no such host',
        ),
      ],
    }),
  ],
  [
    'image-platform',
    KUBELET,
    running(
      pulling(
        'ErrImagePull',
        'failed to pull and unpack image "registry.acme.test/db/loader:9": no match for platform in manifest: not found',
      ),
    ),
  ],
  [
    'image-no-room',
    KUBELET,
    running(
      pulling(
        'ErrImagePull',
        'failed to pull and unpack image "registry.acme.test/db/loader:9": failed to extract layer sha256:1: write /var/lib/containerd/x: no space left on device: unknown',
      ),
    ),
  ],
  [
    'image-not-pulled',
    SEEN,
    running(
      pulling(
        'ImagePullBackOff',
        'Back-off pulling image "registry.acme.test/db/loader:9"',
      ),
    ),
  ],
  [
    'no-cpu',
    SCHEDULER,
    running({
      pods: [
        unscheduled(
          '0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 Insufficient cpu. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
        ),
      ],
    }),
  ],
  [
    'no-cpu',
    'read: percona-xtradb-cluster-operator, pkg/controller/pxc/status.go',
    provisioning(
      {},
      {
        message: 'pxc: 0/3 nodes are available: 3 Insufficient cpu.',
        status: 'error',
      },
    ),
  ],
  [
    'no-memory',
    SCHEDULER,
    running({
      pods: [unscheduled('0/3 nodes are available: 3 Insufficient memory.')],
    }),
  ],
  [
    'node-taint',
    SCHEDULER,
    running({
      pods: [
        unscheduled(
          '0/2 nodes are available: 2 node(s) had untolerated taint {dedicated: gpu}.',
        ),
      ],
    }),
  ],
  [
    'nodes-closed',
    SCHEDULER,
    running({
      pods: [
        unscheduled(
          '0/2 nodes are available: 2 node(s) had untolerated taint {node.kubernetes.io/unschedulable: }.',
        ),
      ],
    }),
  ],
  [
    'node-affinity',
    SCHEDULER,
    running({
      pods: [
        unscheduled(
          "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.",
        ),
      ],
    }),
  ],
  [
    'node-volume',
    SCHEDULER,
    running({
      pods: [
        unscheduled(
          '0/3 nodes are available: 1 Insufficient cpu, 2 node(s) had volume node affinity conflict.',
        ),
      ],
    }),
  ],
  [
    'volume-unbound',
    SCHEDULER,
    provisioning({
      pods: [
        {
          ...unscheduled(
            '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims.',
          ),
          of: 'engine',
        },
      ],
    }),
  ],
  [
    'unschedulable',
    SCHEDULER,
    running({ pods: [unscheduled('no nodes available to schedule pods')] }),
  ],
  [
    'storage-class-missing',
    'read: kubernetes, pkg/controller/volume/persistentvolume',
    provisioning({
      volumeClaims: [{ name: 'datadir-shop-pxc-0', phase: 'Pending' }],
      events: [
        event(
          'PersistentVolumeClaim',
          'datadir-shop-pxc-0',
          'ProvisioningFailed',
          'storageclass.storage.k8s.io "fast" not found',
        ),
      ],
    }),
  ],
  [
    'volume-not-made',
    'read: kubernetes-csi/external-provisioner',
    provisioning({
      volumeClaims: [{ name: 'datadir-shop-pxc-0', phase: 'Pending' }],
      events: [
        event(
          'PersistentVolumeClaim',
          'datadir-shop-pxc-0',
          'ProvisioningFailed',
          'failed to provision volume with StorageClass "fast": rpc error: code = ResourceExhausted desc = not enough capacity',
        ),
      ],
    }),
  ],
];
