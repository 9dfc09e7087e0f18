import { mockServices } from '@backstage/backend-test-utils';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { ImportLedger } from '../imports/ledger/ImportLedger';
import { recordWrites } from './recordWrites';
import { ScriptedApi } from './ScriptedApi';
import { until } from './until';
import { watchScripted } from './watchScripted';

/** A replica that has read the cluster `c1`, and looks at it only when told to. */
export async function startReplica(options: {
  api: ScriptedApi;
  history: FullImportHistory;
  clock: () => number;
}) {
  const { api, clock } = options;
  const { clusters, cluster } = watchScripted(api, { clock });
  const { written, history } = recordWrites(options.history);
  const ledger = new ImportLedger({
    clusters,
    history,
    clock,
    logger: mockServices.logger.mock(),
    ownerOf: () => undefined,
  });
  await until(
    () =>
      (cluster.identity() ?? cluster.identityRefused()) &&
      cluster.reading('databases', 'team-blue').complete &&
      cluster.reading('jobs', 'team-blue').complete,
  );
  return {
    ledger,
    cluster,
    written,
    refresh: () => ledger.refresh('c1'),
    /** Waits until the watch has shown `shop` in this state. */
    status: (word: string) =>
      until(
        () => cluster.database('team-blue', 'shop')?.status?.status === word,
      ),
    stop: () => clusters.stop(),
  };
}
