import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { createImportHistory } from '../imports/store';

/** Two replicas on one real database, each with connections of its own; `close` ends these. */
export async function openReplicas(
  databases: TestDatabases,
  id: TestDatabaseId,
) {
  const knex: Knex = await databases.init(id);
  // SQLite has one connection, and one process: there the second replica shares it
  const other = id === 'SQLITE_3' ? knex : knexFactory(knex.client.config);
  const open = (client: Knex) =>
    createImportHistory({
      database: mockServices.database({
        knex: client,
        migrations: { skip: false },
      }),
      logger: mockServices.logger.mock(),
    });
  return {
    replicas: [await open(knex), await open(other)],
    close: async () => {
      await Promise.all([knex.destroy(), other.destroy()]);
    },
  };
}
