import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { DatabaseClock, isSqlite } from '../store/databaseClock';
import { toImportRow } from '../store/rows';
import { StoredImport } from '../store/StoredImport';
import { newsBetween } from './newsBetween';
import { News, Outbox, OUTBOX_KINDS, OutboxDepth, OutboxEntry } from './Outbox';
import { ToldNews } from './ToldNews';
import { unfinishedRequest } from './unfinishedRequest';
import { UntoldNews, untoldNews } from './untoldNews';
import { waitingManifests } from './waitingManifests';

/** Longer than anybody waits for what it sends. */
const LEASE_MS = 60_000;

interface StoredEntry {
  id: number | string;
  key: string;
  kind: OutboxEntry['kind'];
  database_uid: string;
  news: string | null;
  written_at: number | string;
  due_at: number | string;
  attempts: number;
  generation: number;
  given_up_at: number | string | null;
  /** Computed. */
  age?: number | string;
}

export class DatabaseOutbox implements Outbox {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;
  readonly #onWritten: () => void;

  /** @param onWritten - hears, after the transaction, that there is something to send */
  constructor(knex: Knex, now: DatabaseClock, onWritten: () => void) {
    this.#knex = knex;
    this.#now = now;
    this.#onWritten = onWritten;
  }

  /** Writes what a change of a row gives to tell, in the transaction that changes it, and wakes who sends it after. */
  async writeWith(
    transaction: Knex.Transaction,
    change: { before?: StoredImport; after: StoredImport; words: Import },
  ): Promise<void> {
    const { before, after, words } = change;
    const uid = after.database_uid;
    if (!uid) {
      return;
    }
    const told = new ToldNews(transaction, this.#now);
    for (const news of newsBetween(before, after, words)) {
      // Otherwise the release before is about to tell it, or has
      if (await told.claim(uid, news)) {
        await this.#writeNews(transaction, uid, news);
      }
    }
    if (before?.snapshot !== after.snapshot) {
      await this.#writeChange(transaction, uid);
    }
    transaction.executionPromise.then(this.#onWritten, () => {});
  }

  async claimEntries(atMost: number): Promise<OutboxEntry[]> {
    // Mostly there is nothing, and then this is all
    if (!(await this.#due(this.#knex).first())) {
      return [];
    }
    return this.#knex.transaction(async transaction => {
      const due = this.#due(transaction).orderBy('outbox.id').limit(atMost);
      const found = await (isSqlite(this.#knex)
        ? due
        : due.forUpdate().skipLocked());
      const now = this.#now(transaction);
      const claimed: StoredEntry[] = await transaction<StoredEntry>('outbox')
        .whereIn(
          'id',
          found.map(({ id }) => id),
        )
        .update({
          attempts: transaction.raw('attempts + 1'),
          due_at: transaction.raw('? + ?', [now, LEASE_MS]),
        })
        .returning(['*', transaction.raw('? - written_at as age', [now])]);
      return this.#toEntries(transaction, claimed);
    });
  }

  async entriesDone(entries: OutboxEntry[]): Promise<void> {
    if (entries.length === 0) {
      return;
    }
    await this.#knex.transaction(async transaction => {
      const told = new ToldNews(transaction, this.#now);
      for (const { databaseUid, news } of entries) {
        if (news) {
          await told.mark(databaseUid, news);
        }
      }
      // What was written into one meanwhile stays, and is sent again
      await transaction('outbox')
        .whereIn(
          ['id', 'generation'],
          entries.map(({ id, generation }) => [id, generation]),
        )
        .delete();
    });
  }

  async entryFailed(entry: OutboxEntry, retryIn: number): Promise<void> {
    await this.#as(entry).update({
      due_at: this.#knex.raw('? + ?', [this.#now(this.#knex), retryIn]),
    });
  }

  async entryGivenUp(entry: OutboxEntry): Promise<void> {
    await this.#as(entry).update({ given_up_at: this.#now(this.#knex) });
  }

  async outboxDepth(): Promise<OutboxDepth> {
    const now = this.#now(this.#knex);
    const [row] = await this.#knex('outbox').select<
      Record<'waiting' | 'given_up' | 'oldest', number | string>[]
    >(
      this.#knex.raw('count(*) - count(given_up_at) as waiting'),
      this.#knex.raw('count(given_up_at) as given_up'),
      this.#knex.raw(
        'coalesce(? - min(case when given_up_at is null then written_at end), 0) as oldest',
        [now],
      ),
    );
    return {
      waiting: Number(row.waiting),
      oldest: Math.max(0, Number(row.oldest)),
      givenUp: Number(row.given_up),
    };
  }

  async adoptUntold(): Promise<number> {
    let adopted = 0;
    for await (const untold of untoldNews(this.#knex)) {
      for (const one of untold) {
        adopted += (await this.#adopt(one)) ? 1 : 0;
      }
    }
    if (adopted > 0) {
      this.#onWritten();
    }
    return adopted;
  }

  async #adopt({ uid, news, isToTell }: UntoldNews): Promise<boolean> {
    return this.#knex.transaction(async transaction => {
      const told = new ToldNews(transaction, this.#now);
      if (!(await told.claim(uid, news))) {
        return false;
      }
      await (isToTell
        ? this.#writeNews(transaction, uid, news)
        : told.mark(uid, news));
      return isToTell;
    });
  }

  /** One that is waiting already stands for this one too. */
  async #writeChange(transaction: Knex, uid: string) {
    const now = this.#now(transaction);
    await transaction<StoredEntry>('outbox')
      .insert({
        key: `change:${uid}`,
        kind: 'change',
        database_uid: uid,
        written_at: now,
        due_at: now,
      })
      .onConflict('key')
      .merge({
        written_at: now,
        due_at: now,
        attempts: 0,
        generation: transaction.raw('outbox.generation + 1'),
        given_up_at: null,
      });
  }

  async #writeNews(transaction: Knex, uid: string, news: News) {
    const now = this.#now(transaction);
    await transaction<StoredEntry>('outbox')
      .insert({
        key: `notification:${uid}:${news}`,
        kind: 'notification',
        database_uid: uid,
        news,
        written_at: now,
        due_at: now,
      })
      .onConflict('key')
      .ignore();
  }

  /** Of kinds that this release knows: it may run beside a later one. */
  #due(knex: Knex) {
    const now = this.#now(knex);
    const earlier = knex('outbox as earlier')
      .select(knex.raw('1'))
      .whereRaw('earlier.database_uid = outbox.database_uid')
      .whereRaw('earlier.kind = outbox.kind')
      .whereRaw('earlier.id < outbox.id')
      .whereNull('earlier.given_up_at');
    return knex<StoredEntry>('outbox')
      .select('outbox.id')
      .whereNull('outbox.given_up_at')
      .where('outbox.due_at', '<=', now)
      .whereIn('outbox.kind', OUTBOX_KINDS)
      .whereNotExists(earlier)
      .where(free =>
        free
          // For a reader there is nothing wrong in what is known so far
          .where('outbox.kind', 'change')
          .orWhere(told =>
            told
              .whereNotExists(unfinishedRequest(knex, now))
              .whereNotExists(waitingManifests(knex, now)),
          ),
      );
  }

  async #toEntries(
    transaction: Knex,
    claimed: StoredEntry[],
  ): Promise<OutboxEntry[]> {
    const stored = await transaction<StoredImport>('imports').whereIn(
      'database_uid',
      claimed.map(item => item.database_uid),
    );
    const rows = new Map(
      stored.map(row => [row.database_uid, toImportRow(row)]),
    );
    const told = new ToldNews(transaction, this.#now);
    const entries: OutboxEntry[] = [];
    for (const item of claimed) {
      const { database_uid: databaseUid, kind, attempts, generation } = item;
      const news = (item.news ?? undefined) as News | undefined;
      entries.push({
        ...{ id: String(item.id), kind, databaseUid, news },
        ...{ attempts, generation, age: Number(item.age) },
        row: rows.get(databaseUid),
        isTold: news !== undefined && !(await told.renew(databaseUid, news)),
      });
    }
    return entries.sort((one, other) => Number(one.id) - Number(other.id));
  }

  #as({ id, generation }: OutboxEntry) {
    return this.#knex<StoredEntry>('outbox').where({ id, generation });
  }
}
