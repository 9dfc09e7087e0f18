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

/** Since when what is said of an import may be out of date, and why; nothing where it is not. */
export function stalenessOf(words: Import, cluster: LedgerCluster): Staleness {
  const { namespace, name } = words;
  const unknown = leftOut(cluster, words, {
    database: cluster.database(namespace, name),
    jobs: cluster.jobsOf(namespace, name),
  });
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
