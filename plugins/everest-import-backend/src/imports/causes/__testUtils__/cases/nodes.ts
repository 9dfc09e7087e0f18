import { mounting, running, unscheduled } from '../evidence';
import { LookAlike } from './LookAlike';

const CONTROL_PLANE =
  '1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }';
const HELPS =
  'preemption: 0/3 nodes are available: 3 Insufficient memory, 3 No preemption victims found for incoming pod.';

const scheduler = (what: string, code: string, reasons: string): LookAlike => [
  what,
  code,
  running({
    pods: [unscheduled(`0/3 nodes are available: ${reasons}. ${HELPS}`)],
  }),
];

const sandbox = (what: string, code: string, text: string): LookAlike => [
  what,
  code,
  mounting(
    'FailedCreatePodSandBox',
    `Failed to create pod sandbox: rpc error: code = Unknown desc = ${text}`,
  ),
];

/** Nodes that do not take a Pod, in the words of scheduler and kubelets. */
export const nodes: LookAlike[] = [
  scheduler(
    'one short of both, all short of memory',
    'no-memory',
    '1 Insufficient cpu, 3 Insufficient memory',
  ),
  scheduler(
    'as many Pods as a node takes',
    'unschedulable',
    `${CONTROL_PLANE}, 2 Too many pods`,
  ),
  scheduler(
    'no room on disks',
    'unschedulable',
    `${CONTROL_PLANE}, 2 Insufficient ephemeral-storage`,
  ),
  scheduler(
    'nodes in maintenance',
    'nodes-closed',
    `${CONTROL_PLANE}, 2 node(s) were unschedulable`,
  ),
  scheduler(
    'nodes that do not answer',
    'nodes-closed',
    `${CONTROL_PLANE}, 2 node(s) had untolerated taint {node.kubernetes.io/unreachable: }`,
  ),
  scheduler(
    'nodes that are down, and one that is full',
    'nodes-closed',
    '1 Insufficient cpu, 2 node(s) had untolerated taint {node.kubernetes.io/not-ready: }',
  ),
  scheduler(
    'a node in maintenance, and those that have a part of the database',
    'nodes-closed',
    "1 node(s) were unschedulable, 2 node(s) didn't match pod anti-affinity rules",
  ),
  scheduler(
    'a node that is full, and those that have a part of the database',
    'no-cpu',
    "1 Insufficient cpu, 2 node(s) didn't match pod anti-affinity rules",
  ),
  scheduler(
    'nodes for others, where only Pods that might go need memory',
    'node-taint',
    '3 node(s) had untolerated taint {dedicated: gpu}',
  ),
  scheduler(
    'taints of which nothing more is said',
    'unschedulable',
    '3 node(s) had untolerated taint(s)',
  ),
  sandbox(
    "an image of Kubernetes' own that does not come",
    'node-cannot-begin',
    'failed to get sandbox image "registry.k8s.io/pause:3.9": failed to do request: Head "https://registry.k8s.io/v2/pause/manifests/3.9": dial tcp: lookup registry.k8s.io: no such host',
  ),
  sandbox(
    'a full disk of the node',
    'node-cannot-begin',
    'failed to create containerd task: mkdir /run/containerd/x: no space left on device',
  ),
  sandbox(
    'a network that fails',
    'sandbox-failed',
    'failed to setup network for sandbox "1": plugin type="cilium-cni" failed (add): unable to connect to Cilium daemon',
  ),
];
