import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../../kubernetes/connection/saysAbsent';
import { EVEREST_GROUP } from '../../everest/names';
import { KubernetesObject } from '../../everest/objects';
import { failureOf } from '../../kubernetes/watch/StreamFailure';

/** Where an importer runs, as its DataImportJob says it. */
export interface RunPlace {
  namespace: string;
  /** `status.jobName` */
  jobName: string;
  /** Of the DataImportJob. */
  uid: string;
}

/** More than one Pod of a Job is rare; what others label alike must not crowd it out. */
const MOST_PODS = '250';

export function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

function isControlledBy(
  object: KubernetesObject,
  owner: { group: string; kind: string; uid: string },
): boolean {
  return (object.metadata.ownerReferences ?? []).some(
    ({ apiVersion = '', kind, uid, controller }) =>
      controller === true &&
      apiVersion.startsWith(`${owner.group}/`) &&
      kind === owner.kind &&
      uid === owner.uid,
  );
}

/**
 * The Pods of an importer's Job, by the chain of owners' UIDs: labels and names can be anybody's.
 *
 * @returns `refused`: the portal may not read Jobs or Pods. None: there is no such Job or Pod (yet, or any more).
 * @throws ClusterAwayError
 * @throws StreamFailure when the API server fails, for now
 */
export async function findOwnPods(
  connection: KubernetesConnection,
  { namespace, jobName, uid }: RunPlace,
  signal?: AbortSignal,
): Promise<KubernetesObject[] | 'refused'> {
  const within = `namespaces/${encodeURIComponent(namespace)}`;
  const job = await connection.request<KubernetesObject>({
    method: 'GET',
    path: `/apis/batch/v1/${within}/jobs/${encodeURIComponent(jobName)}`,
    signal,
  });
  if (isRefusal(job.status)) {
    return 'refused';
  }
  const wanted = { name: jobName, plural: 'jobs', group: 'batch' };
  if (saysAbsent(job, wanted)) {
    return [];
  }
  if (job.status !== 200) {
    throw failureOf(job.status, job.body, job.retryAfterMs);
  }
  const importJob = { group: EVEREST_GROUP, kind: 'DataImportJob', uid };
  if (!isControlledBy(job.body, importJob)) {
    return [];
  }
  const pods = await connection.request<{ items?: KubernetesObject[] }>({
    method: 'GET',
    path: `/api/v1/${within}/pods`,
    query: { labelSelector: `job-name=${jobName}`, limit: MOST_PODS },
    signal,
  });
  if (isRefusal(pods.status)) {
    return 'refused';
  }
  if (pods.status !== 200) {
    throw failureOf(pods.status, pods.body, pods.retryAfterMs);
  }
  const owner = { group: 'batch', kind: 'Job', uid: job.body.metadata.uid };
  return (pods.body?.items ?? []).filter(pod => isControlledBy(pod, owner));
}

/**
 * The Pod in which an importer runs. Where two Pods say that the Job is theirs, neither is believed: Everest's Jobs make
 * one.
 *
 * @returns as {@link findOwnPods}; `gone`: there is no such Pod (yet, or any more)
 */
export async function findOwnPod(
  connection: KubernetesConnection,
  place: RunPlace,
): Promise<KubernetesObject | 'refused' | 'gone'> {
  const own = await findOwnPods(connection, place);
  if (own === 'refused') {
    return own;
  }
  return own.length === 1 ? own[0] : 'gone';
}
