import { clockAhead } from '../../__testUtils__/clockAhead';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { databaseClock } from './databaseClock';
import { FullImportHistory } from './RequestHistory';

const databases = testDatabases();
const AHEAD = 121_000;
const ID = '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c11';
const failed = sampleImport({ phase: 'Failed', outcome: 'Failed' });

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('the clock of %s', databaseId => {
  const insert = (history: FullImportHistory) =>
    history.insertRequest({
      id: ID,
      requestKey: 'key',
      requestHash: 'hash',
      digest: 'digest',
      requestedBy: 'user:default/guest',
      secrets: [],
      busyFor: 120_000,
      snapshot: sampleImport({ id: 'row', phase: 'Requested' }),
    });

  it('tells milliseconds, and goes on within a transaction', async () => {
    const { knex } = await openHistory(databases, databaseId);
    await knex.transaction(async transaction => {
      const read = async () => {
        const [row] = await transaction.select(
          knex.raw('? as now', [databaseClock(knex)]),
        );
        return Number(row.now);
      };
      const first = await read();
      expect(Math.abs(first - Date.now())).toBeLessThan(10_000);
      await new Promise(resolve => setTimeout(resolve, 20));
      expect(await read()).toBeGreaterThan(first);
    });
  });

  it('keeps a row for who is at work on it, from a replica that is ahead', async () => {
    const { history, reopen } = await openHistory(databases, databaseId);
    const other = await reopen();
    await insert(history);
    await clockAhead(AHEAD, async () => {
      expect(await other.unfinishedRequests()).toEqual([]);
      expect(await other.claimRequest(ID, 120_000)).toBe(false);
    });
  });

  it('ends what a replica took that was behind and died', async () => {
    const { history, reopen } = await openHistory(databases, databaseId);
    const other = await reopen();
    await insert(history);
    await history.updateRequest(ID, { busyUntil: null });
    await clockAhead(AHEAD, () => other.claimRequest(ID, 1));
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(await history.unfinishedRequests()).toHaveLength(1);
    expect(await history.claimRequest(ID, 1)).toBe(true);
  });

  it('keeps an entry of the outbox for who is sending it, from a replica that is ahead', async () => {
    const { history, reopen } = await openHistory(databases, databaseId);
    const other = await reopen();
    await history.observe(failed, { firstSight: false });
    expect(await history.claimEntries(9)).toHaveLength(2);
    expect(await clockAhead(AHEAD, () => other.claimEntries(9))).toEqual([]);
  });

  it('tells how long a database has been known, whatever the clock of who asks or wrote', async () => {
    const { history } = await openHistory(databases, databaseId);
    const knownFor = async () => (await history.list())[0].knownFor;
    await insert(history);
    await clockAhead(-AHEAD, () => history.markCreated(ID, sampleImport()));
    expect(await clockAhead(AHEAD, knownFor)).toBeLessThan(10_000);
    expect(await knownFor()).toBeGreaterThanOrEqual(0);
  });
});
