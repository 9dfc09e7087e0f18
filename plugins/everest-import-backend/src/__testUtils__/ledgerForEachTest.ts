import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { ClusterConfig } from '../config/ClusterConfig';
import { ImportLedger } from '../imports/ledger/ImportLedger';
import { createImportHistory } from '../imports/store';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { startReplica } from './replica';
import { ScriptedApi } from './ScriptedApi';
import { watchScripted } from './watchScripted';

interface WatchedOptions {
  config?: Partial<ClusterConfig>;
  /** In the place of one that reaches all. */
  connection?: KubernetesConnection;
  ownerOf?: ConstructorParameters<typeof ImportLedger>[0]['ownerOf'];
}

const START = Date.parse('2026-01-15T09:00:00Z');

/** For each test of a file a cluster `c1`, a database, a clock that all go by, and replicas that end with the test. */
export function ledgerForEachTest() {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const stops: (() => void)[] = [];
  const clock = { now: START };
  const here = {
    clock,
    api: undefined as unknown as ScriptedApi,
    knex: undefined as unknown as Knex,
    history: undefined as unknown as FullImportHistory,
    stopAfter: (stop: () => void) => void stops.push(stop),
    /** @param overlay - what the replica's history does otherwise */
    async start(overlay: Partial<FullImportHistory> = {}) {
      const replica = await startReplica({
        api: here.api,
        history: { ...here.history, ...overlay },
        clock: () => clock.now,
      });
      stops.push(replica.stop);
      return replica;
    },
    /** A ledger that nothing drives but the test, and the watched cluster that it is of. */
    watchedLedger({
      ownerOf = () => undefined,
      ...watching
    }: WatchedOptions = {}) {
      const now = () => clock.now;
      const watched = watchScripted(here.api, { clock: now, ...watching });
      stops.push(() => watched.clusters.stop());
      const ledger = new ImportLedger({
        clusters: watched.clusters,
        history: here.history,
        clock: now,
        logger: mockServices.logger.mock(),
        ownerOf,
      });
      return { cluster: watched.cluster, ledger };
    },
  };
  beforeEach(async () => {
    clock.now = START;
    here.api = await ScriptedApi.start();
    here.knex = await databases.init('SQLITE_3');
    here.history = await createImportHistory({
      database: mockServices.database({ knex: here.knex }),
      now: client => client.raw('cast(? as bigint)', [clock.now]),
      logger: mockServices.logger.mock(),
    });
  });
  afterEach(async () => {
    stops.splice(0).forEach(stop => stop());
    await here.api.stop();
  });
  return here;
}
