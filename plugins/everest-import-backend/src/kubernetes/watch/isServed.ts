import { KubernetesConnection } from '../connection/KubernetesConnection';
import { WatchedKind } from './kinds';

interface GroupList {
  groups?: { name: string; versions?: { groupVersion: string }[] }[];
}

interface ResourceList {
  resources?: { name: string }[];
}

/** The body of a good answer, or the status of another one; undefined where none came. */
async function discover<T>(
  connection: Pick<KubernetesConnection, 'request'>,
  path: string,
  signal: AbortSignal,
): Promise<T | number | undefined> {
  try {
    const reply = await connection.request<T>({ method: 'GET', path, signal });
    return reply.status === 200 ? reply.body : reply.status;
  } catch {
    return undefined;
  }
}

/**
 * Whether a server has a kind, after its own discovery: a 404 to a list may also come from one that is still starting,
 * or from what stands in its place. Undefined where no good answer tells.
 */
export async function isServed(
  connection: Pick<KubernetesConnection, 'request'>,
  { base, group, plural }: Pick<WatchedKind, 'base' | 'group' | 'plural'>,
  signal: AbortSignal,
): Promise<boolean | undefined> {
  const kinds = await discover<ResourceList>(connection, base, signal);
  if (kinds !== undefined && typeof kinds !== 'number') {
    return kinds.resources?.some(({ name }) => name === plural);
  }
  if (kinds !== 404 || !group) {
    return undefined;
  }
  const found = await discover<GroupList>(connection, '/apis', signal);
  if (found === undefined || typeof found === 'number' || !found.groups) {
    return undefined;
  }
  // A version that is listed, and was not found, is coming or going.
  return found.groups.some(
    ({ name, versions = [] }) =>
      name === group &&
      versions.some(({ groupVersion }) => base === `/apis/${groupVersion}`),
  );
}
