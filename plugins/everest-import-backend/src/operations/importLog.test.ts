import { mockCredentials } from '@backstage/backend-test-utils';
import { ImportLogEvent } from '@everest-import/backstage-plugin-everest-import-common';
import { database } from '../__testUtils__/objects';
import { sampleView } from '../__testUtils__/sampleFacts';
import { sampleImport } from '../__testUtils__/sampleImport';
import { ScriptedApi } from '../__testUtils__/ScriptedApi';
import { job } from '../__testUtils__/objects';
import { until } from '../__testUtils__/until';
import { LogStreams } from '../imports/log/LogStreams';
import { ALL_IMPORTS, Caller } from '../permissions';
import { LogDeps, openLog } from './importLog';

const UID = 'uid-team-blue-shop';
const item = sampleImport({ id: UID });
const JOB = '/apis/batch/v1/namespaces/team-blue/jobs/run-abc';

const ANN: Caller = {
  credentials: mockCredentials.user('user:default/ann'),
  isService: false,
  userEntityRef: 'user:default/ann',
  ownershipRefs: ['user:default/ann'],
};

describe('a log that is read', () => {
  let api: ScriptedApi;
  let mayRead: boolean;
  let readsSetup: boolean;
  beforeEach(async () => {
    api = await ScriptedApi.start();
    mayRead = true;
    readsSetup = false;
  });
  afterEach(() => api.stop());

  const withJob = () => {
    const made = job('Running', { ownerUid: UID });
    return { ...made, status: { ...made.status, jobName: 'run-abc' } };
  };

  /** Of an import that has a job, or has none yet. */
  async function open(
    options: {
      caller?: Caller;
      jobs?: ReturnType<typeof withJob>[];
      kept?: string[];
      follow?: boolean;
      streams?: LogStreams;
    } = {},
  ) {
    const { caller = ANN, jobs = [], kept, follow = true } = options;
    const view = sampleView({
      connection: api.connection(),
      databases: () => [database('importing')],
      jobs: () => jobs,
    });
    const streams = options.streams ?? new LogStreams();
    const deps: LogDeps = {
      views: { list: () => [view], get: () => view },
      authorizer: {
        imports: async () => ({
          criteria: ALL_IMPORTS,
          exact: true,
          mayRead: () => true,
        }),
        logs: async () => () => mayRead,
        mayReadSetup: async () => readsSetup,
      },
      logStreams: streams,
      redact: text => text,
      keptLog: async () => kept,
      clock: Date.now,
      askEveryMs: 20,
    };
    const log = await openLog(
      { follow, readCaller: async () => caller, find: async () => item },
      deps,
    );
    const events: ImportLogEvent[] = [];
    const leaving = new AbortController();
    const done = log
      .send(async event => void events.push(event), leaving.signal)
      .finally(() => log.close());
    return { events, done, leave: () => leaving.abort() };
  }

  const endOf = (events: ImportLogEvent[]) => events.at(-1);

  it('ends when its reader may not read it any more', async () => {
    const { events, done } = await open();
    await until(() => events.length === 2);
    mayRead = false;
    await done;
    expect(endOf(events)).toMatchObject({ type: 'end', reason: 'not-allowed' });
  });

  it('ends with its reader’s token', async () => {
    const expiresAt = new Date(Date.now() + 200);
    const credentials = { ...ANN.credentials, expiresAt };
    const { events, done } = await open({ caller: { ...ANN, credentials } });
    await done;
    expect(Date.now()).toBeGreaterThanOrEqual(expiresAt.getTime() - 5);
    expect(endOf(events)).toMatchObject({
      type: 'end',
      reason: 'token-expired',
    });
  });

  it('ends without a word when its reader leaves, and makes room', async () => {
    const streams = new LogStreams({ ofOneUser: 1, ofAll: 1 });
    const { events, done, leave } = await open({ streams });
    await until(() => events.length === 2);
    await expect(open({ streams })).rejects.toMatchObject({ statusCode: 429 });
    leave();
    await done;
    expect(events.some(({ type }) => type === 'end')).toBe(false);
    const again = await open({ streams });
    again.leave();
    await again.done;
  });

  it('is what was kept of it, where its Pod is gone', async () => {
    const details = { name: 'run-abc', group: 'batch', kind: 'jobs' };
    api.answerAlways(JOB, { status: 404, body: { details } });
    const ended = withJob();
    ended.status.state = 'Failed';
    const { events, done } = await open({
      jobs: [ended],
      kept: ['restoring', 'error: no space'],
    });
    await done;
    expect(events).toEqual([
      { type: 'open' },
      { type: 'kept', text: expect.stringContaining('kept of its log') },
      {
        type: 'lines',
        lines: [{ text: 'restoring' }, { text: 'error: no space' }],
      },
      { type: 'end', reason: 'gone', text: expect.any(String) },
    ]);
  });

  it.each([
    ['for who may know what the portal lacks', true],
    ['not for others', false],
  ])(
    'says which right is missing, with the line that grants it %s',
    async (_who, may) => {
      readsSetup = may;
      api.answerAlways(JOB, { status: 403, body: {} });
      const { events, done } = await open({ jobs: [withJob()] });
      await done;
      const end = endOf(events);
      expect(end).toMatchObject({
        type: 'end',
        reason: 'refused',
        text: expect.stringContaining("'list' on 'pods' in 'team-blue'"),
      });
      expect(end && 'kubectl' in end).toBe(may);
    },
  );

  it('says that the cluster is away, where it is not followed', async () => {
    api.answerAlways(JOB, 'lost');
    const { events, done } = await open({ jobs: [withJob()], follow: false });
    await done;
    expect(endOf(events)).toMatchObject({ type: 'end', reason: 'away' });
  });
});
