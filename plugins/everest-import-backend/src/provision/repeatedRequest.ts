import { setTimeout as wait } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, ServiceUnavailableError } from '@backstage/errors';
import {
  Import,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { withCauses } from '../errors';
import { RequestHistory, RequestRow } from '../imports/store/RequestHistory';
import { belongsTo, getDatabase } from './databaseLookup';
import { databasesShown, ShowingCluster } from './databasesShown';
import { AnsweringCluster } from './isOwnCluster';
import { createdImport } from './requestedImport';
import { BUSY_FOR } from './provisionImport';
import { undoRequest } from './undo';

const LOOK_AGAIN = 200;

function conflict(field: string, code: string, message: string): Error {
  const cause: RefusalCause = { field, code, message };
  return withCauses(new ConflictError(message), [cause]);
}

async function whenNobodyIsAtWork(options: {
  requestKey: string;
  history: RequestHistory;
  signal: AbortSignal;
}): Promise<RequestRow | undefined> {
  const { requestKey, history, signal } = options;
  for (;;) {
    const row = await history.requestByKey(requestKey);
    if (!row || row.state === 'created') {
      return row;
    }
    if (await history.claimRequest(row.id, BUSY_FOR)) {
      return { ...row, busyUntil: undefined };
    }
    // Nobody will say more of it before its time is over; the cluster may
    if (row.state === 'unknown') {
      return row;
    }
    await wait(LOOK_AGAIN, undefined, { signal });
  }
}

/**
 * What became of an earlier request with this id.
 *
 * @returns its import when that is there; undefined when a new database is to be made.
 */
export async function findRepeated(options: {
  requestKey: string;
  digest: string;
  connection: KubernetesConnection;
  cluster: AnsweringCluster & ShowingCluster;
  history: RequestHistory;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<Import | undefined> {
  const { digest, connection, cluster, history, logger } = options;
  const { signal, requestKey } = options;
  const known = await history.requestByKey(requestKey);
  if (!known) {
    return undefined;
  }
  const sameRequest = known.digest === digest;
  const other = conflict(
    'requestId',
    'request-other',
    `This 'requestId' was used for another request already, for '${known.namespace}/${known.name}'. Send a new one.`,
  );
  if (!sameRequest) {
    throw other;
  }
  const row = await whenNobodyIsAtWork(options);
  if (!row) {
    return undefined;
  }
  const database = await getDatabase(connection, row, signal);
  if (database && belongsTo(database, row)) {
    if (database.metadata.deletionTimestamp) {
      throw conflict(
        'name',
        'name-being-deleted',
        `The database '${row.name}' in '${row.namespace}' is being deleted. Wait until it is gone.`,
      );
    }
    if (row.state === 'created') {
      return row.snapshot;
    }
    const created = createdImport(row.snapshot, database);
    await history.markCreated(row.id, created);
    return created;
  }
  if (row.state === 'created') {
    await history.freeRequestKey(row.id);
    return undefined;
  }
  if (row.unreadable?.includes('secrets')) {
    throw conflict(
      'requestId',
      'request-unreadable',
      `What was begun for '${row.namespace}/${row.name}' under this 'requestId' can't be read in the portal's database. Send a new one, and tell the platform team: the portal's log names the row.`,
    );
  }
  if (row.busyUntil) {
    throw new ServiceUnavailableError(
      `It is not known yet whether '${row.namespace}/${row.name}' was created. Send the same request again in a few minutes.`,
    );
  }
  const others = databasesShown(cluster, row.namespace);
  const undo = { row, connection, cluster, history, logger };
  if (!others || !(await undoRequest({ ...undo, others }))) {
    throw conflict(
      'requestId',
      'request-unfinished',
      `An earlier try for '${row.namespace}/${row.name}' could not be taken back yet. Try again in a few minutes.`,
    );
  }
  return undefined;
}
