import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { CleanUps, CleanUpRow } from '../imports/store/CleanUps';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { getDatabase } from '../provision/databaseLookup';
import { CleanUpRules } from './cleanUpRefusals';
import { deleteDatabase } from './deleteDatabase';
import { readOwnJob } from '../provision/readOwnJob';

const REQUEST_TIME = 15_000;

/** Why a database that was to be deleted is not, any more. */
class NotDeletedError extends Error {}

async function deleteOnce(
  connection: KubernetesConnection,
  { namespace, name, databaseUid: uid }: CleanUpRow,
  rules: CleanUpRules,
): Promise<void> {
  const signal = AbortSignal.timeout(REQUEST_TIME);
  const place = { connection, namespace, name, signal };
  const database = await getDatabase(connection, place, signal);
  if (
    database?.metadata.uid !== uid ||
    database.metadata.deletionTimestamp !== undefined
  ) {
    return;
  }
  const job = await readOwnJob(place, database);
  if (job?.status?.state === 'Succeeded' && !rules.succeeded) {
    throw new NotDeletedError('its import has succeeded since');
  }
  const { status } = await deleteDatabase(place, { uid });
  if (status === 403 || status === 401) {
    throw new NotDeletedError('Kubernetes does not let the portal do it');
  }
  // 409: the name is another database's now
  if (![200, 202, 404, 409].includes(status)) {
    throw new ServiceUnavailableError(
      `The cluster '${connection.cluster}' did not delete the database '${namespace}/${name}' (${status})`,
    );
  }
}

/**
 * Deletes the database of a clean-up that was asked for, by a process that did not come to it. What speaks against it by
 * now ends it.
 *
 * @throws where nobody can tell: it is tried again
 */
export async function finishCleanUp(options: {
  row: CleanUpRow;
  connection: KubernetesConnection;
  history: CleanUps;
  rules: CleanUpRules;
  logger: LoggerService;
}): Promise<void> {
  const { row, connection, history, rules, logger } = options;
  try {
    await deleteOnce(connection, row, rules);
  } catch (error) {
    if (!(error instanceof NotDeletedError)) {
      throw error;
    }
    logger.warn(
      `The database '${row.cluster}/${row.namespace}/${row.name}' was to be cleaned up and is not: ${error.message}`,
    );
    await history.endCleanUp(row.databaseUid, 'kept');
    return;
  }
  await history.endCleanUp(row.databaseUid, 'deleted');
}
