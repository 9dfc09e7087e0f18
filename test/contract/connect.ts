import { randomBytes } from 'node:crypto';
import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';

const EVEREST = '/apis/everest.percona.com/v1alpha1';

export const onRealServers = process.env.EVEREST_CONTRACT_TARGET === 'real';

/** Speaks to the target that this run is for, as an administrator. */
export function connect(): ApiClient {
  const path = process.env.EVEREST_CONTRACT_KUBECONFIG;
  if (!path) {
    throw new Error('No target runs; start with script/contract TARGET');
  }
  return new ApiClient(readKubeconfig(path));
}

export const paths = {
  namespaces: '/api/v1/namespaces',
  secrets: (namespace: string) => `/api/v1/namespaces/${namespace}/secrets`,
  pods: (namespace: string) => `/api/v1/namespaces/${namespace}/pods`,
  jobs: (namespace: string) => `/apis/batch/v1/namespaces/${namespace}/jobs`,
  events: (namespace: string) => `/api/v1/namespaces/${namespace}/events`,
  storageClasses: '/apis/storage.k8s.io/v1/storageclasses',
  importers: `${EVEREST}/dataimporters`,
  databases: (namespace: string) =>
    `${EVEREST}/namespaces/${namespace}/databaseclusters`,
  importJobs: (namespace: string) =>
    `${EVEREST}/namespaces/${namespace}/dataimportjobs`,
  engines: (namespace: string) =>
    `${EVEREST}/namespaces/${namespace}/databaseengines`,
};

/** A name nobody has used in this run. */
export function freshName(prefix: string): string {
  return `${prefix}-${randomBytes(3).toString('hex')}`;
}

/** A namespace that Everest doesn't manage, so that no controller interferes. */
export async function freshNamespace(api: ApiClient): Promise<string> {
  const name = freshName('contract');
  await created(
    api.create(paths.namespaces, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    }),
  );
  return name;
}

/** The object of a create that has to succeed. */
export async function created(
  reply: ReturnType<ApiClient['create']>,
): Promise<KubernetesObject> {
  const { status, body } = await reply;
  if (status !== 201) {
    throw new Error(`Expected 201, got '${status}': ${JSON.stringify(body)}`);
  }
  return body as KubernetesObject;
}
