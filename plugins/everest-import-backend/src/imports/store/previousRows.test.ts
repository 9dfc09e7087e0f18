import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { testDatabases } from '../../__testUtils__/openHistory';
import {
  PREVIOUS_IMPORTS,
  PREVIOUS_NOTIFICATIONS,
} from '../../__testUtils__/previousRows';
import { createImportHistory } from './index';

const databases = testDatabases();

jest.setTimeout(60_000);

const [kept, seen] = PREVIOUS_IMPORTS;

async function write(knex: Knex) {
  await knex('imports').insert(
    PREVIOUS_IMPORTS.map(row => ({
      ...row,
      snapshot: JSON.stringify(row.snapshot),
    })),
  );
  await knex('notifications').insert(PREVIOUS_NOTIFICATIONS);
}

const open = (knex: Knex) =>
  createImportHistory({
    database: mockServices.database({ knex, migrations: { skip: false } }),
    logger: mockServices.logger.mock(),
  });

/** The tables as the release before left them, with its rows. */
async function previousTables(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@everest-import/backstage-plugin-everest-import-backend',
      'migrations',
    ),
  });
  await write(knex);
  return knex;
}

/** Tables of this release, into which the release before has written. */
async function writtenLater(databaseId: TestDatabaseId) {
  const knex = await databases.init(databaseId);
  await open(knex);
  await write(knex);
  return knex;
}

describe.each(databases.eachSupportedId())(
  'rows of the release before in %s',
  databaseId => {
    it.each([
      ['carried over', previousTables],
      ['written into the tables of this one', writtenLater],
    ])('are read when %s', async (_how, prepare) => {
      const history = await open(await prepare(databaseId));
      const { snapshot } = kept;
      expect(await history.byDatabaseUid(kept.database_uid)).toMatchObject({
        id: kept.id,
        ours: true,
        requestedBy: 'user:default/ann',
        requestedAt: snapshot.requestedAt,
        outcome: 'Succeeded',
        gone: false,
        succeededJob: kept.succeeded_job,
        snapshot,
      });
      expect(await history.byDatabaseUid(seen.database_uid)).toMatchObject({
        ours: false,
        outcome: 'Failed',
        snapshot: seen.snapshot,
      });
      expect(await history.requestByKey(kept.request_key!)).toMatchObject({
        digest: kept.digest,
        secrets: JSON.parse(kept.secrets!),
      });
      expect(await history.adoptUntold()).toBe(0);
    });
  },
);
