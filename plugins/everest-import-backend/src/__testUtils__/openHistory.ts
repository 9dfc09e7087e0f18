import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createImportHistory } from '../history';

/** Two replicas' views of one real database. */
export async function openHistory(databases: TestDatabases) {
  const knex: Knex = await databases.init('SQLITE_3');
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
