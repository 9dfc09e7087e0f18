import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createImportHistory } from '../history';

/** SQLite, and PostgreSQL where a test run brings one. */
export const testDatabases = () =>
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });

/** Two replicas' views of one real database. */
export async function openHistory(
  databases: TestDatabases,
  id: TestDatabaseId = 'SQLITE_3',
) {
  const knex: Knex = await databases.init(id);
  const open = () =>
    createImportHistory({
      database: mockServices.database({
        knex,
        migrations: { skip: false },
      }),
      clock: Date.now,
    });
  return { knex, history: await open(), reopen: open };
}
