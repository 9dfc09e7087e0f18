import { ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import {
  importerPod,
  importRun,
  NAMESPACE,
  runPaths,
} from './__testUtils__/runObjects';
import { NamespaceWatch } from './NamespaceWatch';
import { StartPace } from './StartPace';

const paths = runPaths();
const FORBIDDEN = { status: 403, body: {} };
const POD = importerPod(importRun('Running'));

describe('a namespace where imports are in flight', () => {
  let api: ScriptedApi;
  let watch: NamespaceWatch;
  beforeEach(async () => {
    api = await ScriptedApi.start();
    watch = new NamespaceWatch({
      connection: api.connection(),
      namespace: NAMESPACE,
      clock: Date.now,
      pace: new StartPace(Date.now),
      ...{ random: () => 0.5, pollMs: 20, refusedMs: 100 },
    });
  });
  afterEach(async () => {
    watch.stop();
    await api.stop();
  });

  const lists = (path: string) =>
    api.requests.filter(
      line => line.includes(`${path}?`) && !line.includes('watch=true'),
    ).length;

  it('is watched, a watch a kind that the engines there need', async () => {
    watch.want(new Set(['pxc']));
    watch.want(new Set(['pxc']));
    await until(() => api.watched(paths.pxcRestores) === 1);
    await until(() => api.watched(paths.pods) === 1);
    expect(lists(paths.pods)).toBe(1);
    expect(api.count('pgv2.percona.com')).toBe(0);
    api.put(paths.pods, POD);
    const [owner] = POD.metadata.ownerReferences ?? [];
    await until(() => watch.podsOf(owner.uid).length === 1);
    expect(lists(paths.pods)).toBe(1);
  });

  it('is asked by lists where watching is not allowed, and nothing is said to be missing', async () => {
    api.refuseWatches(paths.pods, FORBIDDEN);
    watch.want(new Set());
    await until(() => lists(paths.pods) >= 2);
    api.put(paths.pods, POD);
    const [owner] = POD.metadata.ownerReferences ?? [];
    await until(() => watch.podsOf(owner.uid).length === 1);
    expect(watch.refused()).toEqual([]);
  });

  it('is asked seldom for what is refused, and read once it is not', async () => {
    api.answerAlways(paths.pods, FORBIDDEN);
    watch.want(new Set());
    expect(watch.isSettled()).toBe(false);
    await until(() => watch.refused().length === 1);
    await until(() => watch.isSettled());
    await until(() => lists(paths.pods) === 2);
    api.answerAlways(paths.pods, undefined);
    await until(() => watch.isRead('pods'));
    expect(watch.refused()).toEqual([]);
  });

  it('goes on without kinds that are not served', async () => {
    const base = '/apis/pxc.percona.com/v1';
    for (const path of [paths.pxcRestores, base, '/apis']) {
      api.answerAlways(path, { status: 404, body: {} });
    }
    watch.want(new Set(['pxc']));
    await until(() => watch.isRead('pods'));
    expect(watch.refused()).toEqual([]);
    expect(watch.restoresOf('shop')).toEqual([]);
  });
});

describe('what is begun at a cluster', () => {
  it('is begun at once while it is little, and one by one after that', async () => {
    const began = Date.now();
    const pace = new StartPace(Date.now, { burst: 3, everyMs: 60 });
    const ended = new AbortController();
    const times: number[] = [];
    await Promise.all(
      Array.from({ length: 6 }, async () => {
        await pace.turn(ended.signal);
        times.push(Date.now() - began);
      }),
    );
    expect(times.filter(time => time < 50)).toHaveLength(3);
    expect(times[5]).toBeGreaterThanOrEqual(170);
  });
});
