import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { DatabaseClock } from './databaseClock';
import { LOOK_COUNTS_FOR, LookCounts, MOST_LOOKS } from './LookCounts';
import { lookTurnOf } from './lookTurns';
import { takeTurn } from './turns';

interface StoredLook {
  id: string;
  user_ref: string;
  counts_until: number | string;
}

/** Counted before anything is sent: of looks that begin at once, none sees less than the others. */
export class DatabaseLooks implements LookCounts {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;

  constructor(knex: Knex, now: DatabaseClock) {
    this.#knex = knex;
    this.#now = now;
  }

  takeLook(user: string): Promise<{ id: string } | { barredUntil: number }> {
    return this.#knex.transaction(async transaction => {
      await takeTurn(transaction, lookTurnOf(user));
      const now = this.#now(transaction);
      const looks = () => transaction<StoredLook>('looks');
      await looks()
        .where({ user_ref: user })
        .andWhere('counts_until', '<=', now)
        .delete();
      const counted = await looks()
        .where({ user_ref: user })
        .orderBy('counts_until');
      if (counted.length >= MOST_LOOKS) {
        return { barredUntil: Number(counted[0].counts_until) };
      }
      const id = randomUUID();
      await transaction('looks').insert({
        id,
        user_ref: user,
        counts_until: transaction.raw('? + ?', [now, LOOK_COUNTS_FOR]),
      });
      return { id };
    });
  }

  async giveBackLook(id: string): Promise<void> {
    await this.#knex<StoredLook>('looks').where({ id }).delete();
  }
}
