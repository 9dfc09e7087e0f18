import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { RunEvidence } from '../evidence/RunEvidence';
import { HistoryReach } from '../ledger/HistoryReach';
import { FullImportHistory } from '../store/RequestHistory';
import { Timelines } from './Timelines';
import { UsualStages } from './UsualStages';

const databases = testDatabases();
const START = Date.parse('2026-01-15T09:00:00Z');
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();

const RUN: RunEvidence = {
  asOf: START,
  job: { name: 'run', createdAt: at(2), conditions: [] },
  ...{ pods: [], events: [], volumeClaims: [], restores: [], log: [] },
  unread: [
    { part: 'events', right: { verb: 'list', group: '', plural: 'events' } },
  ],
};

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('timelines, in %s', databaseId => {
  async function open() {
    const { history } = await openHistory(databases, databaseId);
    const clock = { now: START + 3 * 60_000 };
    const now = () => clock.now;
    const reach = new HistoryReach(now);
    const timelines = new Timelines({
      history,
      usual: new UsualStages({ history, reach, clock: now }),
      evidence: { runOf: () => undefined },
      reach,
      clock: now,
    });
    return { history, timelines, clock };
  }

  async function succeeded(
    history: FullImportHistory,
    id: string,
    change: Parameters<typeof sampleImport>[0] = {},
  ) {
    const words = sampleImport({
      ...{ id, name: id, phase: 'Succeeded', outcome: 'Succeeded' },
      ...{ origin: 'portal', requestedAt: at(0) },
      database: { status: 'ready', ready: true, size: '25Gi' },
      ...change,
    });
    const steps = [
      { step: 'Provisioning', at: at(0) },
      { step: 'Importing', at: at(1) },
      { step: 'Succeeded', at: at(7) },
    ];
    await history.observe(words, { firstSight: false, memory: { steps } });
    await history.keepEvidence(id, { run: RUN, final: true });
    return words;
  }

  it('are of what was kept, when objects and process are gone', async () => {
    const { history, timelines } = await open();
    const words = await succeeded(history, 'uid-1');
    const { stages, live, unread } = await timelines.of(words);
    expect(live).toBe(false);
    expect(stages.map(({ stage }) => stage)).toEqual([
      'requested',
      'database-created',
      'importing',
      'job-created',
      'ready',
    ]);
    expect(unread).toEqual(RUN.unread);
  });

  it('know what is usual from imports of the same importer and size, from five on', async () => {
    const { history, timelines, clock } = await open();
    for (let index = 0; index < 4; index += 1) {
      await succeeded(history, `uid-${index}`);
    }
    await succeeded(history, 'uid-other', { importer: 'acme' });
    await succeeded(history, 'uid-huge', {
      database: { status: 'ready', ready: true, size: '2Ti' },
    });
    const running = sampleImport({
      ...{ id: 'uid-running', phase: 'Provisioning', phaseSince: at(0) },
      database: { status: 'creating', ready: false, size: '30Gi' },
    });
    expect((await timelines.of(running)).next).toEqual([]);
    await succeeded(history, 'uid-5');
    clock.now += 6 * 60_000;
    const { next } = await timelines.of(running);
    expect(next).toContainEqual({
      stage: 'job-created',
      usual: { medianMs: 300_000, p90Ms: 300_000, runs: 5 },
    });
  });
});
