import { DatabaseClusterObject } from '../everest/objects';
import { ClusterView } from '../kubernetes/watch/ClusterView';

/** What tells which databases there are. */
export type ShowingCluster = Pick<ClusterView, 'databases' | 'reading'>;

/** Whether what is shown of a namespace's databases is what there is, as many as are followed. */
export function showsDatabases(
  cluster: Pick<ClusterView, 'reading'>,
  namespace: string,
): boolean {
  const { complete, tooMany, staleSince } = cluster.reading(
    'databases',
    namespace,
  );
  return (complete || tooMany !== undefined) && staleSince === undefined;
}

/**
 * The databases of a namespace, whoever made them: one may be a copy of the portal's, with the names of its Secrets. As many
 * as are followed; undefined while what is shown may be old.
 */
export function databasesShown(
  cluster: ShowingCluster,
  namespace: string,
): DatabaseClusterObject[] | undefined {
  return showsDatabases(cluster, namespace)
    ? cluster
        .databases()
        .filter(({ metadata }) => metadata.namespace === namespace)
    : undefined;
}
