import { KubernetesObject } from '../../everest/objects';
import { KubernetesConnection } from '../connection/KubernetesConnection';

/**
 * What came of a question: the UID; that it may not be told; an answer without it; or no good answer.
 */
export type Said = 'uid' | 'refused' | 'nothing' | 'silence';

export interface Answer {
  said: Said;
  uid?: string;
  /** How long the server wants to be left alone. */
  retryAfterMs?: number;
}

const NAMESPACES = '/api/v1/namespaces';
const NAME = 'kube-system';
/** A list of one is short, where the server heeds what it is asked for. */
const MOST_BYTES = 1_000_000;

function saidBy(status: number): Said {
  if (status === 403) {
    return 'refused';
  }
  return status === 200 || status === 404 ? 'nothing' : 'silence';
}

/**
 * Asks a server for the UID of its `kube-system`: for that one object, or else, where only lists are allowed, for a list
 * of it. What an open watch shows would not do: that may be of another server, which has had the address before.
 *
 * @throws ClusterAwayError, and what a reply that is too long throws
 */
export async function askWho(
  connection: KubernetesConnection,
  signal: AbortSignal,
): Promise<Answer> {
  const { status, body, retryAfterMs } =
    await connection.request<KubernetesObject>({
      method: 'GET',
      path: `${NAMESPACES}/${NAME}`,
      signal,
    });
  const uid = status === 200 ? body?.metadata?.uid : undefined;
  if (uid) {
    return { said: 'uid', uid };
  }
  const said = saidBy(status);
  if (said === 'silence') {
    return { said, retryAfterMs };
  }
  const list = await connection.request<{ items?: KubernetesObject[] }>({
    method: 'GET',
    path: NAMESPACES,
    query: { fieldSelector: `metadata.name=${NAME}` },
    maxBytes: MOST_BYTES,
    signal,
  });
  const items = (list.status === 200 && list.body?.items) || [];
  const listed = items.find(({ metadata }) => metadata?.name === NAME);
  if (listed) {
    return { said: 'uid', uid: listed.metadata.uid };
  }
  const isSilent = saidBy(list.status) === 'silence';
  return {
    said: isSilent ? 'silence' : said,
    retryAfterMs: list.retryAfterMs,
  };
}
