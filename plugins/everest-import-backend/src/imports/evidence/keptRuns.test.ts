import { database, job } from '../../__testUtils__/objects';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { evidenceForEachTest } from './__testUtils__/evidenceForEachTest';
import {
  eventAbout,
  importerPod,
  importRun,
  JOB,
  paths,
  RUN,
} from './__testUtils__/runObjects';

const open = evidenceForEachTest();

describe('what is kept of a run', () => {
  it('is written at most once a minute while it runs, and at its end', async () => {
    const { api, untilRun, look, history, uid } = await open();
    await untilRun(found => found.pods.length > 0);
    await look();
    const before = history.writes;
    for (let index = 0; index < 22; index += 1) {
      api.put(paths.events, eventAbout(JOB, 'Job', { message: `${index}` }));
      await look();
    }
    await until(async () => {
      await look(0);
      return history.writes > before;
    });
    expect(history.writes - before).toBeLessThanOrEqual(2);
    api.put(PATHS.jobs, importRun('Failed'));
    await until(async () => {
      await look();
      return history.kept.get(uid)?.final;
    });
    const { writes } = history;
    await look(60_000);
    await look(60_000);
    expect(history.writes).toBe(writes);
  });

  it('is read back after a restart, when Pod and events are gone', async () => {
    const opened = await open();
    const { api, untilRun, look, history, uid, start, clock } = opened;
    const event = eventAbout(JOB, 'Job', { message: 'told once' });
    api.put(paths.events, event);
    await untilRun(found => found.events.length > 0);
    await look(60_000);
    expect(history.kept.get(uid)?.final).toBe(false);
    api.remove(paths.pods, importerPod(RUN));
    api.remove(paths.events, event);
    const next = start();
    await until(async () => {
      clock.now += 5_000;
      await next.look('c1');
      return next.runOf('c1', uid);
    });
    clock.now += 5_000;
    await next.look('c1');
    expect(next.runOf('c1', uid)).toMatchObject({
      pods: [{ name: 'run-data-import-shop-1' }],
      events: [{ message: 'told once' }],
    });
  });

  it('is known while the history is away, and joined with what was kept once it is back', async () => {
    const { history, uid, untilRun } = await open();
    history.isAway = true;
    const told = { kind: 'Job', name: 'x', message: 'told once', count: 1 };
    history.kept.set(uid, {
      run: {
        ...{ asOf: 0, pods: [], events: [told], volumeClaims: [] },
        ...{ restores: [], log: [], unread: [] },
      },
      final: false,
    });
    const run = await untilRun(found => found.pods.length > 0 && found);
    expect(run.events).toEqual([]);
    expect(history.writes).toBe(0);
    history.isAway = false;
    const joined = await untilRun(found => found.events.length > 0 && found);
    expect(joined).toMatchObject({
      events: [told],
      pods: [{ of: 'importer' }],
    });
  });

  it('is read once more of an import that ended while nobody looked', async () => {
    const { look, history, uid } = await open(
      [importRun('Failed')],
      [database('error')],
    );
    await until(async () => {
      await look();
      return history.kept.get(uid)?.final;
    });
    expect(history.kept.get(uid)?.run.pods).toHaveLength(1);
  });

  it('tells apart Pods of one name by their UIDs', async () => {
    const { api, untilRun, look, run } = await open();
    await untilRun(found => found.pods.length > 0);
    const reused = importerPod(RUN, { phase: 'Failed' });
    api.remove(paths.pods, importerPod(RUN));
    api.put(paths.pods, {
      ...reused,
      metadata: { ...reused.metadata, uid: 'uid-reused' },
    });
    await until(async () => {
      await look();
      return run()?.pods.length === 2;
    });
    expect(run()?.pods).toMatchObject([
      {
        uid: 'uid-team-blue-run-data-import-shop-1',
        ...{ phase: 'Running', gone: true },
      },
      { uid: 'uid-reused', phase: 'Failed' },
    ]);
  });

  it('is gone with its DataImportJob', async () => {
    const byHand = job('Running', { name: 'by-hand', database: 'other' });
    const { api, untilRun, look, run } = await open(
      [],
      [database('importing')],
    );
    await untilRun(found => found);
    api.remove(PATHS.databases, database('importing'));
    api.put(PATHS.jobs, byHand);
    await until(async () => {
      await look();
      return run() === undefined;
    });
    expect(run()).toBeUndefined();
  });
});
