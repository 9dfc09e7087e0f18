import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../kubernetes/connection/saysAbsent';
import { EVEREST_API, everestObject, isObjectName } from '../everest/names';
import {
  ReferencedKind,
  referencesOf,
  FoundReference,
  WishedDatabase,
} from './references';

interface Referenced {
  spec?: { type?: string };
}

/** In no namespace. */
const OF_CLUSTER: ReferencedKind[] = [
  'loadbalancerconfigs',
  'podschedulingpolicies',
];
const MOST = 20;

/**
 * Looks for what the request names. Everest looks later, and an engine that misses something waits without a word.
 *
 * @returns only what is known for certain: nothing of what the portal may not read, or this Everest does not have.
 */
export async function readReferences(
  connection: KubernetesConnection,
  facts: WishedDatabase,
  signal: AbortSignal,
): Promise<FoundReference[]> {
  const { namespace } = facts.request;
  const named = referencesOf(facts).flatMap(({ field, kind, value }) =>
    kind !== 'unread' && isObjectName(value)
      ? [{ field, kind, name: value }]
      : [],
  );
  const read = async (kind: ReferencedKind, name: string) => {
    const place = OF_CLUSTER.includes(kind)
      ? ''
      : `/namespaces/${encodeURIComponent(namespace)}`;
    const reply = await connection.request<Referenced>({
      method: 'GET',
      path: `/apis/${EVEREST_API}${place}/${kind}/${name}`,
      signal,
    });
    // Where the kind itself is not there, no name is said
    const isThere = reply.status === 200;
    return isThere || saysAbsent(reply, everestObject(kind, name))
      ? { isThere, type: reply.body?.spec?.type }
      : undefined;
  };
  const replies = new Map<string, ReturnType<typeof read>>();
  for (const { kind, name } of named.slice(0, MOST)) {
    const key = `${kind}/${name}`;
    replies.set(key, replies.get(key) ?? read(kind, name));
  }
  const found = await Promise.all(
    named.map(async reference => {
      const reply = await replies.get(`${reference.kind}/${reference.name}`);
      return reply ? [{ ...reference, ...reply }] : [];
    }),
  );
  return found.flat();
}
