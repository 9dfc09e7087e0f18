import { Knex } from 'knex';
import { testDatabases } from '../../__testUtils__/openHistory';
import { migrate } from './migrate';

const databases = testDatabases();

jest.setTimeout(60_000);

const namesIn = (knex: Knex, table: string) =>
  knex(table).orderBy('id').pluck('name');

describe.each(databases.eachSupportedId())('migrations of %s', databaseId => {
  it('are made once by many replicas that start at once on an empty database', async () => {
    const knex = await databases.init(databaseId);
    await Promise.all(Array.from({ length: 8 }, () => migrate(knex)));
    const compatible = await namesIn(knex, 'everest_import_migrations');
    expect(compatible).toContain('20261128_a_retention.js');
    expect(new Set(compatible).size).toBe(compatible.length);
  });

  it("leave knex's own table as the release before knows it", async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    expect(await namesIn(knex, 'knex_migrations')).toEqual([
      '20261123_init.js',
      '20261124_turns.js',
      '20261128_known_at.js',
      '20261128_looks.js',
      '20261128_named_secrets.js',
      '20261128_overwriting.js',
    ]);
  });

  it('pass over one of a later release', async () => {
    const knex = await databases.init(databaseId);
    await migrate(knex);
    await knex('everest_import_migrations').insert({
      name: '20991231_z_later.js',
      batch: 99,
      migration_time: new Date(),
    });
    await expect(migrate(knex)).resolves.toBeUndefined();
  });

  it('can begin again after one replica died in the midst of them', async () => {
    const knex = await databases.init(databaseId);
    const died = knex.transaction(async transaction => {
      await migrate(transaction);
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await knex.schema.hasTable('imports')).toBe(false);
    await migrate(knex);
    expect(await knex.schema.hasTable('imports')).toBe(true);
  });
});
