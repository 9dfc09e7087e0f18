import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { database } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { createImportHistory } from '../store';
import { FullImportHistory } from '../store/RequestHistory';
import { WatchedClusters } from '../../kubernetes/watch/WatchedClusters';
import { ImportLedger } from './ImportLedger';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const UID = 'uid-team-blue-shop';

describe('a cluster', () => {
  let api: ScriptedApi;
  let history: FullImportHistory;
  const stops: (() => void)[] = [];

  const kubeSystem = {
    metadata: { name: 'kube-system', uid: 'uid-of-the-cluster' },
  };

  beforeEach(async () => {
    api = await ScriptedApi.start();
    api.put(PATHS.namespaces, kubeSystem);
    api.put(PATHS.databases, database('creating'));
    history = await createImportHistory({
      database: mockServices.database({
        knex: await databases.init('SQLITE_3'),
      }),
      logger: mockServices.logger.mock(),
    });
  });

  afterEach(async () => {
    stops.splice(0).forEach(stop => stop());
    await api.stop();
  });

  /** A portal whose config has the cluster under these names. */
  async function lookAs(...names: string[]) {
    const clusters = WatchedClusters.create({
      clusters: names.map(name => ({
        name,
        title: name,
        access: { type: 'inCluster' },
        scope: 'cluster',
        namespaces: [],
      })),
      connect: () => api.connection(),
      clock: Date.now,
    });
    stops.push(() => clusters.stop());
    clusters.start();
    const ledger = new ImportLedger({
      clusters,
      history,
      clock: Date.now,
      logger: mockServices.logger.mock(),
      ownerOf: () => undefined,
    });
    for (const cluster of clusters.list()) {
      await until(() => cluster.identity() ?? cluster.identityRefused());
      await until(() => cluster.reading('databases', 'team-blue').complete);
      await until(() => cluster.reading('jobs', 'team-blue').complete);
      await ledger.refresh(cluster.name);
    }
    return ledger;
  }

  it('that config has under two names has one row for each import, of the first', async () => {
    const ledger = await lookAs('first', 'second');
    const rows = await history.list();
    expect(rows.map(({ cluster }) => cluster)).toEqual(['first']);
    expect([ledger.isAlias('first'), ledger.isAlias('second')]).toEqual([
      false,
      true,
    ]);
    expect(ledger.live().map(({ cluster, id }) => [cluster, id])).toEqual([
      ['first', UID],
      ['second', UID],
    ]);
  });

  it('whose identity may not be read has one row for each import too', async () => {
    api.remove(PATHS.namespaces, kubeSystem);
    const ledger = await lookAs('first', 'second');
    const { version } = (await history.byDatabaseUid(UID))!;
    for (const name of ['second', 'first', 'second', 'first', 'second']) {
      api.put(PATHS.databases, database('creating'));
      await ledger.refresh(name);
      expect(await history.byDatabaseUid(UID)).toMatchObject({
        cluster: 'first',
        version,
      });
    }
    expect([ledger.isAlias('first'), ledger.isAlias('second')]).toEqual([
      false,
      true,
    ]);
  });

  it('that gets another name keeps its imports', async () => {
    await lookAs('old');
    const before = await history.byDatabaseUid(UID);
    const ledger = await lookAs('new');
    expect(await history.byDatabaseUid(UID)).toMatchObject({
      id: before?.id,
      cluster: 'new',
    });
    expect(await ledger.byId(UID)).toMatchObject({
      cluster: 'new',
      entityRef: 'resource:default/new-team-blue-shop',
    });
  });
});
