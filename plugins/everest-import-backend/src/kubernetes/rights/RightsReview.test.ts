import { ScriptedApi, PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { ClusterConfig } from '../../config/ClusterConfig';
import { resourceOf } from '../watch/kinds';
import { neededRights } from './neededRights';
import { RightsReview } from './RightsReview';

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
const ACCESS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
const RULES = '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews';

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
    await until(() => api.count('rulesreviews') >= 2);
    expect(missing()).toEqual([]);
  });

  it('are asked for one by one where the server can not list them', async () => {
    api.denied = withRolesOnly().add('create secrets team-green');
    api.incompleteRules = true;
    const missing = watch(listed);
    await until(() => missing().length > 0);
    expect(missing()).toEqual(['create secrets team-green']);
  });

  it('are asked for one by one where the server does not review rules', async () => {
    api.denied = withRolesOnly().add('create secrets team-green');
    api.answerAlways(RULES, { status: 404 });
    const missing = watch(listed);
    await until(() => missing().length > 0);
    expect(missing()).toEqual(['create secrets team-green']);
  });

  it('of which one is lacking in fifty namespaces cost a question a namespace, and fewer and fewer', async () => {
    const namespaces = Array.from({ length: 50 }, (_, index) => ({
      name: `team-${index}`,
      owners: [],
    }));
    api.denied = withRolesOnly();
    for (const { name } of namespaces) {
      api.denied.add(`create secrets ${name}`);
    }
    let now = 0;
    const ended = new AbortController();
    stop = () => ended.abort();
    const review = new RightsReview({
      connection: api.connection(),
      needed: neededRights({ ...listed, namespaces }),
      clock: () => now,
      lookMs: 20,
      reviewMs: 300_000,
      isRefused: () => false,
    });
    review.run(ended.signal);
    await until(() => review.lacked()?.length === 50);
    const posts = () => api.count('POST');
    const first = posts();
    expect(first).toBeLessThanOrEqual(names(listed).length + 50 + 1);
    for (const [at, looks] of [
      [10, 0],
      [20, 1],
      [50, 1],
      [60, 2],
      [130, 2],
      [140, 3],
    ]) {
      now = at;
      const asked = first + looks * 51;
      await until(() => posts() >= asked);
      await new Promise(resolve => {
        setTimeout(resolve, 200);
      });
      expect(posts()).toBe(asked);
    }
  }, 30_000);

  it('are not asked for while the server wants to be left alone', async () => {
    api.answerAlways(ACCESS, {
      status: 429,
      headers: { 'retry-after': '60' },
    });
    watch(everywhere);
    await until(() => api.count(ACCESS) > 0);
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
    expect(api.count(ACCESS)).toBe(1);
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
    await until(() => api.count('watch=true') >= 6);
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

describe('a server that wants to be left alone', () => {
  it.each([429, 503])('is, by every stream, after a %d', async status => {
    for (const path of Object.values(PATHS)) {
      api.answerAlways(path, { status, headers: { 'retry-after': '60' } });
    }
    const { clusters } = watchScripted(api);
    stop = () => clusters.stop();
    await until(() => Object.values(PATHS).every(path => api.count(path) > 0));
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
    expect(Object.values(PATHS).map(path => api.count(path))).toEqual(
      Object.values(PATHS).map(() => 1),
    );
  });

  it('is, when it says so in answer to a watch', async () => {
    const { clusters, cluster } = watchScripted(api);
    stop = () => clusters.stop();
    await until(() => cluster.state().synced && api.count('watch=true') >= 6);
    api.answerAlways(PATHS.engines, {
      status: 429,
      headers: { 'retry-after': '60' },
    });
    api.endWatches();
    const asked = api.count(PATHS.engines);
    await until(() => api.count(PATHS.engines) > asked);
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
    expect(api.count(PATHS.engines)).toBe(asked + 1);
  });
});
