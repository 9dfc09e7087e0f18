import { database } from '../../../__testUtils__/objects';
import { NAMESPACE, owner } from './runObjects';

const DATABASE = database('importing');

export const STATEFUL_SET = {
  metadata: {
    name: 'shop-pxc',
    namespace: NAMESPACE,
    uid: 'uid-sts',
    ownerReferences: [
      owner({
        apiVersion: 'pxc.percona.com/v1',
        kind: 'PerconaXtraDBCluster',
        name: 'shop',
        uid: 'uid-pxc',
      }),
    ],
  },
};
export const PXC = {
  metadata: {
    name: 'shop',
    namespace: NAMESPACE,
    uid: 'uid-pxc',
    ownerReferences: [
      owner({
        apiVersion: 'everest.percona.com/v1alpha1',
        kind: 'DatabaseCluster',
        name: 'shop',
        uid: DATABASE.metadata.uid,
      }),
    ],
  },
};
export const ENGINE_POD = {
  metadata: {
    name: 'shop-pxc-0',
    namespace: NAMESPACE,
    uid: 'uid-shop-pxc-0',
    creationTimestamp: '2026-01-15T08:41:00Z',
    labels: { 'app.kubernetes.io/instance': 'shop' },
    ownerReferences: [
      owner({
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        name: 'shop-pxc',
        uid: 'uid-sts',
      }),
    ],
  },
  spec: {
    containers: [{ name: 'pxc', image: 'percona/pxc:8' }],
    volumes: [{ persistentVolumeClaim: { claimName: 'datadir-shop-pxc-0' } }],
  },
  status: {
    phase: 'Pending',
    conditions: [
      {
        type: 'PodScheduled',
        status: 'False',
        reason: 'Unschedulable',
        message: 'unbound immediate PersistentVolumeClaims',
      },
    ],
  },
};
export const CLAIM = {
  metadata: {
    name: 'datadir-shop-pxc-0',
    namespace: NAMESPACE,
    uid: 'uid-pvc',
  },
  spec: {
    storageClassName: 'fast',
    resources: { requests: { storage: '25Gi' } },
  },
  status: { phase: 'Pending' },
};
