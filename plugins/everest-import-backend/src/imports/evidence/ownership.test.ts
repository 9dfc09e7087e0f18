import { until } from '../../__testUtils__/until';
import { evidenceForEachTest } from './__testUtils__/evidenceForEachTest';
import {
  batchJob,
  DATABASE,
  eventAbout,
  importerPod,
  JOB,
  NAMESPACE,
  owner,
  paths,
  RUN,
} from './__testUtils__/runObjects';

const open = evidenceForEachTest();

describe('what only looks like a run’s', () => {
  const label = { 'app.kubernetes.io/instance': 'shop' };
  it.each([
    [
      'wears the label of the Job',
      { labels: { 'job-name': 'run-data-import-shop' } },
    ],
    [
      'is of another Job of the same name',
      {
        ownerReferences: [
          owner({
            apiVersion: 'batch/v1',
            kind: 'Job',
            name: JOB.metadata.name,
            uid: 'x',
          }),
        ],
      },
    ],
    ['wears the label of the database', { labels: label }],
    [
      'says that the database owns it',
      {
        labels: label,
        ownerReferences: [
          owner({
            apiVersion: 'everest.percona.com/v1alpha1',
            kind: 'DatabaseCluster',
            name: 'shop',
            uid: DATABASE.metadata.uid,
          }),
        ],
      },
    ],
    [
      'is of a StatefulSet that is another’s',
      {
        labels: label,
        ownerReferences: [
          owner({
            apiVersion: 'apps/v1',
            kind: 'StatefulSet',
            name: 'web',
            uid: 'uid-web',
          }),
        ],
      },
    ],
  ])('is not read when it %s', async (_what, more) => {
    const { api, keeper, untilRun, look, run } = await open();
    const fake = {
      metadata: {
        name: 'forged',
        namespace: NAMESPACE,
        uid: 'uid-forged',
        ...more,
      },
      status: { phase: 'Pending', message: 'Call 555-0100' },
    };
    api.answerAlways(`${paths.statefulSets}/web`, {
      status: 200,
      body: { metadata: { name: 'web', uid: 'uid-web' } },
    });
    api.put(paths.pods, fake);
    api.put(
      paths.events,
      eventAbout(fake, 'Pod', { message: 'Call 555-0100' }),
    );
    await untilRun(found => found.pods.length === 1);
    await look();
    await look();
    expect(run()?.pods.map(({ name }) => name)).toEqual([
      'run-data-import-shop-1',
    ]);
    expect(run()?.events).toEqual([]);
    expect(keeper.podOf('c1', RUN)).toBe('run-data-import-shop-1');
  });

  it('takes away the other’s credit when two say that the Job is theirs', async () => {
    const { api, keeper, look, run, untilRun } = await open();
    api.put(paths.pods, importerPod(RUN, {}, { name: 'forged' }));
    await untilRun(found => found.job);
    await until(async () => {
      await look();
      return keeper.podOf('c1', RUN) === undefined;
    });
    await look();
    expect(run()?.pods.some(({ name }) => name === 'forged')).toBe(false);
  });

  it.each([
    ['is another DataImportJob’s', { uid: 'x' }],
    ['has it as an owner and not as its controller', { controller: false }],
  ])('is no Job that %s', async (_what, change) => {
    const { api, keeper, look, run } = await open();
    api.answerAlways(`${paths.jobs}/${JOB.metadata.name}`, {
      status: 200,
      body: batchJob(RUN, {}, change),
    });
    await until(async () => {
      await look();
      return run();
    });
    await look();
    expect(run()).toMatchObject({ pods: [] });
    expect(run()?.job).toBeUndefined();
    expect(keeper.podOf('c1', RUN)).toBeUndefined();
  });
});
