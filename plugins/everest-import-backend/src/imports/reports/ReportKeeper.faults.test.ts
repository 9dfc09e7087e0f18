import { until } from '../../__testUtils__/until';
import { ClusterView } from '../../kubernetes/watch/ClusterView';
import { importRun as run } from '../evidence/__testUtils__/runObjects';
import {
  keeperForEachTest,
  logOf,
  progress,
} from './__testUtils__/keeperForEachTest';

describe('the keeper of reports, where reading fails', () => {
  const open = keeperForEachTest();

  it.each([429, 500, 503])(
    'reads an importer that ended again after a %d',
    async status => {
      const { api, keeper, uid, says, asked } = await open([run('Failed')]);
      api.answerAlways(logOf(run('Failed')), { status, body: {} });
      await keeper.look('c1');
      expect(keeper.reportOf('c1', uid)).toBeUndefined();
      says(progress(10));
      await keeper.look('c1');
      expect(keeper.reportOf('c1', uid)?.progress?.bytesRead).toBe(10);
      await keeper.look('c1');
      expect(asked()).toHaveLength(2);
    },
  );

  it('leaves a cluster alone for as long as that asks for', async () => {
    const { api, keeper, uid, clock, says, asked } = await open([
      run('Running'),
    ]);
    api.answerNext(logOf(run('Running')), {
      status: 429,
      headers: { 'retry-after': '60' },
    });
    await keeper.look('c1');
    says(progress(10));
    clock.now += 59_000;
    await keeper.look('c1');
    expect(asked()).toHaveLength(1);
    clock.now += 1_000;
    await keeper.look('c1');
    expect(keeper.reportOf('c1', uid)?.progress?.bytesRead).toBe(10);
  });

  it.each([400, 404])(
    'takes a %d for a log that is not there',
    async status => {
      const { api, keeper, asked } = await open([run('Failed')]);
      api.answerAlways(logOf(run('Failed')), { status, body: {} });
      await keeper.look('c1');
      await keeper.look('c1');
      expect(asked()).toHaveLength(1);
    },
  );

  it('gives each its turn, however many can not be read', async () => {
    const broken = Array.from({ length: 30 }, (_, index) =>
      run('Running', { namespace: 'team-red', name: `broken-${index}` }),
    );
    const good = run('Running', { name: 'good' });
    const { api, keeper, clock, says } = await open([...broken, good]);
    for (const one of broken) {
      api.answerAlways(logOf(one), { status: 500, body: {} });
    }
    says(progress(10), good);
    for (let round = 0; round < 31; round += 1) {
      clock.now += 5_000;
      await keeper.look('c1');
    }
    const report = keeper.reportOf('c1', good.metadata.uid);
    expect(report?.progress?.bytesRead).toBe(10);
  });

  it('reads those that have ended before those that run, and few at a time', async () => {
    const running = Array.from({ length: 30 }, (_, index) =>
      run('Running', { namespace: 'team-red', name: `running-${index}` }),
    );
    const ended = run('Failed', { name: 'ended' });
    const { api, keeper, asked, says } = await open([...running, ended]);
    for (const one of running) {
      api.answerAlways(logOf(one), { status: 500, body: {} });
    }
    says(progress(10), ended);
    await keeper.look('c1');
    expect(keeper.reportOf('c1', ended.metadata.uid)).toBeDefined();
    expect(asked()).toHaveLength(1);
  });

  it('goes on with the others while one cluster does not reply', async () => {
    const silent = {
      name: 'silent',
      jobs: () => [run('Running')],
      connection: { request: () => new Promise(() => {}) },
    } as unknown as ClusterView;
    const { keeper, uid, says } = await open([run('Running')], [silent]);
    const bytesRead = () => keeper.reportOf('c1', uid)?.progress?.bytesRead;
    says(progress(10));
    keeper.start();
    await until(() => bytesRead() === 10);
    says(progress(60));
    await until(() => bytesRead() === 60);
  });

  it('asks nobody any more once it was stopped', async () => {
    const { keeper, uid, says, asked } = await open([run('Running')]);
    says(progress(10));
    keeper.start();
    await until(() => keeper.reportOf('c1', uid));
    keeper.stop();
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
    const before = asked().length;
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
    expect(asked()).toHaveLength(before);
  });
});
