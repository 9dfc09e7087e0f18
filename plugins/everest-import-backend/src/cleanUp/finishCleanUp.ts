import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { everestObject } from '../everest/names';
import { CleanUps, CleanUpRow } from '../imports/store/CleanUps';
import { ImportHistory, ImportRow } from '../imports/store/ImportHistory';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../kubernetes/connection/saysAbsent';
import { AnsweringCluster, isOwnCluster } from '../provision/isOwnCluster';
import { cleanUpRefusals, CleanUpRules } from './cleanUpRefusals';
import { deleteDatabase } from './deleteDatabase';
import { readCleanUpFacts } from './readCleanUpFacts';

/** Whoever asked has looked at the database then; of what it is much later nobody has said anything. */
export const FINISHED_WITHIN_MS = 60 * 60_000;

/** They say that there is nothing left to do. */
const DONE = ['database-gone', 'being-deleted'];

/** Why a database that was to be deleted is not, any more. */
class NotDeletedError extends Error {}

/** The import as it was written down last; what decides is read from Kubernetes. */
function asImport({ snapshot, outcome, gone }: ImportRow, id: string) {
  return { ...snapshot, id, gone, outcome: outcome ?? snapshot.outcome };
}

async function deleteOnce(
  connection: KubernetesConnection,
  { namespace, name, databaseUid: uid }: CleanUpRow,
  options: {
    row: ImportRow;
    cluster: AnsweringCluster;
    rules: CleanUpRules;
    signal: AbortSignal;
  },
): Promise<void> {
  const { row, cluster, rules, signal } = options;
  const place = { connection, namespace, name, signal };
  const facts = await readCleanUpFacts(place, uid);
  if (!(await isOwnCluster(row, cluster))) {
    throw new ServiceUnavailableError(
      `Nobody says that the cluster that answers as '${connection.cluster}' is the one that has the database '${namespace}/${name}'`,
    );
  }
  const refusals = cleanUpRefusals(asImport(row, uid), facts, rules);
  if (refusals.some(({ code }) => DONE.includes(code))) {
    return;
  }
  if (refusals.length > 0) {
    throw new NotDeletedError(refusals.map(({ message }) => message).join(' '));
  }
  const reply = await deleteDatabase(place, { uid });
  const { status } = reply;
  if (status === 403 || status === 401) {
    throw new NotDeletedError('Kubernetes does not let the portal do it');
  }
  // 409: the name is another database's now
  if (
    ![200, 202, 409].includes(status) &&
    !saysAbsent(reply, everestObject('databaseclusters', name))
  ) {
    throw new ServiceUnavailableError(
      `The cluster '${connection.cluster}' did not delete the database '${namespace}/${name}' (${status})`,
    );
  }
}

/**
 * Deletes the database of a clean-up that was asked for, by a process that did not come to it, if nothing speaks against
 * it now that would have then. What does ends it, and so does time.
 *
 * @throws where nobody can tell: it is tried again
 */
export async function finishCleanUp(options: {
  row: CleanUpRow;
  connection: KubernetesConnection;
  cluster: AnsweringCluster;
  history: CleanUps & Pick<ImportHistory, 'byDatabaseUid'>;
  rules: CleanUpRules;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<void> {
  const { row, connection, cluster, history, rules, logger, signal } = options;
  const { databaseUid, askedFor = Infinity } = row;
  try {
    const known = await history.byDatabaseUid(databaseUid);
    if (!known || askedFor > FINISHED_WITHIN_MS) {
      throw new NotDeletedError('it was asked for more than an hour ago');
    }
    await deleteOnce(connection, row, {
      ...{ row: known, cluster, rules, signal },
    });
  } catch (error) {
    if (!(error instanceof NotDeletedError)) {
      throw error;
    }
    logger.warn(
      `The database '${row.cluster}/${row.namespace}/${row.name}' was to be cleaned up and is not: ${error.message}`,
    );
    await history.endCleanUp(databaseUid, 'kept');
    return;
  }
  await history.endCleanUp(databaseUid, 'deleted');
}
