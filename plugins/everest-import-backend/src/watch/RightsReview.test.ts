import { ScriptedApi, PATHS } from '../__testUtils__/ScriptedApi';
import { until } from '../__testUtils__/until';
import { watchScripted } from '../__testUtils__/watchScripted';
import { ClusterConfig } from '../clusters/ClusterConfig';
import { resourceOf } from './kinds';
import { neededRights } from './neededRights';

const everywhere: ClusterConfig = {
  name: 'c1',
  title: '',
  access: { type: 'inCluster' },
  scope: 'cluster',
  namespaces: [{ name: '*', owners: [] }],
};
const listed: ClusterConfig = {
  ...everywhere,
  scope: 'namespaces',
  namespaces: [
    { name: 'team-blue', owners: [] },
    { name: 'team-green', owners: [] },
  ],
};
const EVEREST = 'everest.percona.com';

let api: ScriptedApi;
let stop: (() => void) | undefined;

beforeEach(async () => {
  api = await ScriptedApi.start();
  api.denied = new Set();
});
afterEach(async () => {
  stop?.();
  await api.stop();
});

function watch(config: ClusterConfig) {
  const { clusters, cluster } = watchScripted(api, { config });
  stop = () => clusters.stop();
  return () =>
    cluster
      .setup()
      .missingRights.map(({ verb, resource, namespace }) =>
        [verb, resource, namespace].filter(Boolean).join(' '),
      );
}

/** Every right as the API server is asked for it. */
function names(config: ClusterConfig) {
  return neededRights(config).map(right => ({
    right: `${right.verb} ${resourceOf(right)}`,
    namespaces: right.namespaces,
  }));
}

/** As with Roles only: nothing that a namespace could grant is granted for the whole cluster. */
function withRolesOnly() {
  return new Set(
    names(listed)
      .filter(({ namespaces }) => namespaces.length > 0)
      .map(({ right }) => right),
  );
}

describe('the rights of the portal', () => {
  it('are those that the README lists, as far as they are used', () => {
    expect(names(everywhere).map(({ right }) => right)).toEqual([
      `list dataimporters.${EVEREST}`,
      `watch dataimporters.${EVEREST}`,
      `list dataimportjobs.${EVEREST}`,
      `watch dataimportjobs.${EVEREST}`,
      `list databaseclusters.${EVEREST}`,
      `watch databaseclusters.${EVEREST}`,
      `list databaseengines.${EVEREST}`,
      `watch databaseengines.${EVEREST}`,
      'list namespaces',
      'watch namespaces',
      'list storageclasses.storage.k8s.io',
      'watch storageclasses.storage.k8s.io',
      `get databaseclusters.${EVEREST}`,
      `create databaseclusters.${EVEREST}`,
      'create secrets',
      'delete secrets',
    ]);
  });

  it.each(names(everywhere))(
    'name exactly $right when it is taken away, and no more when it is back',
    async ({ right }) => {
      api.denied?.add(right);
      const missing = watch(everywhere);
      await until(() => missing().length > 0);
      expect(missing()).toEqual([right]);
      api.denied?.clear();
      await until(() => missing().length === 0);
    },
  );

  it('need no ClusterRole for what Roles grant', async () => {
    api.denied = withRolesOnly();
    const missing = watch(listed);
    await until(() => api.count('POST') >= names(listed).length * 2);
    expect(missing()).toEqual([]);
  });

  it.each(names(listed).filter(({ namespaces }) => namespaces.length > 0))(
    'name $right in the one namespace whose Role lacks it',
    async ({ right }) => {
      api.denied = withRolesOnly().add(`${right} team-green`);
      const missing = watch(listed);
      await until(() => missing().length > 0);
      expect(missing()).toEqual([`${right} team-green`]);
    },
  );

  it('of which one is lacking come with the line that grants it', async () => {
    api.denied = withRolesOnly()
      .add('create secrets team-green')
      .add('watch namespaces');
    const { clusters, cluster } = watchScripted(api, { config: listed });
    stop = () => clusters.stop();
    await until(() => cluster.setup().missingRights.length > 0);
    expect(cluster.setup().missingRights.map(right => right.kubectl)).toEqual([
      'kubectl create clusterrole everest-import-watch-namespaces --verb=watch --resource=namespaces && kubectl create clusterrolebinding everest-import-watch-namespaces --clusterrole=everest-import-watch-namespaces --serviceaccount=portal:backstage',
      'kubectl create role everest-import-create-secrets -n team-green --verb=create --resource=secrets && kubectl create rolebinding everest-import-create-secrets -n team-green --role=everest-import-create-secrets --serviceaccount=portal:backstage',
    ]);
  });

  it('that the server refuses and reviews as lacking are said once', async () => {
    api.denied?.add(`list databaseengines.${EVEREST}`);
    api.answerAlways(PATHS.engines, {
      status: 403,
      body: { message: 'User "jane" cannot list' },
    });
    const missing = watch(everywhere);
    await until(() => missing().length > 0 && api.count(PATHS.engines) > 1);
    expect(missing()).toEqual([`list databaseengines.${EVEREST}`]);
  });

  it('are not asked for again and again while none is lacking', async () => {
    watch(everywhere);
    await until(() => api.count('POST') >= names(everywhere).length);
    const asked = api.count('POST');
    api.endWatches();
    await until(() => api.count('watch=true') >= 12);
    expect(api.count('POST')).toBe(asked);
  });
});

describe('a watch that is refused after each list', () => {
  it('is given more and more time', async () => {
    const { clusters, cluster } = watchScripted(api);
    stop = () => clusters.stop();
    await until(() => cluster.state().synced);
    const refuse = () =>
      api.send(PATHS.engines, {
        type: 'ERROR',
        object: { code: 403, message: 'User "jane" cannot watch' },
      });
    const began = Date.now();
    const lists = () => api.count(`GET ${PATHS.engines}?limit`);
    const from = lists();
    await until(() => {
      refuse();
      return lists() >= from + 5;
    });
    // First 20 ms, then 40 ms at most, less chance: without it 5 lists take no time.
    expect(Date.now() - began).toBeGreaterThan(100);
    expect(cluster.state().reachable).toBe(true);
  });
});
