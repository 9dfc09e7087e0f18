import { database, importJob } from '../contract/manifests';
import { KubernetesObject } from '../control-plane/ApiClient';

/** Of each cluster; the sandbox's seed makes them as Everest manages them. */
const NAMESPACES = ['team-blue', 'team-green', 'team-red'];
/** Components of the portal's catalog, each with a database in three clusters. */
export const SERVICES = 20;
export const DATABASES_A_SERVICE = 3;

/** One import of the benchmark, and where it stands. */
export interface BenchImport {
  cluster: string;
  namespace: string;
  name: string;
  /** The service whose entity page shows it. */
  service?: string;
  /** One of ten still runs: these are what changes. */
  runs: boolean;
}

export const clusterName = (index: number) => `cluster-${index + 1}`;
const serviceName = (index: number) => `service-${index + 1}`;

/** The clusters that a service has its databases in. */
function isHome(cluster: number, service: number, clusters: number): boolean {
  const homes = Math.min(DATABASES_A_SERVICE, clusters);
  return (cluster - service + clusters * service) % clusters < homes;
}

/** All imports of one cluster. */
export function importsOf(
  cluster: number,
  counts: { clusters: number; databases: number },
): BenchImport[] {
  return Array.from({ length: counts.databases }, (_, index) => ({
    cluster: clusterName(cluster),
    namespace: NAMESPACES[index % NAMESPACES.length],
    name: `shop-${index + 1}`,
    service:
      index < SERVICES && isHome(cluster, index, counts.clusters)
        ? serviceName(index)
        : undefined,
    runs: index % 10 === 0,
  }));
}

/** By what the Kubernetes plugin finds the objects of an entity. */
const labelsOf = ({ service }: BenchImport) =>
  service ? { 'backstage.io/kubernetes-id': service } : {};

export function databaseOf(item: BenchImport) {
  const object = database(item.name);
  return {
    ...object,
    metadata: { name: item.name, labels: labelsOf(item) },
  };
}

export function jobOf(item: BenchImport, { metadata }: KubernetesObject) {
  const { spec, ...object } = importJob(`data-import-${item.name}`, {
    labels: labelsOf(item),
    ownerReferences: [
      {
        apiVersion: 'everest.percona.com/v1alpha1',
        kind: 'DatabaseCluster',
        name: item.name,
        uid: metadata.uid,
        controller: true,
        blockOwnerDeletion: true,
      },
    ],
  });
  return { ...object, spec: { ...spec, targetClusterName: item.name } };
}

export const databaseStatus = ({ name, namespace, runs }: BenchImport) => ({
  status: runs ? 'importing' : 'ready',
  hostname: `${name}-haproxy.${namespace}.svc`,
  port: 3306,
  size: 2,
  ready: runs ? 1 : 2,
});

/** Of the Job that Everest makes for an import; there is none on these servers. */
export const kubernetesJobName = ({ name }: BenchImport) => `${name}-abcde`;

export function jobStatus(item: BenchImport) {
  return item.runs
    ? { state: 'Running', startedAt: new Date().toISOString() }
    : {
        state: 'Succeeded',
        startedAt: '2026-11-01T08:00:00Z',
        completedAt: '2026-11-01T08:20:00Z',
        jobName: kubernetesJobName(item),
      };
}
