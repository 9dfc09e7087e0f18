import { KubernetesConnection } from '../clusters/KubernetesConnection';
import { KubernetesObject } from '../everest/objects';
import { failureOf } from '../watch/StreamFailure';

/** The end of a log holds the last minutes of progress and the importer's last words. */
const TAIL_LINES = '200';
const LIMIT_BYTES = `${256 * 1024}`;

/** `refused`: the portal may not read Pods or their logs. `gone`: there is no such Pod, or it has no log (yet). */
export type LogReading = { log: string } | 'refused' | 'gone';

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

/** 400: its container has not begun. Any other status says nothing of the log. */
function isWithoutLog(status: number): boolean {
  return status === 400 || status === 404;
}

/**
 * Reads the end of the log of a Job's newest Pod.
 *
 * @throws ClusterAwayError
 * @throws StreamFailure when the API server fails, for now
 */
export async function readImporterLog(
  connection: KubernetesConnection,
  place: { namespace: string; jobName: string },
): Promise<LogReading> {
  const path = `/api/v1/namespaces/${encodeURIComponent(place.namespace)}/pods`;
  const pods = await connection.request<{ items?: KubernetesObject[] }>({
    method: 'GET',
    path,
    query: { labelSelector: `job-name=${place.jobName}`, limit: '10' },
  });
  if (isRefusal(pods.status)) {
    return 'refused';
  }
  if (pods.status !== 200) {
    throw failureOf(pods.status, pods.body, pods.retryAfterMs);
  }
  const newest = [...(pods.body?.items ?? [])]
    .sort((one, other) =>
      (one.metadata.creationTimestamp ?? '').localeCompare(
        other.metadata.creationTimestamp ?? '',
      ),
    )
    .pop();
  if (!newest) {
    return 'gone';
  }
  const log = await connection.request({
    method: 'GET',
    path: `${path}/${encodeURIComponent(newest.metadata.name)}/log`,
    query: {
      container: 'importer',
      tailLines: TAIL_LINES,
      limitBytes: LIMIT_BYTES,
    },
  });
  if (isRefusal(log.status)) {
    return 'refused';
  }
  if (isWithoutLog(log.status)) {
    return 'gone';
  }
  if (log.status !== 200) {
    throw failureOf(log.status, log.body, log.retryAfterMs);
  }
  // A log that is one line of JSON was taken for a JSON reply.
  const { body } = log;
  return { log: typeof body === 'string' ? body : JSON.stringify(body) };
}
