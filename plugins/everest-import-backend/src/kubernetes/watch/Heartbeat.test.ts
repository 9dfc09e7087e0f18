import { database } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { HEARTBEAT } from './Heartbeat';
import { WatchedClusters } from './WatchedClusters';

describe('an API server that hangs', () => {
  let api: ScriptedApi;
  let running: WatchedClusters | undefined;

  beforeEach(async () => {
    api = await ScriptedApi.start();
  });
  afterEach(async () => {
    running?.stop();
    await api.stop();
  });

  async function watchSynced() {
    const { clusters, cluster } = watchScripted(api, {
      heartbeat: { everyMs: 20, patienceMs: 1_000 },
    });
    running = clusters;
    api.put(PATHS.databases, database('ready'));
    await until(() => cluster.databases().length === 1);
    await until(() => api.count('watch=true') >= 6);
    await until(() => cluster.state().reachable);
    return cluster;
  }

  it('is away although its watches are open, and what is held may be old', async () => {
    const cluster = await watchSynced();
    const before = Date.now();
    api.frozen = true;
    await until(() => !cluster.state().reachable);
    const { staleSince = '', reason } = cluster.state();
    expect(reason).toBe('The cluster does not answer: timed out.');
    expect(Math.abs(Date.parse(staleSince) - before)).toBeLessThan(1_000);
    expect(cluster.reading('databases', 'team-blue')).toMatchObject({
      complete: true,
      staleSince: Date.parse(staleSince),
      staleReason: reason,
    });
    expect(cluster.databases()).toHaveLength(1);
  });

  it('is there again as soon as it answers, without anything read anew', async () => {
    const cluster = await watchSynced();
    const lists = api.count('limit=');
    api.frozen = true;
    await until(() => !cluster.state().reachable);
    api.frozen = false;
    await until(() => cluster.state().reachable);
    expect(cluster.state().staleSince).toBeUndefined();
    expect(
      cluster.reading('databases', 'team-blue').staleSince,
    ).toBeUndefined();
    expect(api.count('limit=')).toBe(lists);
  });

  it('is no one that refuses to say its version', async () => {
    api.answerAlways('/version', { status: 403 });
    const cluster = await watchSynced();
    const asked = api.count('/version');
    await until(() => api.count('/version') > asked + 3);
    expect(cluster.state().reachable).toBe(true);
  });

  it('is known in fifteen seconds', () => {
    expect(HEARTBEAT.everyMs + HEARTBEAT.patienceMs).toBeLessThanOrEqual(
      15_000,
    );
  });
});
