import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { ReplyTooLargeError } from '../../kubernetes/connection/ReplyTooLargeError';
import { failureOf } from '../../kubernetes/watch/StreamFailure';

/** `refused`: the portal may not read the log. `gone`: there is no such Pod, or it has no log (yet). */
export type LogReading = { log: string } | 'refused' | 'gone';

/** Which container's log. */
export interface LogPlace {
  namespace: string;
  pod: string;
  container: string;
}

/** Lines that are asked for, each only where all of the ones before are too long to be read. */
const TAILS = [200, 20, 2];
const MOST_BYTES = 256 * 1024;

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

/** 400: its container has not begun. Any other status says nothing of the log. */
function isWithoutLog(status: number): boolean {
  return status === 400 || status === 404;
}

/**
 * Reads the end of a container's log. Never by `limitBytes` where there is another way: a kubelet counts those from the
 * begin of the lines that were asked for, so that the last words, which tell why, would be lost.
 *
 * @throws ClusterAwayError
 * @throws StreamFailure when the API server fails, for now
 */
export async function readLogEnd(
  connection: KubernetesConnection,
  place: LogPlace,
  { tails = TAILS, mostBytes = MOST_BYTES } = {},
): Promise<LogReading> {
  const [tailLines, ...fewer] = tails;
  try {
    return await readTail(connection, place, {
      query: { tailLines: `${tailLines}` },
      maxBytes: mostBytes,
    });
  } catch (error) {
    if (!(error instanceof ReplyTooLargeError)) {
      throw error;
    }
    return fewer.length > 0
      ? readLogEnd(connection, place, { tails: fewer, mostBytes })
      : // One line that is longer than all that is read: its begin is better than nothing
        readTail(connection, place, {
          query: { tailLines: '1', limitBytes: `${mostBytes}` },
        });
  }
}

async function readTail(
  connection: KubernetesConnection,
  { namespace, pod, container }: LogPlace,
  options: { query: Record<string, string>; maxBytes?: number },
): Promise<LogReading> {
  const [within, name] = [namespace, pod].map(encodeURIComponent);
  const { status, body, retryAfterMs } = await connection.request({
    method: 'GET',
    path: `/api/v1/namespaces/${within}/pods/${name}/log`,
    ...options,
    query: { container, ...options.query },
  });
  if (isRefusal(status)) {
    return 'refused';
  }
  if (isWithoutLog(status)) {
    return 'gone';
  }
  if (status !== 200) {
    throw failureOf(status, body, retryAfterMs);
  }
  // A log that is one line of JSON was taken for a JSON reply.
  return { log: typeof body === 'string' ? body : JSON.stringify(body) };
}
