import { DATA_OVERWRITTEN } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { DatabaseClock } from './databaseClock';
import { ImportRow } from './ImportHistory';
import { News, NotificationClaims } from './RequestHistory';
import { toImportRow } from './rows';
import { StoredImport } from './StoredImport';

/** A claim this old without a mark: whoever claimed it did not live to send it. */
const CLAIM_ENDS_AFTER = 120_000;

interface StoredNotification {
  database_uid: string;
  /** What was told; the column is older than alarms. */
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

  async claimNotification(uid: string, phase: News): Promise<boolean> {
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

  async markNotified(uid: string, phase: News): Promise<void> {
    await this.#claims()
      .where({ database_uid: uid, phase })
      .update({ sent_at: this.#now(this.#knex) });
  }

  async releaseNotification(uid: string, phase: News): Promise<void> {
    await this.#claims()
      .where({ database_uid: uid, phase })
      .whereNull('sent_at')
      .delete();
  }

  async untold(): Promise<ImportRow[]> {
    const isSent = (news: string) =>
      this.#claims()
        .whereRaw('notifications.database_uid = imports.database_uid')
        .whereRaw(`notifications.phase = ${news}`)
        .whereNotNull('sent_at');
    const rows = await this.#knex<StoredImport>('imports')
      .whereNotNull('database_uid')
      .andWhere(untold =>
        untold
          .where(ended =>
            ended
              .whereNotNull('outcome')
              .where('first_sight', false)
              .whereNotExists(isSent('imports.outcome')),
          )
          .orWhere(alarmed =>
            alarmed
              .whereNotNull('overwriting')
              .whereNotExists(isSent(`'${DATA_OVERWRITTEN}'`)),
          ),
      );
    return rows.map(toImportRow);
  }

  #claims() {
    return this.#knex<StoredNotification>('notifications');
  }
}
