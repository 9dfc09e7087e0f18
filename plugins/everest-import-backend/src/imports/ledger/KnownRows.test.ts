import { setTimeout as wait } from 'node:timers/promises';
import { aRow } from '../../__testUtils__/ledger';
import { HistoryAwayError } from '../store/HistoryAwayError';
import { ImportRow } from '../store/ImportHistory';
import { HistoryReach } from './HistoryReach';
import { KnownRows } from './KnownRows';

/** Longer than anybody waits while the database is known to be away. */
const LATE_MS = 400;

describe('rows that come after nobody waits any more', () => {
  const reach = new HistoryReach(() => 0);
  let held: ImportRow[];
  let lateBy: number;
  const rows = new KnownRows({
    cluster: 'c1',
    history: {
      present: async () => {
        const answer = held;
        await wait(lateBy);
        return answer;
      },
    },
    reach,
    clock: () => 0,
  });
  const goesAway = () =>
    reach.ask(async () => {
      throw new HistoryAwayError();
    });

  it('are not taken for those of a later outage', async () => {
    held = [aRow({ version: 1 })];
    lateBy = 0;
    expect(await rows.read()).toBe(true);
    await goesAway();
    lateBy = LATE_MS;
    expect(await rows.read()).toBe(false);
    await wait(LATE_MS);
    expect(reach.awaySince).toBeUndefined();
    expect(await rows.read()).toBe(false);

    // A day later
    held = [aRow({ version: 7 }), aRow({ databaseUid: 'uid-new' })];
    lateBy = 0;
    await goesAway();
    expect(await rows.read()).toBe(true);
    expect(rows.get('uid-team-blue-shop')).toMatchObject({ version: 7 });
    expect(rows.get('uid-new')).toBeDefined();
  });
});
