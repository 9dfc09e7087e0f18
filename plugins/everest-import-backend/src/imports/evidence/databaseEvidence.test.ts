import { mockServices } from '@backstage/backend-test-utils';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { createRetention } from '../retention/createRetention';
import { RunEvidence } from './RunEvidence';

const databases = testDatabases();
const DAY = 86_400_000;

const RUN: RunEvidence = {
  asOf: 1_768_467_600_000,
  job: { name: 'run', active: 1, conditions: [] },
  pods: [],
  events: [{ kind: 'Job', name: 'run', message: 'it\u0000 failed', count: 2 }],
  volumeClaims: [],
  restores: [],
  log: ['the last words'],
  unread: [
    { part: 'events', right: { verb: 'list', group: '', plural: 'events' } },
  ],
};
const KEPT = {
  ...RUN,
  events: [{ ...RUN.events[0], message: 'it failed' }],
};

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('evidence in %s', databaseId => {
  async function open() {
    const { knex, history, reopen } = await openHistory(databases, databaseId);
    const see = (more = {}) =>
      history.observe(sampleImport({ id: 'uid-shop', ...more }), {
        firstSight: false,
      });
    const read = async (from = history) =>
      (await from.evidenceOf(['uid-shop', 'uid-other'])).get('uid-shop');
    return { knex, history, reopen, see, read };
  }

  it('outlives the process, and is the newest', async () => {
    const { history, reopen, see, read } = await open();
    await see();
    await history.keepEvidence('uid-shop', {
      run: { ...RUN, log: [] },
      final: false,
    });
    await history.keepEvidence('uid-shop', { run: RUN, final: true });
    expect(await read(await reopen())).toEqual({ run: KEPT, final: true });
  });

  it('is of imports that are remembered', async () => {
    const { history, see, read } = await open();
    const keep = () =>
      history.keepEvidence('uid-shop', { run: RUN, final: false });
    expect(await keep()).toBe(false);
    expect(await read()).toBeUndefined();
    await see();
    expect(await keep()).toBe(true);
  });

  it.each(['{"asOf":"never"}', 'no JSON', '[]'])(
    'is left out where it can not be read: %s',
    async evidence => {
      const { knex, history, see, read } = await open();
      await see();
      await history.keepEvidence('uid-shop', { run: RUN, final: true });
      await knex('import_evidence').update({ evidence });
      expect(await read()).toBeUndefined();
    },
  );

  it('keeps what a later release adds to it', async () => {
    const { knex, history, see, read } = await open();
    await see();
    await history.keepEvidence('uid-shop', { run: RUN, final: true });
    const later = { ...RUN, nodes: [{ name: 'n1' }] };
    await knex('import_evidence').update({ evidence: JSON.stringify(later) });
    expect((await read())?.run).toMatchObject({ nodes: [{ name: 'n1' }] });
  });

  it('goes where the release before has deleted its import', async () => {
    const { knex, history, see } = await open();
    await see();
    await history.keepEvidence('uid-shop', { run: RUN, final: true });
    await knex('imports').delete();
    await createRetention({
      ...{ history, logger: mockServices.logger.mock(), pauseMs: 1 },
      rules: { keep: DAY, keepDetails: DAY },
    }).run(new AbortController().signal);
    expect(await knex('import_evidence')).toEqual([]);
  });

  it.each([
    ['details', { keep: 30 * DAY, keepDetails: DAY }, 1],
    ['import', { keep: DAY, keepDetails: DAY }, 0],
  ])('goes with the %s', async (_what, rules, rows) => {
    const { knex, history, see, read } = await open();
    await see({ phase: 'Failed', outcome: 'Failed', gone: true });
    await history.keepEvidence('uid-shop', { run: RUN, final: true });
    const run = () =>
      createRetention({
        ...{ history, rules, logger: mockServices.logger.mock() },
        pauseMs: 1,
      }).run(new AbortController().signal);
    await run();
    expect(await read()).toBeDefined();
    await knex('imports').decrement('over_at', 2 * DAY);
    await run();
    expect(await knex('import_evidence')).toEqual([]);
    expect(await knex('imports')).toHaveLength(rows);
  });
});
