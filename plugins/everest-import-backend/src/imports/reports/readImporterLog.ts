import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { failureOf } from '../../kubernetes/watch/StreamFailure';
import { findOwnPod, isRefusal, RunPlace } from './ownPod';

/** The end of a log holds the last minutes of progress and the importer's last words. */
const TAIL_LINES = '200';
const LIMIT_BYTES = `${256 * 1024}`;

/** `refused`: the portal may not read Jobs, Pods or their logs. `gone`: there is no such Pod, or it has no log (yet). */
export type LogReading = { log: string } | 'refused' | 'gone';

/** 400: its container has not begun. Any other status says nothing of the log. */
function isWithoutLog(status: number): boolean {
  return status === 400 || status === 404;
}

/**
 * Reads the end of the log of a DataImportJob's own Pod.
 *
 * @throws ClusterAwayError
 * @throws StreamFailure when the API server fails, for now
 */
export async function readImporterLog(
  connection: KubernetesConnection,
  place: RunPlace,
): Promise<LogReading> {
  const pod = await findOwnPod(connection, place);
  if (pod === 'refused' || pod === 'gone') {
    return pod;
  }
  const [namespace, name] = [place.namespace, pod.metadata.name].map(
    encodeURIComponent,
  );
  const log = await connection.request({
    method: 'GET',
    path: `/api/v1/namespaces/${namespace}/pods/${name}/log`,
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
