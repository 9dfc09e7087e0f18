import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { toTimestamp } from '../../time/Clock';
import { LedgerCluster } from './LedgerCluster';
import { leftOut } from './placeKnown';

type Staleness = Pick<Import, 'staleSince' | 'staleReason'>;

/** What is said of an import whose cluster config does not have any more. */
export function unwatched(cluster: string, since: number): Staleness {
  return {
    staleSince: toTimestamp(since),
    staleReason: `The portal does not watch the cluster '${cluster}'. Those who run it can list it in 'everestImport.clusters'.`,
  };
}

/** Where an import is of a cluster that is known, and of which nothing is heard. */
function unheard(
  cluster: LedgerCluster,
  clusterUid: string | undefined,
): { since: number; reason: string } | undefined {
  const uid = cluster.identity();
  if (clusterUid === undefined) {
    return undefined;
  }
  if (uid !== undefined && uid !== clusterUid) {
    const since = cluster.identitySince();
    const reason = `The name '${cluster.name}' is of another cluster now than the import's. Those who run the portal can list that one under a name of its own.`;
    return { since, reason };
  }
  const since = cluster.unsaidSince();
  return since === undefined
    ? undefined
    : {
        since,
        reason: `Nobody says which cluster answers as '${cluster.name}'. Those who run it can grant 'get' on the namespace 'kube-system'.`,
      };
}

/**
 * Since when what is said of an import may be out of date, and why; nothing where it is not.
 *
 * @param clusterUid - of the cluster that showed it, where that was known
 */
export function stalenessOf(
  words: Import,
  cluster: LedgerCluster,
  clusterUid: string | undefined,
): Staleness {
  const { id, namespace, name } = words;
  const database = cluster.database(namespace, name);
  const jobs = cluster.jobsOf(namespace, name);
  const isHeld = [database, ...jobs].some(item => item?.metadata.uid === id);
  const unknown =
    leftOut(cluster, words, { database, jobs }) ??
    (isHeld ? undefined : unheard(cluster, clusterUid));
  const stale = [
    cluster.reading('databases', namespace),
    cluster.reading('jobs', namespace),
    { staleSince: unknown?.since, staleReason: unknown?.reason },
  ].filter(({ staleSince }) => staleSince !== undefined);
  if (stale.length === 0) {
    return {};
  }
  const since = Math.min(...stale.map(({ staleSince = 0 }) => staleSince));
  const [{ staleReason }] = stale;
  return {
    staleSince: toTimestamp(since),
    ...(staleReason && { staleReason }),
  };
}
