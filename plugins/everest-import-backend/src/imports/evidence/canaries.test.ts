import { sampleImport } from '../../__testUtils__/sampleImport';
import { until } from '../../__testUtils__/until';
import { stagesOf } from '../timeline/stagesOf';
import { evidenceForEachTest } from './__testUtils__/evidenceForEachTest';
import {
  batchJob,
  eventAbout,
  importerPod,
  importRun,
  runPaths,
} from './__testUtils__/runObjects';

const CANARY = 'kanari3nvogel';
/** As they come in texts of Kubernetes, operators and tools. */
const LEAKS = [
  `password=${CANARY}`,
  `mongodb://admin:${CANARY}@shop:27017`,
  `{"secretKey":"${CANARY}"}`,
  `Authorization: Bearer ${CANARY}`,
  `-----BEGIN PRIVATE KEY-----\n${CANARY}`,
];

/** Every text of an object is one that leaks; what names it, and numbers, stay. */
function leaking(value: unknown, leak: string, key = ''): unknown {
  if (typeof value === 'string') {
    return `${leak} ${key}`;
  }
  if (Array.isArray(value)) {
    return value.map(item => leaking(item, leak, key));
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          leaking(item, leak, name),
        ]),
      )
    : value;
}

describe('a canary', () => {
  const open = evidenceForEachTest();

  it.each(LEAKS)('is left in no field of what is gathered: %s', async leak => {
    const run = importRun('Running');
    const { api, keeper, untilRun, look, run: found } = await open([run]);
    const paths = runPaths();
    const leaky = <T extends object>(status: T) => leaking(status, leak) as T;
    const conditions = [
      {
        type: 'x',
        status: 'x',
        reason: 'x',
        message: 'x',
        lastTransitionTime: 'x',
      },
    ];
    const state = {
      reason: 'x',
      message: 'x',
      startedAt: 'x',
      finishedAt: 'x',
    };
    const containers = [
      {
        ...{ name: 'x', image: 'x', restartCount: 1 },
        state: { waiting: state, running: state, terminated: state },
        lastState: { terminated: state },
      },
    ];
    api.answerAlways(`${paths.jobs}/${batchJob(run).metadata.name}`, {
      status: 200,
      body: batchJob(run, leaky({ conditions })),
    });
    const pod = importerPod(
      run,
      leaky({
        ...{ phase: 'x', reason: 'x', message: 'x', conditions },
        ...{ initContainerStatuses: containers, containerStatuses: containers },
      }),
    );
    api.put(paths.pods, pod);
    api.put(
      paths.events,
      eventAbout(pod, 'Pod', {
        ...leaky({ type: 'x', reason: 'x', message: 'x' }),
        ...leaky({ firstTimestamp: 'x', lastTimestamp: 'x' }),
      }),
    );
    api.put(paths.pxcRestores, {
      metadata: {
        ...{ name: 'restore', namespace: 'team-blue', uid: 'uid-restore' },
        creationTimestamp: '2026-01-15T08:55:00Z',
      },
      ...{ spec: { pxcCluster: 'shop' } },
      status: leaky({
        ...{
          state: 'x',
          comments: 'x',
          error: 'x',
          completed: 'x',
          conditions,
        },
      }),
    } as never);
    keeper.logRead('c1', run, {
      log: `first\n${leak}\n${JSON.stringify({
        level: 'error',
        error: leak,
      })}\n`,
    });
    await untilRun(
      ({ events, restores, job }) =>
        events.length > 0 && restores.length > 0 && job,
    );
    await until(async () => {
      keeper.logRead('c1', run, { log: `first\n${leak}\nlast\n` });
      await look();
      return found()?.log.length;
    });
    const text = JSON.stringify(found());
    expect(text).not.toContain(CANARY);
    expect(text).toContain('…');
    expect(found()?.pods[0].containers).toHaveLength(2);
    const stages = stagesOf(sampleImport(), [], found());
    expect(stages.length).toBeGreaterThan(2);
    expect(JSON.stringify(stages)).not.toContain(CANARY);
  });
});
