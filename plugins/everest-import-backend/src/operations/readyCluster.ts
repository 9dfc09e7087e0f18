import { NotFoundError } from '@backstage/errors';
import { ClusterAwayError } from '../kubernetes/watch/ClusterAwayError';
import { NamespaceUnreadError } from '../kubernetes/watch/NamespaceUnreadError';
import { RefusedError, withCauses } from '../errors';
import { readOnlySentence } from '../everest/v2/names';
import { ClusterView, ClusterViews } from '../kubernetes/watch/ClusterView';
import { unreadKind } from '../kubernetes/watch/unreadKind';

/**
 * The cluster that a request goes to; throws where it is not there, away, or without Everest, and where what an import
 * needs of the request's namespace can't be read.
 */
export function readyCluster(
  clusters: ClusterViews,
  target: { cluster: string; namespace: string },
): ClusterView {
  const { cluster, namespace } = target;
  const view = clusters.get(cluster);
  if (!view) {
    const message = `There is no cluster '${cluster}'. Choose one that is offered.`;
    throw withCauses(new NotFoundError(message), [
      { field: 'cluster', code: 'cluster-unknown', message },
    ]);
  }
  const { reachable, synced, everest, reason, staleSince } = view.state();
  if (!reachable) {
    throw new ClusterAwayError(
      cluster,
      [
        ...(reason ? [reason] : []),
        ...(staleSince ? [`It is away since ${staleSince}.`] : []),
      ].join(' '),
    );
  }
  if (synced && !everest.installed) {
    throw withoutEverest(cluster);
  }
  if (everest.generation === 'v2') {
    const message = readOnlySentence(cluster);
    throw new RefusedError([
      { field: 'cluster', code: 'everest-read-only', message },
    ]);
  }
  const unread = unreadKind(view, namespace);
  if (unread?.reason) {
    const field = unread.inNamespace ? 'namespace' : 'cluster';
    throw new NamespaceUnreadError({
      ...target,
      reason: unread.reason,
      field,
    });
  }
  if (unread) {
    throw new ClusterAwayError(cluster, 'It is still being read.');
  }
  if (!everest.installed) {
    throw withoutEverest(cluster);
  }
  return view;
}

function withoutEverest(cluster: string) {
  return new RefusedError([
    {
      field: 'cluster',
      code: 'everest-not-installed',
      message: `Everest is not installed in the cluster '${cluster}'. Choose another.`,
    },
  ]);
}
