import { Knex } from 'knex';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { LOOK_COUNTS_FOR, MOST_LOOKS } from './LookCounts';

const databases = testDatabases();
const ANN = 'user:default/ann';
const BOB = 'user:default/bob';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'looks that are counted in %s',
  databaseId => {
    async function open() {
      const { knex, history, reopen } = await openHistory(
        databases,
        databaseId,
      );
      const other = await reopen();
      const take = async (user: string, replica = history) => {
        const taken = await replica.takeLook(user);
        return 'id' in taken ? taken.id : undefined;
      };
      return { knex, history, other, take };
    }

    it('are so many for all replicas together, however many begin at once', async () => {
      const { history, other, take } = await open();
      const taken = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          take(ANN, index % 2 ? history : other),
        ),
      );
      expect(taken.filter(Boolean)).toHaveLength(MOST_LOOKS);
      expect(await take(BOB)).toEqual(expect.any(String));
    });

    it('count no more once they are given back, to whichever replica', async () => {
      const { other, history, take } = await open();
      for (let count = 0; count < 3 * MOST_LOOKS; count += 1) {
        const id = await take(ANN);
        expect(id).toEqual(expect.any(String));
        await other.giveBackLook(id!);
      }
      expect(await history.takeLook(ANN)).toHaveProperty('id');
    });

    it('end by the clock of the database, and say when', async () => {
      const { knex, history, other, take } = await open();
      for (let count = 0; count < MOST_LOOKS; count += 1) {
        await take(ANN);
      }
      const barred = await other.takeLook(ANN);
      const [{ first }] = await knex('looks').min('counts_until as first');
      expect(barred).toEqual({ barredUntil: Number(first) });
      expect(Number(first) - Date.now()).toBeGreaterThan(LOOK_COUNTS_FOR / 2);
      expect(Number(first) - Date.now()).toBeLessThan(2 * LOOK_COUNTS_FOR);
      // As if so much time had gone by
      await knex('looks').decrement('counts_until', LOOK_COUNTS_FOR);
      expect(await history.takeLook(ANN)).toHaveProperty('id');
      expect(await knex('looks')).toHaveLength(1);
    });

    describe('leave no name among the turns', () => {
      const names = (knex: Knex) => knex('turns').pluck('key');

      it('while they count', async () => {
        const { knex, take } = await open();
        await take(ANN);
        expect(await names(knex)).toHaveLength(1);
        expect(String(await names(knex))).not.toContain('ann');
      });

      it('once they are over, also of an earlier release, and stay countable', async () => {
        const { knex, history, take } = await open();
        await take(ANN);
        await knex('turns').insert({ key: `looks of ${BOB}`, turns: 1 });
        await knex('turns').insert({ key: 'sandbox name shop', turns: 1 });
        await history.deleteLooks();
        expect(await names(knex)).toEqual(['sandbox name shop']);
        const taken = await Promise.all(
          Array.from({ length: 2 * MOST_LOOKS }, () => take(ANN)),
        );
        expect(taken.filter(Boolean)).toHaveLength(MOST_LOOKS - 1);
      });

      it('once their user is erased, however an earlier release spelt it', async () => {
        const { knex, history, take } = await open();
        await take(ANN);
        await take(BOB);
        await knex('turns').insert({
          key: 'looks of User:Default/Ann',
          turns: 1,
        });
        await history.deleteLooksOf(ANN);
        expect(await names(knex)).toHaveLength(1);
        await history.deleteLooksOf(BOB);
        expect(await names(knex)).toEqual([]);
      });
    });
  },
);
