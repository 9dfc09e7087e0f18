import { Knex } from 'knex';
import { DatabaseClock } from '../store/databaseClock';
import { News } from './Outbox';

/** A claim of the release before that is this old, in milliseconds: whoever claimed it did not live to send it. */
const CLAIM_ENDS_AFTER = 120_000;

interface StoredNotification {
  database_uid: string;
  /** What was told; the column is older than alarms. */
  phase: string;
  claimed_at: number | string;
  sent_at: number | string | null;
}

/**
 * Who tells which news, and which are told: the table by which the release before sees to it that each is told once. It
 * tells none that has a claim of ours, nor do we while a claim of it lasts.
 */
export class ToldNews {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;

  /** @param knex - may be a transaction */
  constructor(knex: Knex, now: DatabaseClock) {
    this.#knex = knex;
    this.#now = now;
  }

  /** True for exactly one caller; again once a claim is old and its news was not told. */
  async claim(uid: string, news: News): Promise<boolean> {
    const now = this.#now(this.#knex);
    const inserted = await this.#claims()
      .insert({ database_uid: uid, phase: news, claimed_at: now })
      .onConflict(['database_uid', 'phase'])
      .ignore()
      .returning('phase');
    if (inserted.length > 0) {
      return true;
    }
    const taken = await this.#claims()
      .where({ database_uid: uid, phase: news })
      .whereNull('sent_at')
      .andWhere(
        'claimed_at',
        '<',
        this.#knex.raw('? - ?', [now, CLAIM_ENDS_AFTER]),
      )
      .update({ claimed_at: now });
    return taken > 0;
  }

  /** Keeps the release before away from what is about to be sent. @returns false when it was told already */
  async renew(uid: string, news: News): Promise<boolean> {
    const renewed = await this.#claims()
      .where({ database_uid: uid, phase: news })
      .whereNull('sent_at')
      .update({ claimed_at: this.#now(this.#knex) });
    return renewed > 0;
  }

  async mark(uid: string, news: News): Promise<void> {
    await this.#claims()
      .where({ database_uid: uid, phase: news })
      .update({ sent_at: this.#now(this.#knex) });
  }

  #claims() {
    return this.#knex<StoredNotification>('notifications');
  }
}
