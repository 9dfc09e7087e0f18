import { LoggerService } from '@backstage/backend-plugin-api';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { RequestHistory, RequestRow } from '../imports/store/RequestHistory';
import { belongsTo, getDatabase } from './databaseLookup';
import { AnsweringCluster, isOwnCluster } from './isOwnCluster';
import { removeSecrets } from './SecretKeeper';

const UNDO_TIME = 15_000;

type UndoneRow = Pick<
  RequestRow,
  | 'id'
  | 'namespace'
  | 'name'
  | 'requestHash'
  | 'secrets'
  | 'databaseUid'
  | 'clusterUid'
>;

/**
 * Takes back the Secrets of a request, once a GET has proved that its database does not exist, in the cluster that it
 * was made for; whatever else is found or not answered is left, recorded as unknown, for the sweep.
 *
 * @returns true when nothing of the request is left.
 */
export async function undoRequest(options: {
  row: UndoneRow;
  connection: KubernetesConnection;
  cluster: AnsweringCluster;
  history: RequestHistory;
  logger: LoggerService;
  /** Ends what is asked of the cluster; 15 s where it is left out. */
  signal?: AbortSignal;
}): Promise<boolean> {
  const { row, connection, cluster, history, logger } = options;
  const { signal = AbortSignal.timeout(UNDO_TIME) } = options;
  try {
    const database = await getDatabase(connection, row, signal);
    const isNotIts = !database || !belongsTo(database, row);
    if (isNotIts && (await isOwnCluster(row, cluster))) {
      const left = await removeSecrets({
        connection,
        namespace: row.namespace,
        secrets: row.secrets,
        // Before there was a database of ours nobody had its Secrets by a copy of one: who has them now took them
        databases: [],
        remember: secrets => history.updateRequest(row.id, { secrets }),
        signal,
      });
      if (left.length === 0) {
        await history.updateRequest(row.id, {
          state: 'undone',
          secrets: [],
          busyUntil: null,
        });
        await history.freeRequestKey(row.id);
        return true;
      }
    }
  } catch (error) {
    logger.warn(
      `What was begun for '${connection.cluster}/${row.namespace}/${row.name}' could not be taken back now; it is tried again: ${error}`,
    );
  }
  await history.updateRequest(row.id, { state: 'unknown', busyUntil: null });
  return false;
}
