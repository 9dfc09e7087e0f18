import { NotFoundError } from '@backstage/errors';
import { ClusterAwayError } from '../clusters/ClusterAwayError';
import { RefusedError, withCauses } from '../errors';
import { ClusterView, ClusterViews } from '../watch/ClusterView';

/** The cluster of this name; throws where it is not there, away, or without Everest. */
export function readyCluster(
  clusters: ClusterViews,
  cluster: string,
): ClusterView {
  const view = clusters.get(cluster);
  if (!view) {
    const message = `There is no cluster '${cluster}'. Choose one that is offered.`;
    throw withCauses(new NotFoundError(message), [
      { field: 'cluster', code: 'cluster-unknown', message },
    ]);
  }
  const { reachable, synced, everest, reason, staleSince } = view.state();
  if (!reachable || !synced) {
    throw new ClusterAwayError(
      cluster,
      [
        ...(reason ? [reason] : []),
        ...(staleSince ? [`It is away since ${staleSince}.`] : []),
        ...(reachable ? ['It is still being read.'] : []),
      ].join(' '),
    );
  }
  if (!everest.installed) {
    throw new RefusedError([
      {
        field: 'cluster',
        code: 'everest-not-installed',
        message: `Everest is not installed in the cluster '${cluster}'. Choose another.`,
      },
    ]);
  }
  return view;
}
