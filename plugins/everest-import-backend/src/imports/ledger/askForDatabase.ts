import { EVEREST_API } from '../../everest/names';
import { KubernetesObject } from '../../everest/objects';
import { StandingRow } from '../store/ImportHistory';
import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';

interface Status {
  reason?: string;
  details?: { name?: string };
}

/**
 * Asks the API server whether a database is there. False only when it says so of this name, or has another object of
 * it: a 404 without it is of the kind, or of a server that starts.
 *
 * @returns undefined when that could not be found out
 */
export async function askForDatabase(
  connection: KubernetesConnection,
  { namespace, name, databaseUid }: StandingRow,
): Promise<boolean | undefined> {
  try {
    const { status, body } = await connection.request<
      KubernetesObject & Status
    >({
      method: 'GET',
      path: `/apis/${EVEREST_API}/namespaces/${namespace}/databaseclusters/${encodeURIComponent(
        name,
      )}`,
    });
    if (status === 200) {
      const { uid } = body.metadata;
      return uid ? uid === databaseUid : undefined;
    }
    return status === 404 && body?.details?.name === name ? false : undefined;
  } catch {
    // The streams report that the cluster is away.
    return undefined;
  }
}
