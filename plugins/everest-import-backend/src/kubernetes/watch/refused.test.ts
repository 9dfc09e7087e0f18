import { database } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { KindName } from './kinds';
import { WatchedClusters } from './WatchedClusters';

const FORBIDDEN = { status: 403, body: { message: 'User "jane" cannot' } };
const START = Date.parse('2026-01-15T09:00:00Z');

let api: ScriptedApi;
let running: WatchedClusters | undefined;
let now: number;

beforeEach(async () => {
  api = await ScriptedApi.start();
  now = START;
});
afterEach(async () => {
  running?.stop();
  await api.stop();
});

function watch(config: Parameters<typeof watchScripted>[1] = {}) {
  const { clusters, cluster } = watchScripted(api, {
    ...config,
    clock: () => now,
  });
  running = clusters;
  return cluster;
}

describe('a kind that the portal may not read any more', () => {
  it.each<[KindName, string]>([
    ['databases', 'databaseclusters'],
    ['jobs', 'dataimportjobs'],
  ])(
    'is out of date and says which right is missing, until %s are granted again',
    async (kind, plural) => {
      api.put(PATHS.databases, database('creating'));
      const cluster = watch();
      const reading = () => cluster.reading(kind, 'team-blue');
      await until(() => api.count(`${plural}?resourceVersion`) === 1);
      now += 60_000;
      api.answerAlways(PATHS[kind], FORBIDDEN);
      api.dropWatches();
      const right = `The portal lacks the right to 'list' '${plural}.everest.percona.com'.`;
      await until(() => reading().staleReason?.startsWith(right));
      expect(reading()).toMatchObject({
        complete: true,
        listedAt: START,
        staleSince: START + 60_000,
      });
      await until(() => cluster.state().reachable);
      expect(cluster.database('team-blue', 'shop')).toBeDefined();
      api.answerAlways(PATHS[kind], undefined);
      await until(() => reading().staleSince === undefined);
      expect(reading()).toEqual({ complete: true, listedAt: now });
    },
  );

  it('names the namespace where it is refused, and is fresh in the others', async () => {
    const base = '/apis/everest.percona.com/v1alpha1/namespaces';
    api.answerAlways(`${base}/team-green/databaseclusters`, FORBIDDEN);
    const cluster = watch({
      config: {
        scope: 'namespaces',
        namespaces: ['team-blue', 'team-green'].map(name => ({
          name,
          owners: [],
        })),
      },
    });
    await until(() => cluster.reading('databases', 'team-green').staleSince);
    await until(() => cluster.reading('databases', 'team-blue').complete);
    expect(cluster.reading('databases', 'team-green')).toEqual({
      complete: false,
      staleSince: START,
      staleReason:
        "The portal lacks the right to 'list' 'databaseclusters.everest.percona.com' in the namespace 'team-green'. Those who run it can grant it.",
    });
    expect(
      cluster.reading('databases', 'team-blue').staleSince,
    ).toBeUndefined();
  });

  it('is out of date from each list on while only its watch is refused', async () => {
    api.refuseWatches(PATHS.databases, FORBIDDEN);
    const cluster = watch();
    const states: boolean[] = [];
    await until(() => cluster.reading('databases', 'team-blue').staleSince);
    running?.onChange(() =>
      states.push(
        cluster.reading('databases', 'team-blue').staleSince === undefined,
      ),
    );
    now += 60_000;
    await until(
      () => cluster.reading('databases', 'team-blue').listedAt === now,
    );
    expect(cluster.reading('databases', 'team-blue')).toMatchObject({
      complete: true,
      staleSince: now,
      staleReason: expect.stringContaining("to 'watch' 'databaseclusters"),
    });
    expect(states).not.toContain(true);
    expect(cluster.setup().missingRights).toContainEqual(
      expect.objectContaining({
        verb: 'watch',
        resource: 'databaseclusters.everest.percona.com',
      }),
    );
    api.refuseWatches(PATHS.databases, undefined);
    await until(() => !cluster.reading('databases', 'team-blue').staleSince);
    expect(cluster.setup().missingRights).toEqual([]);
  });
});
