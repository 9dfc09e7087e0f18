import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { isManagedNamespace } from '../everest/names';
import { Caller } from '../permissions';
import { ClusterView } from '../kubernetes/watch/ClusterView';
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

/** The states of the clusters that the caller may know of. */
export async function listClusterStates(
  caller: Caller,
  { authorizer, tenancy, views }: ReadingDeps,
): Promise<ClusterState[]> {
  const { sees, readsSetup } = await authorizer.clusters(caller);
  return views
    .list()
    .filter(view => sees(holdingsOf(view, tenancy.listedNamespaces(view.name))))
    .map(view => ({ ...view.state(), ...(readsSetup && view.setup()) }));
}
