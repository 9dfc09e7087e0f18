import { LoggerService } from '@backstage/backend-plugin-api';
import { CleanUpRules } from '../cleanUp/cleanUpRefusals';
import { finishCleanUp } from '../cleanUp/finishCleanUp';
import {
  FullImportHistory,
  MadeSecret,
  RequestRow,
} from '../imports/store/RequestHistory';
import { ClusterAwayError } from '../kubernetes/watch/ClusterAwayError';
import { ClusterView, ClusterViews } from '../kubernetes/watch/ClusterView';
import { belongsTo, getDatabase } from './databaseLookup';
import { databasesShown } from './databasesShown';
import { createdImport } from './requestedImport';
import { isOwnCluster } from './isOwnCluster';
import { tieManifests } from './manifests/tieManifests';
import { BUSY_FOR } from './provisionImport';
import { removeSecrets } from './SecretKeeper';
import { Chore, SweepTurns } from './SweepTurns';
import { undoRequest } from './undo';

/** For all that one row asks of its cluster. */
const ROW_TIME = 15_000;

/** Finishes what a process that ended left behind; meant for a scheduled task of global scope. */
export interface Sweeper {
  /** Each row is for itself, and so is each cluster: one that does not answer holds up no other. */
  run(signal?: AbortSignal): Promise<void>;
}

/** A row to be looked after. */
interface RowChore extends Chore {
  place: Pick<RequestRow, 'namespace' | 'name'>;
  act(view: ClusterView, signal: AbortSignal): Promise<void>;
}

function choresOf<T extends Pick<RequestRow, 'cluster' | 'namespace' | 'name'>>(
  rows: T[],
  keyOf: (row: T) => string,
  act: (row: T, ...where: Parameters<RowChore['act']>) => Promise<void>,
): RowChore[] {
  return rows.map(row => ({
    key: keyOf(row),
    cluster: row.cluster,
    place: row,
    act: (...where) => act(row, ...where),
  }));
}

export function createSweeper(options: {
  clusters: ClusterViews;
  history: FullImportHistory;
  rules: CleanUpRules;
  logger: LoggerService;
}): Sweeper {
  const { clusters, history, rules, logger } = options;
  const turns = new SweepTurns<RowChore>();

  async function finish(
    row: RequestRow,
    cluster: ClusterView,
    signal: AbortSignal,
  ): Promise<void> {
    const { connection } = cluster;
    if (!(await history.claimRequest(row.id, BUSY_FOR))) {
      return;
    }
    const database = await getDatabase(connection, row, signal);
    if (database && belongsTo(database, row)) {
      await history.markCreated(row.id, createdImport(row.snapshot, database));
      return;
    }
    const others = databasesShown(cluster, row.namespace);
    if (others) {
      await undoRequest({
        ...{ row, connection, cluster, history, logger },
        ...{ others, signal },
      });
    }
  }

  /** The user Secret has no owner on purpose: the engine's clean-up still needs it while the database goes. */
  async function clear(
    row: RequestRow,
    view: ClusterView,
    signal: AbortSignal,
  ): Promise<void> {
    const { complete } = view.reading('databases', row.namespace);
    const shown = databasesShown(view, row.namespace);
    const isShown = shown?.some(
      ({ metadata }) => metadata.uid === row.databaseUid,
    );
    if (isShown || !complete || !shown) {
      return;
    }
    const { connection } = view;
    const database = await getDatabase(connection, row, signal);
    if (
      (database && belongsTo(database, row)) ||
      !(await isOwnCluster(row, view))
    ) {
      return;
    }
    const remember = (secrets: MadeSecret[]) =>
      history.updateRequest(row.id, { secrets });
    await remember(
      await removeSecrets({
        connection,
        namespace: row.namespace,
        secrets: row.secrets,
        databases: database ? [...shown, database] : shown,
        remember,
        signal,
      }),
    );
  }

  /** Rows whose database is not shown: that of nearly all is, and to look for each among all would take long. */
  async function rowsToClear(): Promise<RequestRow[]> {
    const shown = new Map<string, Set<string>>();
    const shownIn = (cluster: string) => {
      const known = shown.get(cluster);
      if (known) {
        return known;
      }
      const there = clusters.get(cluster)?.databases() ?? [];
      const uids = new Set(there.map(({ metadata }) => metadata.uid));
      shown.set(cluster, uids);
      return uids;
    };
    return history.requestsWithSecrets(
      ({ cluster, databaseUid = '' }) => !shownIn(cluster).has(databaseUid),
    );
  }

  /** @returns false when its cluster does not answer */
  async function look(chore: RowChore, view: ClusterView): Promise<boolean> {
    const signal = AbortSignal.timeout(ROW_TIME);
    try {
      await chore.act(view, signal);
    } catch (error) {
      const { namespace, name } = chore.place;
      logger.warn(
        `What is left of the request for '${chore.cluster}/${namespace}/${name}' could not be looked after; it is tried again: ${error}`,
      );
      if (error instanceof ClusterAwayError) {
        return false;
      }
    }
    return !signal.aborted;
  }

  async function sweepCluster(
    chores: RowChore[],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    for (const chore of chores) {
      const view = clusters.get(chore.cluster);
      if (!view || signal?.aborted) {
        return;
      }
      turns.tries(chore);
      if (!(await look(chore, view))) {
        return;
      }
    }
  }

  return {
    async run(signal) {
      const chores = turns.take([
        choresOf(await history.unfinishedRequests(), ({ id }) => id, finish),
        choresOf(
          await history.openCleanUps(),
          ({ databaseUid }) => `clean-up ${databaseUid}`,
          (row, cluster, perRow) =>
            finishCleanUp({
              ...{ row, connection: cluster.connection, cluster },
              ...{ history, rules, logger, signal: perRow },
            }),
        ),
        choresOf(await rowsToClear(), ({ id }) => id, clear),
      ]);
      await Promise.all(chores.map(ofOne => sweepCluster(ofOne, signal)));
      await tieManifests({ clusters, history, logger }).catch(error =>
        logger.warn(
          `Databases that came of manifests could not be looked for; it is tried again: ${error}`,
        ),
      );
    },
  };
}
