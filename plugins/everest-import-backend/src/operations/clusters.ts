import { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';
import { Caller } from '../permissions';
import { ReadingDeps } from './ReadingDeps';

/** The states of the clusters that the caller may know of. */
export async function listClusterStates(
  caller: Caller,
  deps: ReadingDeps,
): Promise<ClusterState[]> {
  const sees = await deps.authorizer.clusters(caller);
  return deps.views
    .list()
    .filter(view => sees(view.name))
    .map(view => view.state());
}
