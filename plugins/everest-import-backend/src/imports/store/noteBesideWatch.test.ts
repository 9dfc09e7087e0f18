import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { newRequest } from '../../__testUtils__/newRequest';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { openReplicas } from '../../__testUtils__/openReplicas';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { until } from '../../__testUtils__/until';
import { createImportHistory } from '.';

jest.setTimeout(60_000);

const databases = testDatabases();
const SIGHT = { firstSight: false };
const JOINED = { ours: true, state: 'created', snapshot: { phase: 'Failed' } };

describe.each(databases.eachSupportedId())(
  'a create is noted while a watch writes the same database, on %s',
  databaseId => {
    it('is one row that has both, however close they come', async () => {
      const { replicas, close } = await openReplicas(databases, databaseId);
      const [noter, watcher] = replicas;
      const numbers = Array.from({ length: 30 }, (_, n) => n);
      const rows = numbers.map(n => ({
        ...newRequest(),
        id: `00000000-0000-4000-8000-0000000000${n + 10}`,
        requestKey: `key-${n}`,
        requestHash: `hash-${n}`,
      }));
      for (const row of rows) {
        await noter.insertRequest(row);
      }
      await Promise.all(
        rows.flatMap(({ id }, n) => [
          noter.markCreated(id, sampleImport({ id: `uid-${n}` })),
          watcher.observe(
            sampleImport({ id: `uid-${n}`, phase: 'Failed' }),
            SIGHT,
          ),
        ]),
      );
      const listed = await noter.list();
      await close();
      expect(listed).toHaveLength(rows.length);
      listed.forEach(row => expect(row).toMatchObject(JOINED));
    });
  },
);

const [postgres] = databases
  .eachSupportedId()
  .flat()
  .filter(id => id.startsWith('POSTGRES'));

// SQLite writes one after the other
(postgres ? describe : describe.skip)('a create is noted on PostgreSQL', () => {
  it('although a watch wrote its row between the look for one and the note', async () => {
    const { knex, history } = await openHistory(databases, postgres);
    await history.insertRequest(newRequest());
    const transaction: Knex.Transaction = await knex.transaction();
    const watch = await createImportHistory({
      database: mockServices.database({
        knex: transaction,
        migrations: { skip: true },
      }),
      logger: mockServices.logger.mock(),
    });
    await watch.observe(sampleImport({ phase: 'Failed' }), SIGHT);
    const noted = history.markCreated(
      newRequest().id,
      sampleImport({ phase: 'Provisioning' }),
    );
    await until(async () => {
      const [waiting] = await knex('pg_locks').where({ granted: false });
      return waiting;
    });
    await transaction.commit();
    await noted;
    expect(await history.list()).toMatchObject([
      { ...JOINED, id: newRequest().id, databaseUid: 'uid-1' },
    ]);
  });
});
