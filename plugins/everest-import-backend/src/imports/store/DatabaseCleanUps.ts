import { Knex } from 'knex';
import { CleanUps, CleanUpRow } from './CleanUps';
import { deletedWord, ENDED_BY_IT, openSince, openWord } from './cleanUpWords';
import { DatabaseClock } from './databaseClock';
import { StoredImport } from './StoredImport';

/** A column of the imports' own rows: a clean-up outlives the process that began it. */
export class DatabaseCleanUps implements CleanUps {
  readonly #knex: Knex;
  readonly #now: DatabaseClock;

  constructor(knex: Knex, now: DatabaseClock) {
    this.#knex = knex;
    this.#now = now;
  }

  async noteCleanUp(databaseUid: string): Promise<boolean> {
    const noted = await this.#imports()
      .where({ database_uid: databaseUid })
      .update('clean_up', openWord(this.#knex, this.#now(this.#knex)));
    return noted > 0;
  }

  async endCleanUp(
    databaseUid: string,
    end: 'deleted' | 'kept',
  ): Promise<void> {
    await this.#imports()
      .where({ database_uid: databaseUid })
      .whereNotNull('clean_up')
      .whereNot('clean_up', ENDED_BY_IT)
      .update('clean_up', end === 'deleted' ? deletedWord(this.#knex) : null);
  }

  async openCleanUps(): Promise<CleanUpRow[]> {
    const rows: (StoredImport & { now: number | string })[] =
      await this.#imports()
        .whereNotNull('clean_up')
        .whereNot('clean_up', ENDED_BY_IT)
        .whereNotNull('database_uid')
        .select(
          ...['cluster', 'namespace', 'name', 'database_uid', 'clean_up'],
          this.#knex.raw('? as now', [this.#now(this.#knex)]),
        );
    return rows.map(row => {
      const { cluster, namespace, name, database_uid: uid } = row;
      const since = openSince(row.clean_up ?? '');
      return {
        ...{ cluster, namespace, name, databaseUid: uid ?? '' },
        ...(since !== undefined && { askedFor: Number(row.now) - since }),
      };
    });
  }

  #imports() {
    return this.#knex<StoredImport>('imports');
  }
}
