import { LoggerService } from '@backstage/backend-plugin-api';
import { CleanUpRules } from '../cleanUp/cleanUpRefusals';
import { finishCleanUp } from '../cleanUp/finishCleanUp';
import {
  FullImportHistory,
  MadeSecret,
  RequestRow,
} from '../imports/store/RequestHistory';
import { ClusterView, ClusterViews } from '../kubernetes/watch/ClusterView';
import { belongsTo, getDatabase } from './databaseLookup';
import { createdImport } from './requestedImport';
import { BUSY_FOR } from './provisionImport';
import { removeSecrets } from './SecretKeeper';
import { undoRequest } from './undo';

const REQUEST_TIME = 15_000;

/** Finishes what a process that ended left behind; meant for a scheduled task of global scope. */
export interface Sweeper {
  /** Never throws: each row is for itself. */
  run(signal?: AbortSignal): Promise<void>;
}

export function createSweeper(options: {
  clusters: ClusterViews;
  history: FullImportHistory;
  rules: CleanUpRules;
  logger: LoggerService;
}): Sweeper {
  const { clusters, history, rules, logger } = options;

  async function finish(row: RequestRow, view: ClusterView): Promise<void> {
    const { connection } = view;
    if (!(await history.claimRequest(row.id, BUSY_FOR))) {
      return;
    }
    const signal = AbortSignal.timeout(REQUEST_TIME);
    const database = await getDatabase(connection, row, signal);
    if (database && belongsTo(database, row)) {
      await history.markCreated(row.id, createdImport(row.snapshot, database));
      return;
    }
    await undoRequest({ row, connection, history, logger });
  }

  /** The user Secret has no owner on purpose: the engine's clean-up still needs it while the database goes. */
  async function clear(row: RequestRow, view: ClusterView): Promise<void> {
    const { complete, staleSince } = view.reading('databases', row.namespace);
    const shown = view
      .databases()
      .some(({ metadata }) => metadata.uid === row.databaseUid);
    if (shown || !complete || staleSince !== undefined) {
      return;
    }
    const { connection } = view;
    const signal = AbortSignal.timeout(REQUEST_TIME);
    const database = await getDatabase(connection, row, signal);
    if (database && belongsTo(database, row)) {
      return;
    }
    const remember = (secrets: MadeSecret[]) =>
      history.updateRequest(row.id, { secrets });
    const { namespace, secrets } = row;
    await remember(
      await removeSecrets({ connection, namespace, secrets, remember, signal }),
    );
  }

  async function each<
    T extends Pick<RequestRow, 'cluster' | 'namespace' | 'name'>,
  >(
    rows: T[],
    act: (row: T, view: ClusterView) => Promise<void>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    for (const row of rows) {
      const view = clusters.get(row.cluster);
      if (!view || signal?.aborted) {
        continue;
      }
      try {
        await act(row, view);
      } catch (error) {
        logger.warn(
          `What is left of the request for '${row.cluster}/${row.namespace}/${row.name}' could not be looked after; it is tried again: ${error}`,
        );
      }
    }
  }

  return {
    async run(signal) {
      await each(await history.unfinishedRequests(), finish, signal);
      await each(
        await history.openCleanUps(),
        (row, { connection }) =>
          finishCleanUp({ row, connection, history, rules, logger }),
        signal,
      );
      await each(await history.requestsWithSecrets(), clear, signal);
    },
  };
}
