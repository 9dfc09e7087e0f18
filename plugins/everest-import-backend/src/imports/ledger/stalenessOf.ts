import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { toTimestamp } from '../../time/Clock';
import { LedgerCluster } from './LedgerCluster';
import { leftOut } from './placeKnown';

/** Since when what is said of an import may be out of date, and why; nothing where it is not. */
export function stalenessOf(
  words: Import,
  cluster: LedgerCluster,
): Pick<Import, 'staleSince' | 'staleReason'> {
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
