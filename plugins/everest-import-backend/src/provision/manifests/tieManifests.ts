import { LoggerService } from '@backstage/backend-plugin-api';
import { DatabaseClusterObject } from '../../everest/objects';
import {
  ManifestRequest,
  ManifestRequests,
} from '../../imports/store/ManifestRequests';
import { RequestHistory } from '../../imports/store/RequestHistory';
import { ClusterView, ClusterViews } from '../../kubernetes/watch/ClusterView';
import { databasesShown } from '../databasesShown';
import { BUSY_FOR } from '../provisionImport';
import { createdImport } from '../requestedImport';
import { comesFrom } from './comesFrom';

function databaseOf(
  request: ManifestRequest,
  view: ClusterView | undefined,
): DatabaseClusterObject | undefined {
  const { clusterUid, snapshot } = request;
  if (!view || (clusterUid !== undefined && clusterUid !== view.uid)) {
    return undefined;
  }
  return databasesShown(view, snapshot.namespace)?.find(database =>
    comesFrom(database, request),
  );
}

async function tie(
  request: ManifestRequest,
  database: DatabaseClusterObject,
  history: RequestHistory & ManifestRequests,
): Promise<void> {
  const { id, requestHash, clusterUid } = request;
  const { creationTimestamp } = database.metadata;
  // How long a review took says nothing of how long an import does
  const snapshot = {
    ...{ ...request.snapshot, id },
    ...(creationTimestamp && {
      requestedAt: new Date(creationTimestamp).toISOString(),
    }),
  };
  const { requestedBy, owner, entity, system } = request;
  const inserted = await history.insertRequest({
    ...{ id, requestHash, requestedBy, owner, entity, system },
    // Of this request alone: the same may be asked for once more
    requestKey: `manifests ${requestHash}`,
    digest: '',
    // Whoever applied them made the Secrets: they are not the portal's to delete
    secrets: [],
    busyFor: BUSY_FOR,
    snapshot,
    clusterUid,
  });
  // Where another process died in between, the sweep goes on with its row
  if (inserted !== undefined) {
    await history.markCreated(id, createdImport(snapshot, database));
  }
  await history.forgetManifests(id);
}

/**
 * Gives each database that came of manifests to the request that they were handed out for. Asks the cluster nothing: it
 * goes by what is watched.
 */
export async function tieManifests(options: {
  clusters: ClusterViews;
  history: RequestHistory & ManifestRequests;
  logger: LoggerService;
}): Promise<void> {
  const { clusters, history, logger } = options;
  for (const request of await history.waitingManifests()) {
    const { cluster, namespace, name } = request.snapshot;
    const database = databaseOf(request, clusters.get(cluster));
    if (database) {
      await tie(request, database, history).catch(error =>
        logger.warn(
          `The database '${cluster}/${namespace}/${name}' could not be tied to the request that it came of; it is tried again: ${error}`,
        ),
      );
    }
  }
}
