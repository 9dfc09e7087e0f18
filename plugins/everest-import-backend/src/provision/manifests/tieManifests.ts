import { LoggerService } from '@backstage/backend-plugin-api';
import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { dataImportOf } from '../../everest/fields';
import { DatabaseClusterObject } from '../../everest/objects';
import {
  ManifestRequest,
  ManifestRequests,
} from '../../imports/store/ManifestRequests';
import { ClusterView, ClusterViews } from '../../kubernetes/watch/ClusterView';
import { showsDatabases } from '../databasesShown';
import { BUSY_FOR } from '../provisionImport';
import { createdImport } from '../requestedImport';
import { comesFrom } from './comesFrom';

/** What is imported into, by the label of a request. */
function databasesByLabel(
  view: ClusterView,
): Map<string, DatabaseClusterObject[]> {
  const found = new Map<string, DatabaseClusterObject[]>();
  for (const database of view.databases()) {
    const label = database.metadata.labels?.[REQUEST_LABEL];
    if (label && dataImportOf(database)) {
      found.set(label, [...(found.get(label) ?? []), database]);
    }
  }
  return found;
}

function databaseOf(
  request: ManifestRequest,
  view: ClusterView,
  labelled: DatabaseClusterObject[] = [],
): DatabaseClusterObject | undefined {
  const { clusterUid, snapshot } = request;
  const isThere = clusterUid === undefined || clusterUid === view.uid;
  return isThere && showsDatabases(view, snapshot.namespace)
    ? labelled.find(database => comesFrom(database, request))
    : undefined;
}

async function tie(
  request: ManifestRequest,
  database: DatabaseClusterObject,
  history: Pick<ManifestRequests, 'tieManifests'>,
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
  const row = {
    ...{ id, requestHash, requestedBy, owner, entity, system },
    // Of this request alone: the same may be asked for once more
    requestKey: `manifests ${requestHash}`,
    digest: '',
    // Whoever applied them made the Secrets: they are not the portal's to delete
    secrets: [],
    busyFor: BUSY_FOR,
    snapshot,
    clusterUid,
  };
  await history.tieManifests(row, createdImport(snapshot, database));
}

/**
 * Gives each database that came of manifests to the request that they were handed out for. Asks the cluster nothing: it
 * goes by what is watched. There may be many more requests than databases, so that it goes from these to those.
 */
export async function tieManifests(options: {
  clusters: ClusterViews;
  history: Pick<ManifestRequests, 'manifestsOf' | 'tieManifests'>;
  logger: LoggerService;
}): Promise<void> {
  const { clusters, history, logger } = options;
  for (const view of clusters.list()) {
    const labelled = databasesByLabel(view);
    const requests = await history.manifestsOf(view.name, [...labelled.keys()]);
    for (const request of requests) {
      const { namespace, name } = request.snapshot;
      const ofLabel = labelled.get(request.requestHash);
      const database = databaseOf(request, view, ofLabel);
      if (database) {
        await tie(request, database, history).catch(error =>
          logger.warn(
            `The database '${view.name}/${namespace}/${name}' could not be tied to the request that it came of; it is tried again: ${error}`,
          ),
        );
      }
    }
  }
}
