import { KubernetesObject } from '../../everest/objects';
import { StandingRow } from '../store/ImportHistory';
import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../../kubernetes/connection/saysAbsent';
import { KINDS, pathOf, WatchedKind } from '../../kubernetes/watch/kinds';

async function ask(
  connection: KubernetesConnection,
  { namespace, name, databaseUid }: StandingRow,
  kind: WatchedKind,
): Promise<boolean | undefined> {
  const { group, plural } = kind;
  try {
    const reply = await connection.request<KubernetesObject>({
      method: 'GET',
      path: `${pathOf(kind, namespace)}/${encodeURIComponent(name)}`,
    });
    if (reply.status === 200) {
      const { uid } = reply.body.metadata;
      return uid ? uid === databaseUid : undefined;
    }
    return saysAbsent(reply, { name, group, plural }) ? false : undefined;
  } catch {
    // The streams report that the cluster is away.
    return undefined;
  }
}

/**
 * Asks the API server whether a database is there. False only when it says so of this name, or has another object of
 * it: a 404 without it is of the kind, or of a server that starts.
 *
 * @param kinds - all that it may be of: it is gone when none has it
 * @returns undefined when that could not be found out
 */
export async function askForDatabase(
  connection: KubernetesConnection,
  row: StandingRow,
  kinds: WatchedKind[] = [KINDS.databases],
): Promise<boolean | undefined> {
  const found: (boolean | undefined)[] = [];
  for (const kind of kinds) {
    found.push(await ask(connection, row, kind));
  }
  if (found.includes(true)) {
    return true;
  }
  return found.includes(undefined) ? undefined : false;
}
