import { database } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { WatchedCluster } from './WatchedCluster';
import { WatchedClusters } from './WatchedClusters';

const NOT_FOUND = { status: 404, body: '404 page not found' };
const START = Date.parse('2026-01-15T09:00:00Z');
const EVEREST = [PATHS.importers, PATHS.jobs, PATHS.databases, PATHS.engines];
const GROUP = '/apis/everest.percona.com/v1alpha1';

let api: ScriptedApi;
let running: WatchedClusters | undefined;
let now: number;
/** How often a list has replaced the copy of the databases. */
let lists: number;

beforeEach(async () => {
  api = await ScriptedApi.start();
  now = START;
  lists = 0;
});
afterEach(async () => {
  running?.stop();
  await api.stop();
});

function answer(paths: string[], scripted: typeof NOT_FOUND | undefined) {
  for (const path of paths) {
    api.answerAlways(path, scripted);
  }
}

async function watchOneDatabase() {
  api.put(PATHS.databases, database('creating'));
  const { clusters, cluster } = watchScripted(api, { clock: () => now });
  running = clusters;
  clusters.onChange(({ kind, type }) => {
    lists += kind === 'databases' && type === 'listed' ? 1 : 0;
  });
  await until(() => cluster.state().reachable && cluster.state().synced);
  await until(() => api.count('databaseclusters?resourceVersion') === 1);
  return cluster;
}

function names(cluster: WatchedCluster) {
  return cluster.databases().map(({ metadata }) => metadata.name);
}

/** Until the databases were asked for twice more: one of the questions and answers lies wholly after now. */
async function pollAfter(milliseconds = 0) {
  now += milliseconds;
  const asked = () => api.count(`GET ${PATHS.databases}?limit`);
  const before = asked();
  await until(() => asked() >= before + 3);
}

describe('a kind that is not found any more', () => {
  it('is held, and stale as before, where a server was away for long and says 404 while it starts', async () => {
    const cluster = await watchOneDatabase();
    for (const path of Object.values(PATHS)) {
      api.answerAlways(path, { status: 503 });
    }
    api.dropWatches();
    await until(() => cluster.reading('databases', 'team-blue').staleSince);
    await pollAfter(30_000);
    answer(EVEREST, NOT_FOUND);
    await pollAfter(1_000);
    expect(names(cluster)).toEqual(['shop']);
    expect(cluster.reading('databases', 'team-blue')).toMatchObject({
      complete: true,
      listedAt: START,
      staleSince: START,
      staleReason:
        "The cluster does not find 'databaseclusters.everest.percona.com' (404). They count as gone once it has said so for half a minute.",
    });
    expect(cluster.state()).toMatchObject({
      reachable: false,
      staleSince: '2026-01-15T09:00:00.000Z',
      everest: { installed: true },
    });
    for (const path of Object.values(PATHS)) {
      api.answerAlways(path, undefined);
    }
    await until(() => cluster.state().reachable);
    expect(names(cluster)).toEqual(['shop']);
    expect(cluster.reading('databases', 'team-blue')).toEqual({
      complete: true,
      listedAt: now,
    });
    expect(lists).toBe(2);
  });

  it('counts as gone once discovery has said so for half a minute, and is picked up again', async () => {
    const cluster = await watchOneDatabase();
    answer(EVEREST, NOT_FOUND);
    api.dropWatches();
    await pollAfter();
    await pollAfter(29_999);
    expect([names(cluster), lists]).toEqual([['shop'], 1]);
    expect(cluster.state().everest.installed).toBe(true);
    now += 1;
    await until(() => names(cluster).length === 0);
    await pollAfter(10_000);
    expect(lists).toBe(2);
    expect(cluster.reading('databases', 'team-blue').staleSince).toBe(
      undefined,
    );
    expect(cluster.reading('databases', 'team-blue').complete).toBe(true);
    await until(() => cluster.state().reachable);
    expect(cluster.state().everest.installed).toBe(false);
    answer(EVEREST, undefined);
    await until(() => names(cluster).length === 1);
    await until(() => cluster.state().everest.installed);
  });

  it.each([
    ['an error', PATHS.databases, { status: 503 }],
    ['a lost connection', PATHS.databases, 'lost' as const],
    ['a refusal', PATHS.databases, { status: 403 }],
    ['discovery that fails', GROUP, { status: 500 }],
    ['discovery that is refused', GROUP, { status: 403 }],
    ['discovery that is not found at all', '/apis', NOT_FOUND],
  ])(
    'has to be said anew for half a minute after %s',
    async (_what, path, scripted) => {
      const cluster = await watchOneDatabase();
      answer(EVEREST, NOT_FOUND);
      api.dropWatches();
      await pollAfter();
      await pollAfter(20_000);
      api.answerAlways(path, scripted);
      if (path === '/apis') {
        api.answerAlways(GROUP, NOT_FOUND);
      }
      await pollAfter();
      await pollAfter(20_000);
      api.answerAlways(GROUP, undefined);
      api.answerAlways('/apis', undefined);
      answer(EVEREST, NOT_FOUND);
      await pollAfter();
      await pollAfter(29_999);
      expect(names(cluster)).toEqual(['shop']);
      now += 1;
      await until(() => names(cluster).length === 0);
    },
  );

  it('is never believed where nothing says which kinds there are', async () => {
    const cluster = await watchOneDatabase();
    answer([...Object.values(PATHS), GROUP, '/apis', '/api/v1'], NOT_FOUND);
    api.dropWatches();
    await pollAfter();
    await pollAfter(20_000);
    await pollAfter(20_000);
    expect(names(cluster)).toEqual(['shop']);
    expect(cluster.namespaces()).toEqual([]);
    expect(cluster.state()).toMatchObject({
      reachable: false,
      reason: expect.stringContaining('does not say which kinds it has'),
    });
  });

  it('is not known to be gone in the first half minute after a start', async () => {
    answer(EVEREST, NOT_FOUND);
    const { clusters, cluster } = watchScripted(api, { clock: () => now });
    running = clusters;
    await until(() => cluster.state().synced && cluster.state().reachable);
    expect(cluster.state().everest.installed).toBe(false);
    expect(cluster.reading('databases', 'team-blue').complete).toBe(false);
    now += 30_000;
    await until(() => cluster.reading('databases', 'team-blue').complete);
  });
});
