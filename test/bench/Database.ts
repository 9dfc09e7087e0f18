import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Postgres, startPostgres } from 'everest-sandbox';
import knexFactory, { Knex } from 'knex';

export type Client = 'SQLite' | 'PostgreSQL';

const PLUGIN = 'everest-import';

/** The portal's own database, empty at first. */
export class Database {
  static async start(client: Client, directory: string): Promise<Database> {
    const folder = join(directory, 'database');
    if (client === 'SQLite') {
      mkdirSync(folder);
      return new Database(client, folder);
    }
    return new Database(client, folder, await startPostgres());
  }

  readonly client: Client;
  readonly #folder: string;
  readonly #postgres?: Postgres;

  private constructor(client: Client, folder: string, postgres?: Postgres) {
    this.client = client;
    this.#folder = folder;
    this.#postgres = postgres;
  }

  /** `backend.database` of app-config. */
  get config(): object {
    return this.#postgres
      ? { client: 'pg', connection: this.#postgres.connection }
      : {
          client: 'better-sqlite3',
          connection: { directory: this.#folder },
        };
  }

  /** The imports' plugin's own tables, while no portal runs. */
  async open<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
    const knex = knexFactory(
      this.#postgres
        ? {
            client: 'pg',
            connection: {
              ...this.#postgres.connection,
              database: `backstage_plugin_${PLUGIN}`,
            },
          }
        : {
            client: 'better-sqlite3',
            connection: { filename: join(this.#folder, `${PLUGIN}.sqlite`) },
            useNullAsDefault: true,
          },
    );
    try {
      return await work(knex);
    } finally {
      await knex.destroy();
    }
  }

  async stop() {
    await this.#postgres?.stop();
  }
}
