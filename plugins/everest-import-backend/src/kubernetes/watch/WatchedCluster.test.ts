import { database, importer, aNamespace } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { backOffMs } from './backOff';
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

function watch(
  ...options: Parameters<typeof watchScripted> extends [unknown, ...infer R]
    ? R
    : never
) {
  const { clusters, cluster } = watchScripted(api, ...options);
  running = clusters;
  return cluster;
}

function names(objects: { metadata: { name: string } }[]) {
  return objects.map(item => item.metadata.name).sort();
}

describe('a watched cluster', () => {
  it('reads every page of every list', async () => {
    api.pageSize = 2;
    api.put(
      PATHS.importers,
      importer('a'),
      importer('b'),
      importer('c'),
      importer('d'),
      importer('e'),
    );
    const cluster = watch();
    await until(() => cluster.state().synced);
    expect(names(cluster.importers())).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(api.count('continue=4')).toBe(1);
    expect(cluster.state()).toMatchObject({
      reachable: true,
      everest: { installed: true, generation: 'v1' },
    });
    expect(cluster.setup()).toEqual({ missingRights: [] });
  });

  it('follows what is added, changed and deleted', async () => {
    const cluster = watch();
    await until(() => api.count('watch=true') >= 6);
    api.put(PATHS.databases, database('creating'));
    await until(() => cluster.databases()[0]?.status?.status === 'creating');
    api.put(PATHS.databases, database('ready'));
    await until(() => cluster.databases()[0]?.status?.status === 'ready');
    api.remove(PATHS.databases, database('ready'));
    await until(() => cluster.databases().length === 0);
    expect(cluster.state().reachable).toBe(true);
  });

  it('asks for bookmarks and goes on from them when the server ends a watch', async () => {
    const cluster = watch();
    await until(() => api.count('dataimporters?resourceVersion') >= 1);
    expect(
      api.requests.find(item => item.includes('dataimporters?resourceVersion')),
    ).toContain('allowWatchBookmarks=true&timeoutSeconds=300');
    const lists = api.count('dataimporters?limit');
    api.send(PATHS.importers, {
      type: 'BOOKMARK',
      object: { metadata: { resourceVersion: '777' } },
    });
    await until(() => {
      api.endWatches();
      return api.count('dataimporters?resourceVersion=777') >= 1;
    });
    expect(api.count('dataimporters?limit')).toBe(lists);
    expect(cluster.state().staleSince).toBeUndefined();
  });

  it('reads everything again at once after 410, and learns what it missed', async () => {
    api.put(PATHS.importers, importer('old'));
    const cluster = watch();
    await until(() => api.count('dataimporters?resourceVersion') >= 1);
    api.removeSilently(PATHS.importers, importer('old'));
    await until(() => {
      api.send(PATHS.importers, {
        type: 'ERROR',
        object: { kind: 'Status', code: 410, reason: 'Expired' },
      });
      return cluster.importers().length === 0;
    });
    expect(cluster.state().reachable).toBe(true);
  });

  it('keeps what it holds while the cluster is away, says since when, and comes back', async () => {
    api.put(PATHS.importers, importer('kept'));
    const cluster = watch({ clock: () => Date.parse('2026-01-15T09:00:00Z') });
    await until(() => cluster.state().synced);
    for (const path of Object.values(PATHS)) {
      api.answerAlways(path, { status: 503 });
    }
    api.dropWatches();
    await until(() => !cluster.state().reachable);
    expect(cluster.state()).toMatchObject({
      staleSince: '2026-01-15T09:00:00.000Z',
      synced: true,
    });
    expect(names(cluster.importers())).toEqual(['kept']);
    for (const path of Object.values(PATHS)) {
      api.answerAlways(path, undefined);
    }
    await until(() => cluster.state().reachable);
    expect(cluster.state().staleSince).toBeUndefined();
  });

  it('says that the token is refused', async () => {
    for (const path of Object.values(PATHS)) {
      api.answerAlways(path, {
        status: 401,
        body: { message: 'Unauthorized' },
      });
    }
    const cluster = watch();
    await until(() => cluster.state().reason?.includes('401'));
    expect(cluster.state()).toMatchObject({ reachable: false, synced: false });
  });

  it('starts without Everest, says so, and picks it up when it comes', async () => {
    for (const path of [
      PATHS.importers,
      PATHS.jobs,
      PATHS.databases,
      PATHS.engines,
    ]) {
      api.answerAlways(path, { status: 404, body: '404 page not found' });
    }
    const cluster = watch();
    await until(() => cluster.state().synced);
    expect(cluster.state()).toMatchObject({
      reachable: true,
      everest: { installed: false },
    });
    for (const path of Object.values(PATHS)) {
      api.answerAlways(path, undefined);
    }
    api.put(PATHS.importers, importer('new'));
    await until(() => cluster.importers().length === 1);
    await until(() => cluster.state().everest.installed);
  });

  it.each([
    [
      'a service account',
      'User "system:serviceaccount:portal:backstage" cannot list',
      '--serviceaccount=portal:backstage',
    ],
    ['a user', 'User "jane" cannot list', "--user='jane'"],
  ])(
    'says a missing right of %s as the line that grants it',
    async (_who, message, subject) => {
      api.answerAlways(PATHS.storageClasses, {
        status: 403,
        body: { message },
      });
      const cluster = watch();
      await until(() => cluster.setup().missingRights.length > 0);
      const [right] = cluster.setup().missingRights;
      expect(right).toMatchObject({
        verb: 'list',
        resource: 'storageclasses.storage.k8s.io',
      });
      expect(right.kubectl).toBe(
        `kubectl create clusterrole everest-import-read-storageclasses --verb=get,list,watch --resource=storageclasses.storage.k8s.io && kubectl create clusterrolebinding everest-import-read-storageclasses --clusterrole=everest-import-read-storageclasses ${subject}`,
      );
      await until(() => cluster.state().synced);
      expect(cluster.state().reachable).toBe(true);
    },
  );

  it('watches listed namespaces one by one where it may not watch the cluster', async () => {
    const base = '/apis/everest.percona.com/v1alpha1/namespaces';
    api.put(`${base}/team-blue/databaseclusters`, database('ready'));
    api.put(
      `${base}/team-green/databaseclusters`,
      database('ready', { namespace: 'team-green', name: 'ledger' }),
    );
    api.answerAlways(`${base}/team-green/databaseengines`, {
      status: 403,
      body: { message: 'User "jane" cannot list' },
    });
    api.put(PATHS.namespaces, aNamespace('kube-system'));
    const cluster = watch({
      config: {
        scope: 'namespaces',
        namespaces: [
          { name: 'team-blue', owners: [] },
          { name: 'team-green', owners: [] },
        ],
      },
    });
    await until(() => cluster.databases().length === 2);
    expect(names(cluster.databases())).toEqual(['ledger', 'shop']);
    expect(api.count(`GET ${PATHS.databases}`)).toBe(0);
    await until(() => cluster.setup().missingRights.length > 0);
    expect(cluster.setup().missingRights[0].kubectl).toContain(
      'create role everest-import-read-databaseengines -n team-green',
    );
    await until(() => cluster.uid === 'uid-namespace-kube-system');
  });

  it('keeps metadata only of namespaces, and drops what nobody reads', async () => {
    api.put(PATHS.namespaces, aNamespace('team-blue'));
    const noisy = importer('noisy');
    noisy.metadata.annotations = {
      'kubectl.kubernetes.io/last-applied-configuration': '{}',
      kept: 'yes',
    };
    api.put(PATHS.importers, noisy);
    const cluster = watch();
    await until(
      () => cluster.importers().length && cluster.namespaces().length,
    );
    expect(cluster.namespaces()[0]).not.toHaveProperty('spec');
    expect(cluster.importers()[0].metadata.annotations).toEqual({
      kept: 'yes',
    });
  });

  it('starts while nobody answers', async () => {
    await api.stop();
    const cluster = watch();
    await until(() => cluster.state().reason);
    await until(() => cluster.state().reason?.includes('connection refused'));
    expect(cluster.state()).toMatchObject({
      reachable: false,
      synced: false,
      reason: 'The cluster does not answer: connection refused.',
    });
  });
});

describe('backOffMs', () => {
  it.each([
    [1, 0, 250],
    [1, 1, 500],
    [4, 1, 4_000],
    [7, 0, 15_000],
    [1_000_000, 1, 30_000],
  ])('after %d failures with chance %d', (failures, chance, expected) => {
    expect(
      backOffMs(failures, { firstMs: 500, maxMs: 30_000 }, () => chance),
    ).toBe(expected);
  });
});
