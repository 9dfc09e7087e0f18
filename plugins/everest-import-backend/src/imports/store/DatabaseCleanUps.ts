import { Knex } from 'knex';
import { CleanUps, CleanUpRow } from './CleanUps';
import { StoredImport } from './StoredImport';

const ASKED = 'asked';

/** A column of the imports' own rows: a clean-up outlives the process that began it. */
export class DatabaseCleanUps implements CleanUps {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async noteCleanUp(databaseUid: string): Promise<boolean> {
    const noted = await this.#imports()
      .where({ database_uid: databaseUid })
      .update({ clean_up: ASKED });
    return noted > 0;
  }

  async endCleanUp(databaseUid: string): Promise<void> {
    await this.#imports()
      .where({ database_uid: databaseUid })
      .update({ clean_up: null });
  }

  async openCleanUps(): Promise<CleanUpRow[]> {
    const rows = await this.#imports()
      .where({ clean_up: ASKED })
      .whereNotNull('database_uid')
      .select('cluster', 'namespace', 'name', 'database_uid');
    return rows.map(({ cluster, namespace, name, database_uid }) => ({
      cluster,
      namespace,
      name,
      databaseUid: database_uid ?? '',
    }));
  }

  #imports() {
    return this.#knex<StoredImport>('imports');
  }
}
