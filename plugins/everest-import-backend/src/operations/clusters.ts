import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { isManagedNamespace } from '../everest/names';
import { Caller } from '../permissions';
import { ClusterSetup, ClusterView } from '../kubernetes/watch/ClusterView';
import { ReadingDeps } from './ReadingDeps';

function holdingsOf(view: ClusterView, listed: string[]) {
  const managed = view.namespaces().filter(isManagedNamespace);
  return {
    name: view.name,
    namespaces: [
      ...new Set([...listed, ...managed.map(({ metadata }) => metadata.name)]),
    ],
    importers: view.importers().map(({ metadata }) => metadata.name),
  };
}

async function visibleClusters(
  caller: Caller,
  { authorizer, tenancy, views }: ReadingDeps,
): Promise<ClusterView[]> {
  const sees = await authorizer.clusters(caller);
  return views
    .list()
    .filter(view =>
      sees(holdingsOf(view, tenancy.listedNamespaces(view.name))),
    );
}

/** The states of the clusters that the caller may know of. */
export async function listClusterStates(
  caller: Caller,
  deps: ReadingDeps,
): Promise<ClusterState[]> {
  const [visible, readsSetup] = await Promise.all([
    visibleClusters(caller, deps),
    deps.authorizer.mayReadSetup(caller),
  ]);
  return visible.map(view => ({
    ...view.state(),
    ...(readsSetup && view.setup()),
  }));
}

function lacksAnything({ missingRights, reason }: ClusterSetup): boolean {
  return missingRights.length > 0 || reason !== undefined;
}

/**
 * The same to stand beside a list: what the portal lacks is said where it lacks something. Mostly it lacks nothing, and
 * then policy is not asked: that is a request to another plugin for each view of a page.
 */
export async function clustersOfList(
  caller: Caller,
  deps: ReadingDeps,
): Promise<ClusterState[]> {
  const states = (await visibleClusters(caller, deps)).map(view => ({
    state: view.state(),
    setup: view.setup(),
  }));
  const readsSetup =
    states.some(({ setup }) => lacksAnything(setup)) &&
    (await deps.authorizer.mayReadSetup(caller));
  return states.map(({ state, setup }) => ({
    ...state,
    ...(readsSetup && setup),
  }));
}
