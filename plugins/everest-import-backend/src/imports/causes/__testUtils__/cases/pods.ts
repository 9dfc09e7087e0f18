import { Case } from './Case';
import {
  failed,
  importer,
  JOB_NAME,
  mounting,
  running,
  withoutPod,
} from '../evidence';

const SEEN = 'recorded: a running operator, its Job controller and API server';
const KUBELET = 'read: kubelet and containerd';
const ADMISSION = 'read: kube-apiserver, admission plugins';

export const pods: Case[] = [
  [
    'quota-needs-requests',
    SEEN,
    withoutPod(
      'pods "data-import-shop-632137-" is forbidden: failed quota: team-blue: must specify requests.cpu for: importer',
    ),
  ],
  [
    'quota-exceeded',
    ADMISSION,
    withoutPod(
      'pods "data-import-shop-632137-" is forbidden: exceeded quota: team-blue, requested: pods=1, used: pods=10, limited: pods=10',
    ),
  ],
  [
    'limit-range',
    ADMISSION,
    withoutPod(
      'pods "data-import-shop-632137-" is forbidden: minimum cpu usage per Container is 200m, but request is 100m',
    ),
  ],
  [
    'pod-security',
    ADMISSION,
    withoutPod(
      'pods "data-import-shop-632137-" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false (container "importer" must set securityContext.allowPrivilegeEscalation=false)',
    ),
  ],
  [
    'service-account-missing',
    ADMISSION,
    withoutPod(
      'pods "data-import-shop-632137-" is forbidden: error looking up service account team-blue/data-import-shop-sa: serviceaccount "data-import-shop-sa" not found',
    ),
  ],
  [
    'webhook-away',
    ADMISSION,
    withoutPod(
      'Internal error occurred: failed calling webhook "sidecar-injector.istio.io": failed to call webhook: Post "https://istiod.istio-system.svc:443/inject?timeout=10s": dial tcp 10.97.12.4:443: connect: connection refused',
    ),
  ],
  [
    'namespace-leaves',
    ADMISSION,
    withoutPod(
      'pods "data-import-shop-632137-" is forbidden: unable to create new content in namespace team-blue because it is being terminated',
    ),
  ],
  [
    'pod-not-made',
    ADMISSION,
    withoutPod(
      'pods "data-import-shop-632137-" is forbidden: no PriorityClass with name high was found',
    ),
  ],
  [
    'secret-missing',
    KUBELET,
    mounting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "payload" : secret "data-import-shop-632137-data-import-request" not found',
    ),
  ],
  [
    'secret-missing',
    KUBELET,
    running({
      pods: [
        importer({
          waiting: {
            reason: 'CreateContainerConfigError',
            message: 'secret "shop-keys" not found',
          },
        }),
      ],
    }),
  ],
  [
    'config-map-missing',
    KUBELET,
    mounting(
      'FailedMount',
      'MountVolume.SetUp failed for volume "ca" : configmap "acme-ca" not found',
    ),
  ],
  [
    'image-runs-as-root',
    KUBELET,
    running({
      pods: [
        importer({
          waiting: {
            reason: 'CreateContainerConfigError',
            message:
              'container has runAsNonRoot and image will run as root (pod: "x_team-blue(1)", container: importer)',
          },
        }),
      ],
    }),
  ],
  [
    'command-missing',
    KUBELET,
    failed({
      pods: [
        importer({
          terminated: {
            reason: 'StartError',
            exitCode: 128,
            message:
              'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/opt/load": stat /opt/load: no such file or directory: unknown',
          },
        }),
      ],
    }),
  ],
  [
    'image-platform-run',
    KUBELET,
    failed({ log: ['exec /data-importer: exec format error'] }),
  ],
  [
    'volume-not-attached',
    'read: kubernetes, attach/detach controller',
    mounting(
      'FailedAttachVolume',
      'Multi-Attach error for volume "pvc-6f0d2d0e" Volume is already exclusively attached to one node and can\'t be attached to another',
    ),
  ],
  [
    'sandbox-failed',
    KUBELET,
    mounting(
      'FailedCreatePodSandBox',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "1": plugin type="calico" failed (add): no IP addresses available in range set',
    ),
  ],
  [
    'node-cannot-begin',
    KUBELET,
    mounting(
      'FailedCreatePodSandBox',
      'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "registry.k8s.io/pause:3.9": no such host',
    ),
  ],
  [
    'out-of-memory',
    SEEN,
    failed({
      pods: [importer({ terminated: { reason: 'OOMKilled', exitCode: 137 } })],
      log: ['Restoring table 17 of 40'],
    }),
  ],
  [
    'evicted',
    SEEN,
    failed({
      pods: [
        importer(
          { terminated: { reason: 'Error', exitCode: 137 } },
          {
            phase: 'Failed',
            reason: 'Evicted',
            message:
              'The node was low on resource: ephemeral-storage. Threshold quantity: 1Gi, available: 200Mi.',
          },
        ),
      ],
    }),
  ],
  [
    'evicted',
    'read: kubernetes, pkg/registry/core/pod/rest/eviction.go',
    failed({
      pods: [disrupted('EvictionByEvictionAPI', 'Eviction API: evicting')],
    }),
  ],
  [
    'preempted',
    'read: kube-scheduler, framework/preemption',
    failed({
      pods: [
        disrupted(
          'PreemptionByScheduler',
          'default-scheduler: preempting to accommodate a higher priority pod',
        ),
      ],
    }),
  ],
  [
    'node-lost',
    'read: kubernetes, pkg/controller/tainteviction',
    failed({
      pods: [
        disrupted(
          'DeletionByTaintManager',
          'Taint manager: deleting due to NoExecute taint',
        ),
      ],
    }),
  ],
  [
    'deadline',
    'read: kubernetes, pkg/controller/job',
    failed({
      job: {
        name: JOB_NAME,
        conditions: [
          {
            type: 'Failed',
            status: 'True',
            reason: 'DeadlineExceeded',
            message: 'Job was active longer than specified deadline',
          },
        ],
      },
      pods: [],
    }),
  ],
  [
    'run-killed',
    KUBELET,
    failed({
      pods: [importer({ terminated: { reason: 'Error', exitCode: 137 } })],
    }),
  ],
];

function disrupted(reason: string, message: string) {
  return importer(
    { terminated: { reason: 'Error', exitCode: 143 } },
    {
      phase: 'Failed',
      conditions: [
        { type: 'DisruptionTarget', status: 'True', reason, message },
      ],
    },
  );
}
