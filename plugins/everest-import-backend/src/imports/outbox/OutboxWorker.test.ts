import { mockServices } from '@backstage/backend-test-utils';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { until } from '../../__testUtils__/until';
import { OutboxEntry } from './Outbox';
import { OutboxWorker, OutboxWorkerOptions, retryIn } from './OutboxWorker';

const databases = testDatabases();
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(stops.splice(0).map(stop => stop()));
});

async function open(
  sendOne: (entry: OutboxEntry) => Promise<void>,
  overlay: Partial<OutboxWorkerOptions> = {},
) {
  const clock = { now: Date.now() };
  const { history, knex } = await openHistory(
    databases,
    'SQLITE_3',
    () => clock.now,
  );
  const logger = mockServices.logger.mock();
  const sent: string[] = [];
  const worker = new OutboxWorker({
    send: {
      notification: entries => entries.map(async () => {}),
      change: entries =>
        entries.map(async entry => {
          await sendOne(entry);
          sent.push(entry.databaseUid);
        }),
    },
    ...{ logger, gatherMs: 5, everyMs: 20, ...overlay },
  });
  stops.push(() => worker.stop());
  const see = (uid: string) =>
    history.observe(sampleImport({ id: uid, name: uid }), {
      firstSight: false,
    });
  return { clock, history, knex, logger, sent, worker, see };
}

describe('OutboxWorker', () => {
  it('sends at once when it is woken, and finds by itself what others left', async () => {
    const { worker, history, sent, see } = await open(async () => {}, {
      everyMs: 300,
    });
    worker.start(history);
    await see('mine');
    worker.wake();
    await until(() => sent.length === 1);
    await see('of another replica');
    await until(() => sent.length === 2);
    expect(sent).toEqual(['mine', 'of another replica']);
  });

  it('tries again ever later, and holds up nothing else meanwhile', async () => {
    let failures = 0;
    const { worker, history, sent, see, clock } = await open(
      async ({ databaseUid }) => {
        if (databaseUid === 'bad' && failures < 3) {
          failures += 1;
          throw new Error('no bus');
        }
      },
    );
    await see('bad');
    await see('good');
    expect(await worker.sendDue(history)).toBe(1_000);
    expect(sent).toEqual(['good']);
    expect(await worker.sendDue(history)).toBeUndefined();
    for (const wait of [1_000, 2_000]) {
      clock.now += wait;
      expect(await worker.sendDue(history)).toBe(2 * wait);
    }
    clock.now += 4_000;
    await worker.sendDue(history);
    expect(sent).toEqual(['good', 'bad']);
    expect(retryIn(100)).toBe(600_000);
  });

  it('gives up what never goes through, and says so once, with its id', async () => {
    const { worker, history, see, clock, logger, knex } = await open(
      async () => {
        throw new Error('too long');
      },
    );
    await see('bad');
    await knex('outbox').update({ attempts: 148 });
    for (let round = 0; round < 4; round += 1) {
      await worker.sendDue(history);
      clock.now += 600_000;
    }
    expect(logger.error.mock.calls).toEqual([
      [expect.stringMatching(/^Entry '1' of the table 'outbox', .*too long/)],
    ]);
    expect(await history.outboxDepth()).toEqual({
      waiting: 0,
      oldest: 0,
      givenUp: 1,
    });
    // What comes later is news
    await history.observe(sampleImport({ id: 'bad', name: 'other' }), {
      firstSight: false,
    });
    expect(await history.outboxDepth()).toMatchObject({
      waiting: 1,
      givenUp: 0,
    });
  });

  it('waits for nobody who never answers', async () => {
    const { worker, history, see, logger } = await open(
      () => new Promise<void>(() => {}),
      { patienceMs: 20 },
    );
    await see('a');
    expect(await worker.sendDue(history)).toBe(1_000);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('no answer in 0.02 s'),
    );
  });

  it('goes on once the database is back, and complains of it once', async () => {
    const { worker, history, sent, see, logger } = await open(async () => {});
    await see('a');
    let tries = 0;
    worker.start({
      ...history,
      claimEntries: async atMost => {
        tries += 1;
        if (tries < 4) {
          throw new Error('away');
        }
        return history.claimEntries(atMost);
      },
    });
    await until(() => sent.length === 1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('begins nothing more once it is stopped, and ends what it began', async () => {
    let letGo = () => {};
    const gate = new Promise<void>(resolve => {
      letGo = resolve;
    });
    const { worker, history, sent, see } = await open(() => gate);
    await see('a');
    worker.start(history);
    await until(async () => (await history.claimEntries(9)).length === 0);
    const stopped = worker.stop();
    letGo();
    await stopped;
    expect(await history.outboxDepth()).toMatchObject({ waiting: 0 });
    await see('b');
    worker.wake();
    expect(sent).toEqual(['a']);
  });
});
