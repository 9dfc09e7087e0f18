import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isSqlite } from './databaseClock';

const MIGRATIONS = resolvePackagePath(
  '@everest-import/backstage-plugin-everest-import-backend',
  'migrations',
);

/** Any number, as long as every replica has the same. */
const LOCK = 1_163_284_301;

/**
 * Brings the tables up to date.
 *
 * knex refuses to start on a database that knows a migration which it doesn't have, so a release that writes into
 * knex's own table shuts the one before out. That table is closed for this reason: new migrations go into
 * `migrations/compatible`, which has a table of its own, and add only what the release before can leave out.
 *
 * One replica at a time, and all of it or nothing: knex makes its tables without a lock.
 */
export async function migrate(knex: Knex): Promise<void> {
  await knex.transaction(async transaction => {
    if (!isSqlite(knex)) {
      await transaction.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    }
    await transaction.migrate.latest({ directory: MIGRATIONS });
    await transaction.migrate.latest({
      directory: `${MIGRATIONS}/compatible`,
      tableName: 'everest_import_migrations',
      disableMigrationsListValidation: true,
    });
  });
}
