import { Knex } from 'knex';
import { DatabaseClock } from './databaseClock';
import { ImportRow } from './ImportHistory';
import { NotificationClaims } from './RequestHistory';
import { StoredImport, toImportRow } from './rows';

/** A claim this old without a mark: whoever claimed it did not live to send it. */
const CLAIM_ENDS_AFTER = 120_000;

interface StoredNotification {
  database_uid: string;
  phase: string;
  claimed_at: number | string;
  sent_at: number | string | null;
}

export class DatabaseNotificationClaims implements NotificationClaims {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;

  constructor(knex: Knex, now: DatabaseClock) {
    this.#knex = knex;
    this.#now = now;
  }

  async claimNotification(uid: string, phase: string): Promise<boolean> {
    const now = this.#now(this.#knex);
    const inserted = await this.#claims()
      .insert({ database_uid: uid, phase, claimed_at: now })
      .onConflict(['database_uid', 'phase'])
      .ignore()
      .returning('phase');
    if (inserted.length > 0) {
      return true;
    }
    const taken = await this.#claims()
      .where({ database_uid: uid, phase })
      .whereNull('sent_at')
      .andWhere(
        'claimed_at',
        '<',
        this.#knex.raw('? - ?', [now, CLAIM_ENDS_AFTER]),
      )
      .update({ claimed_at: now });
    return taken > 0;
  }

  async markNotified(uid: string, phase: string): Promise<void> {
    await this.#claims()
      .where({ database_uid: uid, phase })
      .update({ sent_at: this.#now(this.#knex) });
  }

  async releaseNotification(uid: string, phase: string): Promise<void> {
    await this.#claims()
      .where({ database_uid: uid, phase })
      .whereNull('sent_at')
      .delete();
  }

  async untold(): Promise<ImportRow[]> {
    const rows = await this.#knex<StoredImport>('imports')
      .select('imports.*')
      .leftJoin('notifications', join =>
        join
          .on('notifications.database_uid', 'imports.database_uid')
          .andOn('notifications.phase', 'imports.outcome'),
      )
      .whereNotNull('imports.outcome')
      .whereNotNull('imports.database_uid')
      .where('imports.first_sight', false)
      .whereNull('notifications.sent_at');
    return (rows as StoredImport[]).map(toImportRow);
  }

  #claims() {
    return this.#knex<StoredNotification>('notifications');
  }
}
