import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { createImportHistory } from '../imports/store';

/** SQLite, and PostgreSQL where a test run brings one. */
export const testDatabases = () =>
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_15'],
    disableDocker: true,
  });

/**
 * Two replicas' views of one real database.
 *
 * @param now - what the database's clock says; its own when left out.
 */
export async function openHistory(
  databases: TestDatabases,
  id: TestDatabaseId = 'SQLITE_3',
  now?: () => number,
) {
  const knex: Knex = await databases.init(id);
  const open = () =>
    createImportHistory({
      database: mockServices.database({
        knex,
        migrations: { skip: false },
      }),
      now: now && (client => client.raw('cast(? as bigint)', [now()])),
      logger: mockServices.logger.mock(),
    });
  return { knex, history: await open(), reopen: open };
}
