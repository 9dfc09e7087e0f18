import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import {
  importerPod,
  importRun as run,
  runPaths,
} from '../evidence/__testUtils__/runObjects';
import {
  keeperForEachTest,
  logOf,
  progress,
} from './__testUtils__/keeperForEachTest';

const FAILURE = {
  everestImport: 'failure',
  ...{ code: 'object-missing', exitCode: 22, message: 'Nothing there' },
};

describe('the keeper of reports', () => {
  const open = keeperForEachTest();

  it('reads a running importer again and again, and tells of what is new only', async () => {
    const { keeper, changed, uid, says, clock } = await open([run('Running')]);
    says(progress(10));
    await keeper.look('c1');
    await keeper.look('c1');
    expect(changed).toEqual(['c1']);
    expect(keeper.reportOf('c1', uid)).toMatchObject({
      at: clock.now,
      progress: { bytesRead: 10, bytesTotal: 100, bytesPerSecond: 10 },
    });
    says(progress(60));
    await keeper.look('c1');
    expect(changed).toHaveLength(2);
    expect(keeper.reportOf('c1', uid)?.progress?.bytesRead).toBe(60);
  });

  it('asks for the end of the importer’s log only', async () => {
    const { keeper, asked, says } = await open([run('Running')]);
    says(progress(10));
    await keeper.look('c1');
    expect(asked()).toEqual([
      expect.stringMatching(/\/log\?container=importer&tailLines=200$/),
    ]);
  });

  it('reads an importer that ended once', async () => {
    const { keeper, uid, asked, says } = await open([run('Failed')]);
    says(FAILURE);
    await keeper.look('c1');
    await keeper.look('c1');
    expect(asked()).toHaveLength(1);
    expect(keeper.reportOf('c1', uid)?.failure).toEqual({
      code: 'object-missing',
      message: 'Nothing there',
    });
  });

  it('leaves logs of long ago alone', async () => {
    const old = run('Succeeded', { startedAt: '2026-01-01T08:50:00Z' });
    const { keeper, asked } = await open([old]);
    await keeper.look('c1');
    expect(asked()).toEqual([]);
  });

  it('keeps what it read when the Pod goes', async () => {
    const made = run('Running');
    const opened = await open([made]);
    const { api, keeper, evidence, look, uid, says } = opened;
    says(progress(10));
    await keeper.look('c1');
    api.remove(runPaths().pods, importerPod(made));
    await until(async () => {
      await look();
      return evidence.podOf('c1', made) === undefined;
    });
    await keeper.look('c1');
    expect(keeper.reportOf('c1', uid)?.progress?.bytesRead).toBe(10);
  });

  it('asks seldom where it may not read, and has it said', async () => {
    const made = run('Running');
    const opened = await open([made]);
    const { api, keeper, clock, asked, look, evidenceOf } = opened;
    api.answerAlways(logOf(made), { status: 403, body: {} });
    await keeper.look('c1');
    await keeper.look('c1');
    expect(asked()).toHaveLength(1);
    await look();
    expect(evidenceOf()?.unread).toEqual([
      {
        part: 'log',
        right: {
          ...{ verb: 'get', group: '', plural: 'pods/log' },
          namespace: 'team-blue',
        },
      },
    ]);
    clock.now += 6 * 60_000;
    await keeper.look('c1');
    expect(asked()).toHaveLength(2);
  });

  it('hands on the last lines, without secrets', async () => {
    const { keeper, look, says, evidenceOf } = await open([run('Running')]);
    says('begins\n{"level":"error","error":"password=kanari is wrong"}\n');
    await keeper.look('c1');
    await look();
    expect(evidenceOf()?.log).toEqual([
      'begins',
      '{"level":"error","error":"password=… is wrong"}',
    ]);
  });

  it('forgets a job that is gone', async () => {
    const made = run('Running');
    const { api, keeper, uid, cluster, says } = await open([made]);
    says(progress(10));
    await keeper.look('c1');
    api.remove(PATHS.jobs, made);
    await until(() => cluster.jobs().length === 0);
    await keeper.look('c1');
    expect(keeper.reportOf('c1', uid)).toBeUndefined();
  });
});
