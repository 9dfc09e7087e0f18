import { database } from '../../__testUtils__/objects';
import { ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { WatchedClusters } from './WatchedClusters';

let api: ScriptedApi;
let running: WatchedClusters | undefined;

beforeEach(async () => {
  api = await ScriptedApi.start();
});
afterEach(async () => {
  running?.stop();
  await api.stop();
});

describe('databases of listed namespaces', () => {
  it('are asked for by pages of one at least where together there are more than may be kept', async () => {
    const base = '/apis/everest.percona.com/v1alpha1/namespaces';
    const listed = ['team-blue', 'team-green', 'team-red'];
    for (const namespace of listed) {
      api.put(
        `${base}/${namespace}/databaseclusters`,
        ...['one', 'two'].map(name => database('ready', { namespace, name })),
      );
    }
    const { clusters, cluster } = watchScripted(api, {
      config: {
        scope: 'namespaces',
        namespaces: listed.map(name => ({ name, owners: [] })),
        limits: { databases: 2 },
      },
    });
    running = clusters;
    await until(() => cluster.databases().length === 6);
    api.put(
      `${base}/team-blue/databaseclusters`,
      database('ready', { name: 'three' }),
    );
    await until(() => cluster.state().tooMany);
    const lists = () => api.count('team-blue/databaseclusters?limit');
    await until(() => {
      api.endWatches();
      return lists() > 1;
    });
    expect(api.count('limit=-')).toBe(0);
    expect(api.count('limit=0')).toBe(0);
  });
});
