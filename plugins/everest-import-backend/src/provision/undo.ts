import { LoggerService } from '@backstage/backend-plugin-api';
import { DatabaseClusterObject } from '../everest/objects';
import { secretsNamedBy } from '../everest/secretNames';
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
  /**
   * Databases that may have been made from a copy of its own, which was there for a while and nobody has noted: what they
   * name is theirs now. None where its own was never there: who has its Secrets then took them.
   */
  others: DatabaseClusterObject[];
  /** Ends what is asked of the cluster; 15 s where it is left out. */
  signal?: AbortSignal;
}): Promise<boolean> {
  const { row, connection, cluster, history, logger, others } = options;
  const { signal = AbortSignal.timeout(UNDO_TIME) } = options;
  try {
    const database = await getDatabase(connection, row, signal);
    const isNotIts = !database || !belongsTo(database, row);
    if (isNotIts && (await isOwnCluster(row, cluster))) {
      const passedOn = new Set(
        others.flatMap(({ spec }) => secretsNamedBy(spec)),
      );
      const left = await removeSecrets({
        connection,
        namespace: row.namespace,
        secrets: row.secrets.filter(({ name }) => !passedOn.has(name)),
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
