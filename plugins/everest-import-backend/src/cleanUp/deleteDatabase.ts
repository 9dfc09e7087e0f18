import {
  KubernetesConnection,
  KubernetesReply,
} from '../kubernetes/connection/KubernetesConnection';
import { databasePath } from '../provision/paths';

/**
 * Deletes a database by its UID: a name may have passed to another in the meantime. Its DataImportJob is never deleted
 * itself, as Everest would import again at once; it goes with its owner.
 */
export function deleteDatabase(
  place: {
    connection: KubernetesConnection;
    namespace: string;
    name: string;
    signal: AbortSignal;
  },
  { uid, dryRun = false }: { uid: string; dryRun?: boolean },
): Promise<KubernetesReply> {
  const { connection, namespace, name, signal } = place;
  return connection.request({
    method: 'DELETE',
    path: databasePath(namespace, name),
    // Said in both places, it is a dry run also where the body was lost
    query: dryRun ? { dryRun: 'All' } : undefined,
    body: {
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      preconditions: { uid },
      ...(dryRun && { dryRun: ['All'] }),
    },
    signal,
  });
}
