import { ImportRow } from '../imports/store/ImportHistory';
import { ClusterView } from '../kubernetes/watch/ClusterView';

/** By what a cluster is known under its name. */
export type AnsweringCluster = Pick<ClusterView, 'uid' | 'answers'>;

/**
 * Whether the cluster that a row is of answers under its name, asked now. A name may be pointed at another one at any
 * time: what is not there says nothing then, and nor does it while nobody says which one it is. To be asked after what it
 * is to prove. True of a row that was never known to be of any.
 */
export async function isOwnCluster(
  { clusterUid }: Pick<ImportRow, 'clusterUid'>,
  cluster: AnsweringCluster,
): Promise<boolean> {
  return clusterUid === undefined || (await cluster.answers()) === clusterUid;
}
