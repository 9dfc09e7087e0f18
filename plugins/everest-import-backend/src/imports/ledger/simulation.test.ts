import { isDeepStrictEqual } from 'node:util';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { Simulation } from './__testUtils__/Simulation';
import { falseEnds, unsaid } from './__testUtils__/violationsOf';

const STEPS = Number(process.env.EVEREST_LEDGER_STEPS ?? 2_000);
const SEED = Number(process.env.EVEREST_LEDGER_SEED ?? 20_261_128);

jest.setTimeout(120_000 + STEPS * 60);

const databases = testDatabases();

describe.each(databases.eachSupportedId())('the ledger, on %s', id => {
  it(`says what the cluster says, whatever goes wrong: ${STEPS} steps, seed ${SEED}`, async () => {
    let now = () => 0;
    const { history } = await openHistory(databases, id, () => now());
    const simulation = new Simulation(SEED, history);
    now = () => simulation.now;
    simulation.start();
    const { everest, listener, database } = simulation;
    const { told } = listener;
    const violations: string[] = [];
    const outcomes = new Map<string, string>();
    const look = async () => {
      for (const life of everest.lives) {
        const row = await history.byDatabaseUid(life.uid);
        const outcome = outcomes.get(life.uid);
        if (row) {
          violations.push(...falseEnds(row, life));
        }
        if (outcome && row?.outcome !== outcome) {
          violations.push(`${life.uid}: its end changed`);
        }
        if (row?.outcome) {
          outcomes.set(life.uid, row.outcome);
        }
      }
    };
    for (let step = 0; step < STEPS; step += 1) {
      await simulation.step();
      if (step % 200 === 0) {
        await look();
      }
      if (step > 0 && step % 10_000 === 0) {
        process.stderr.write(
          `ledger on ${id}: step ${step}, ${told.size} ends told, ${violations.length} violations\n`,
        );
      }
    }
    await simulation.settle();
    if ((await history.outboxDepth()).waiting > 0) {
      // What the last moment wrote is sent in the next one
      await simulation.settle();
    }
    await look();
    const expected: string[] = [];
    const toldTooOften: string[] = [];
    for (const life of everest.lives) {
      const row = await history.byDatabaseUid(life.uid);
      violations.push(...unsaid(row, life));
      if (row?.outcome && !row.firstSight) {
        const scope = `everest-import:c1:${life.uid}:${row.outcome}`;
        expected.push(scope);
        // Told again, under the same key, where nobody could know that it was told
        const unanswered = listener.unanswered.get(scope) ?? 0;
        const unwritten =
          database.unwritten.get(`${life.uid}:${row.outcome}`) ?? 0;
        if ((told.get(scope) ?? 0) > 1 + unanswered + unwritten) {
          toldTooOften.push(scope);
        }
      }
      if (!isDeepStrictEqual(listener.read.get(life.uid), row?.snapshot)) {
        violations.push(`${life.uid}: other plugins were not told of the last`);
      }
    }
    process.stderr.write(
      `ledger on ${id}: ${STEPS} steps, ${everest.lives.length} databases, ${told.size} ends told, ${listener.kills} kills while telling, ${violations.length} violations\n`,
    );
    expect(violations).toEqual([]);
    expect([...told.keys()].sort()).toEqual(expected.sort());
    expect(toldTooOften).toEqual([]);
    expect(await history.adoptUntold()).toBe(0);
    expect(await history.outboxDepth()).toMatchObject({
      waiting: 0,
      givenUp: 0,
    });
    // A run in which nothing happened would prove nothing.
    expect(told.size).toBeGreaterThan(STEPS / 200);
    expect(listener.kills).toBeGreaterThan(STEPS / 400);
  });
});
