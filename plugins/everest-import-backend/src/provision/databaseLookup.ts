import { ServiceUnavailableError } from '@backstage/errors';
import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { s3SecretOf } from '../everest/fields';
import { everestObject } from '../everest/names';
import { secretsNamedBy } from '../everest/secretNames';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../kubernetes/connection/saysAbsent';
import { DatabaseClusterObject } from '../everest/objects';
import { RequestRow } from '../imports/store/RequestHistory';
import { databasePath } from './paths';

/**
 * The database as the API server has it now.
 *
 * @returns undefined only when the server said of this very name that it is not there.
 * @throws ServiceUnavailableError for any other answer, which proves nothing.
 */
export async function getDatabase(
  connection: KubernetesConnection,
  database: { namespace: string; name: string },
  signal: AbortSignal,
): Promise<DatabaseClusterObject | undefined> {
  const { namespace, name } = database;
  const reply = await connection.request<DatabaseClusterObject>({
    method: 'GET',
    path: databasePath(namespace, name),
    signal,
  });
  if (reply.status === 200) {
    return reply.body;
  }
  if (saysAbsent(reply, everestObject('databaseclusters', name))) {
    return undefined;
  }
  const said =
    reply.status === 404 ? '404 that names no database' : reply.status;
  throw new ServiceUnavailableError(
    `The cluster '${connection.cluster}' did not say whether the database '${namespace}/${name}' is there (${said}). Try again later.`,
  );
}

/** Whether a database is the one that this row asked for. */
export function belongsTo(
  database: DatabaseClusterObject,
  row: Pick<RequestRow, 'databaseUid' | 'requestHash' | 'secrets'>,
): boolean {
  if (row.databaseUid) {
    return database.metadata.uid === row.databaseUid;
  }
  if (database.metadata.labels?.[REQUEST_LABEL] !== row.requestHash) {
    return false;
  }
  // A label can be written by anybody; the random name of a Secret of ours can't be guessed before it is used
  const used = s3SecretOf(database);
  const named = secretsNamedBy(database.spec);
  return (
    // Taken out of it since, as whoever keeps Everest from importing again does
    used === undefined ||
    !row.secrets.some(({ name }) => name.includes('-import-s3-')) ||
    row.secrets.some(({ name }) => named.includes(name))
  );
}
