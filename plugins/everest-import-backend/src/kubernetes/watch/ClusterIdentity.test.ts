import { database } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { WatchedClusters } from './WatchedClusters';

const KUBE_SYSTEM = `${PATHS.namespaces}/kube-system`;
const NAMES = Array.from({ length: 10 }, (_, index) => `team-${index}`);

// Many streams begin anew, on a machine that may be busy
jest.setTimeout(60_000);

let api: ScriptedApi;
let running: WatchedClusters | undefined;

beforeEach(async () => {
  api = await ScriptedApi.start();
});
afterEach(async () => {
  running?.stop();
  await api.stop();
});

const asked = () => api.count(KUBE_SYSTEM);
/** Watches that were begun. */
const begun = () => api.count('watch=true');

function watch(config: NonNullable<Parameters<typeof watchScripted>[1]> = {}) {
  const { clusters, cluster } = watchScripted(api, {
    config: {
      scope: 'namespaces',
      namespaces: NAMES.map(name => ({ name, owners: [] })),
    },
    ...config,
  });
  running = clusters;
  return cluster;
}

function answer(uid: string) {
  const body = { metadata: { name: 'kube-system', uid } };
  api.answerAlways(KUBE_SYSTEM, { status: 200, body });
}

describe('who answers', () => {
  it('is asked for once by all streams that begin together', async () => {
    answer('uid-1');
    const cluster = watch({ identityApartMs: 100 });
    await until(() => cluster.state().synced && begun() >= 33);
    await until(() => cluster.identity() === 'uid-1');
    expect(asked()).toBeLessThan(16);
    const before = asked();
    api.endWatches();
    await until(() => begun() >= 66);
    await until(() => asked() > before);
    expect(asked() - before).toBeLessThan(8);
  });

  it('holds up no stream where that is refused', async () => {
    api.answerAlways(KUBE_SYSTEM, { status: 403 });
    api.answerAlways(PATHS.namespaces, { status: 403 });
    const cluster = watch();
    await until(() => cluster.state().synced);
    await until(() => cluster.identityRefused());
    answer('uid-1');
    await until(() => cluster.identity());
    expect(cluster.identity()).toBe('uid-1');
  });

  it('is asked for by a list where only that is allowed, whatever an open watch says', async () => {
    const kubeSystem = (uid: string) => ({
      metadata: { name: 'kube-system', uid },
    });
    api.answerAlways(KUBE_SYSTEM, { status: 403 });
    api.put(PATHS.namespaces, kubeSystem('uid-1'));
    const cluster = watch();
    await until(() => cluster.state().synced && begun() >= 33);
    expect(await cluster.answers()).toBe('uid-1');
    expect(cluster.unsaidSince()).toBeUndefined();
    await until(() => api.watched(PATHS.namespaces));
    const items = [kubeSystem('uid-2')];
    api.answerAlways(PATHS.namespaces, {
      status: 200,
      body: { metadata: { resourceVersion: '1' }, items },
    });
    expect(await cluster.answers()).toBe('uid-2');
    await until(() => cluster.identity() === 'uid-2');
  });

  it.each([429, 503])(
    'is not asked for while the server wants to be left alone, after a %d',
    async status => {
      api.answerAlways(KUBE_SYSTEM, {
        status,
        headers: { 'retry-after': '60' },
      });
      let now = Date.parse('2026-01-15T09:00:00Z');
      const cluster = watch({ clock: () => now });
      await until(() => cluster.state().synced && begun() >= 33);
      api.endWatches();
      await until(() => begun() >= 66);
      expect(asked()).toBe(1);
      answer('uid-1');
      now += 61_000;
      api.endWatches();
      await until(() => cluster.identity() === 'uid-1');
    },
  );

  it('drops what was read of the one that answered before', async () => {
    const path = PATHS.databases.replace('1/d', '1/namespaces/team-0/d');
    const mine = database('ready', { namespace: 'team-0' });
    answer('uid-1');
    api.put(path, mine);
    const cluster = watch();
    await until(() => cluster.databases().length === 1 && begun() >= 33);
    await until(() => cluster.identity() === 'uid-1');
    api.removeSilently(path, mine);
    answer('uid-2');
    // One stream alone notices
    const importers = api.count('dataimporters?limit');
    api.send(PATHS.importers, { type: 'ERROR', object: { code: 410 } });
    await until(() => cluster.databases().length === 0);
    await until(() => cluster.state().synced);
    expect(cluster.identity()).toBe('uid-2');
    expect(api.count('dataimporters?limit')).toBeGreaterThan(importers);
  });
});
