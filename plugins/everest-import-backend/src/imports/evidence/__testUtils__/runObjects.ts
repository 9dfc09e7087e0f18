import { database, job } from '../../../__testUtils__/objects';
import { KubernetesObject } from '../../../everest/objects';

export const NAMESPACE = 'team-blue';
const within = (base: string, namespace = NAMESPACE) =>
  `${base}/namespaces/${namespace}`;

/** Where lists of what runs bring with them lie. */
export const runPaths = (namespace = NAMESPACE) => ({
  pods: `${within('/api/v1', namespace)}/pods`,
  events: `${within('/api/v1', namespace)}/events`,
  claims: `${within('/api/v1', namespace)}/persistentvolumeclaims`,
  pxcRestores: `${within(
    '/apis/pxc.percona.com/v1',
    namespace,
  )}/perconaxtradbclusterrestores`,
  jobs: `${within('/apis/batch/v1', namespace)}/jobs`,
  statefulSets: `${within('/apis/apps/v1', namespace)}/statefulsets`,
  pxcClusters: `${within(
    '/apis/pxc.percona.com/v1',
    namespace,
  )}/perconaxtradbclusters`,
});

interface RunOptions {
  startedAt?: string;
  namespace?: string;
  /** Of the DataImportJob. */
  name?: string;
  database?: string;
}

/** The name of the batch Job of a DataImportJob. */
export const jobNameOf = (name = 'data-import-shop') => `run-${name}`;

/** A DataImportJob whose batch Job is there. */
export function importRun(state: string, options: RunOptions = {}) {
  const made = job(state, { startedAt: '2026-01-15T08:50:00Z', ...options });
  return {
    ...made,
    status: { ...made.status, jobName: jobNameOf(made.metadata.name) },
  };
}

/** An owner as controllers write it, but for what is said. */
export const owner = (more: {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
}) => ({ controller: true, ...more });

/** The batch Job of a DataImportJob. */
export function batchJob(
  run: Pick<ReturnType<typeof importRun>, 'metadata'>,
  status: object = {},
  ownerChange: object = {},
) {
  const { name, uid, namespace } = run.metadata;
  return {
    metadata: {
      name: jobNameOf(name),
      namespace,
      uid: `uid-${namespace}-${jobNameOf(name)}`,
      creationTimestamp: '2026-01-15T08:50:00Z',
      ownerReferences: [
        {
          ...owner({
            apiVersion: 'everest.percona.com/v1alpha1',
            kind: 'DataImportJob',
            ...{ name, uid },
          }),
          ...ownerChange,
        },
      ],
    },
    status,
  };
}

/** What most tests are about: an import under way, its batch Job and its database. */
export const RUN = importRun('Running');
export const JOB = batchJob(RUN);
export const DATABASE = database('importing');
export const paths = runPaths();

/** The Pod of a batch Job, but for what is said. */
export function importerPod(
  run: Pick<ReturnType<typeof importRun>, 'metadata'>,
  status: object = { phase: 'Running' },
  more: { name?: string; ownerReferences?: object[] } = {},
) {
  const { metadata } = batchJob(run);
  const { name = `${metadata.name}-1`, ...rest } = more;
  return {
    metadata: {
      name,
      namespace: metadata.namespace,
      uid: `uid-${metadata.namespace}-${name}`,
      creationTimestamp: '2026-01-15T08:50:01Z',
      labels: { 'job-name': metadata.name },
      ownerReferences: [
        owner({
          apiVersion: 'batch/v1',
          kind: 'Job',
          name: metadata.name,
          uid: metadata.uid,
        }),
      ],
      ...rest,
    },
    spec: { containers: [{ name: 'importer', image: 'registry.test/a:1' }] },
    status,
  } as KubernetesObject & { status: object };
}

let events = 0;

/** An Event about an object. */
export function eventAbout(
  { metadata }: KubernetesObject,
  kind: string,
  more: object = {},
): KubernetesObject {
  const { name, uid, namespace } = metadata;
  events += 1;
  return {
    metadata: {
      name: `${name}.${events}`,
      namespace,
      uid: `uid-event-${events}`,
    },
    involvedObject: { kind, name, uid, apiVersion: 'v1' },
    type: 'Warning',
    reason: 'Failed',
    message: 'it failed',
    firstTimestamp: '2026-01-15T08:51:00Z',
    lastTimestamp: '2026-01-15T08:52:00Z',
    count: 1,
    ...more,
  } as KubernetesObject;
}
