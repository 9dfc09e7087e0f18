import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { EVEREST_API } from '../everest/names';
import {
  isObjectName,
  ReferencedKind,
  referencesOf,
  FoundReference,
  WishedDatabase,
} from './references';

interface ObjectOrStatus {
  spec?: { type?: string };
  /** Of a Status that says what was not found. */
  details?: { name?: string };
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
    const { status, body } = await connection.request<ObjectOrStatus>({
      method: 'GET',
      path: `/apis/${EVEREST_API}${place}/${kind}/${name}`,
      signal,
    });
    // Where the kind itself is not there, no name is said
    const isAbsent = status === 404 && body?.details?.name === name;
    return status === 200 || isAbsent
      ? { isThere: status === 200, type: body?.spec?.type }
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
