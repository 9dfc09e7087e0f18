import { database } from '../../__testUtils__/objects';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { ENGINE_POD } from './__testUtils__/engineObjects';
import { evidenceForEachTest } from './__testUtils__/evidenceForEachTest';
import {
  batchJob,
  DATABASE,
  eventAbout,
  importRun,
  JOB,
  NAMESPACE,
  paths,
  RUN,
} from './__testUtils__/runObjects';

const open = evidenceForEachTest();

describe('reading what Kubernetes has', () => {
  it('asks nothing where nothing is in flight', async () => {
    const done = importRun('Succeeded', { startedAt: '2026-01-10T08:00:00Z' });
    const { api, look } = await open([done], [database('ready')]);
    await look();
    await look();
    expect(
      api.requests.filter(
        line => line.includes(`/${NAMESPACE}/`) && !line.includes('everest'),
      ),
    ).toEqual([]);
  });

  it('ends some minutes after the last import', async () => {
    const { api, untilRun, look } = await open();
    await untilRun(found => found.pods.length > 0);
    api.put(PATHS.databases, database('ready'));
    api.put(PATHS.jobs, importRun('Succeeded'));
    await until(async () => {
      await look(60_000);
      return api.watched(paths.pods) === 0;
    });
    expect(api.watched(paths.events)).toBe(0);
  });

  it.each<[string, string, string, string]>([
    ['pods', 'pods', '', paths.pods],
    ['events', 'events', '', paths.events],
    ['volume-claims', 'persistentvolumeclaims', '', paths.claims],
    [
      'restores',
      'perconaxtradbclusterrestores',
      'pxc.percona.com',
      paths.pxcRestores,
    ],
  ])(
    'goes on without the right to list %s, and says so',
    async (part, plural, group, path) => {
      const { api, untilRun, look, run } = await open();
      api.answerAlways(path, { status: 403, body: {} });
      api.put(paths.events, eventAbout(JOB, 'Job'));
      await untilRun(
        ({ unread, job, pods, events }) =>
          unread.length > 0 &&
          job &&
          (part === 'pods' || pods.length > 0) &&
          (part === 'events' || events.length > 0),
      );
      await look();
      const right = { verb: 'list', group, plural, namespace: NAMESPACE };
      expect(run()?.unread).toEqual([{ part, right }]);
      expect(run()?.pods).toHaveLength(part === 'pods' ? 0 : 1);
      expect(run()?.events).toHaveLength(part === 'events' ? 0 : 1);
      expect(
        api.requests.filter(line => line.includes(`${path}?`)),
      ).toHaveLength(1);
    },
  );

  it('goes on without the right to get Jobs, and asks again after five minutes', async () => {
    const { api, untilRun, look, run } = await open();
    const path = `${paths.jobs}/${JOB.metadata.name}`;
    api.answerAlways(path, { status: 403, body: {} });
    api.put(paths.events, eventAbout(DATABASE, 'DatabaseCluster'));
    await untilRun(found => found.events.length > 0);
    await look();
    expect(run()?.unread).toEqual([
      {
        part: 'job',
        right: {
          verb: 'get',
          group: 'batch',
          plural: 'jobs',
          namespace: NAMESPACE,
        },
      },
    ]);
    expect(api.count(path)).toBe(1);
    api.answerAlways(path, { status: 200, body: batchJob(RUN) });
    await look(5 * 60_000);
    await untilRun(found => found.job && found.unread.length === 0);
  });

  it('says which right an engine’s Pods need to be told from others', async () => {
    const { api, untilRun } = await open();
    api.put(paths.pods, ENGINE_POD);
    api.answerAlways(`${paths.statefulSets}/shop-pxc`, {
      status: 403,
      body: {},
    });
    const run = await untilRun(found => found.unread.length > 0 && found);
    expect(run.unread).toEqual([
      {
        part: 'pods',
        right: {
          verb: 'get',
          group: 'apps',
          plural: 'statefulsets',
          namespace: NAMESPACE,
        },
      },
    ]);
    expect(run.pods.map(({ of }) => of)).toEqual(['importer']);
  });

  it('keeps the newest of a thousand events', async () => {
    const { api, untilRun } = await open();
    const at = (index: number) =>
      new Date(
        Date.parse(JOB.metadata.creationTimestamp) + index * 1_000,
      ).toISOString();
    const events = Array.from({ length: 1_000 }, (_, index) =>
      eventAbout(JOB, 'Job', {
        message: `no. ${index}`,
        firstTimestamp: at(index),
        lastTimestamp: at(index),
      }),
    );
    api.put(paths.events, ...events.reverse());
    const run = await untilRun(found => found.events.length >= 100 && found);
    expect(run.events).toHaveLength(100);
    expect(run.events[99].message).toBe('no. 999');
    expect(run.events[0].message).toBe('no. 900');
  });
});
