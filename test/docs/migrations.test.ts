import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import createKnex, { Knex } from 'knex';

const migrations = resolve(
  __dirname,
  '../../plugins/everest-import-backend/migrations',
);
const compatible = join(migrations, 'compatible');

interface Column {
  type: string;
  notNull: boolean;
  hasDefault: boolean;
}

/** Columns by `<table>.<column>`. */
async function columnsOf(knex: Knex): Promise<Record<string, Column>> {
  const tables: { name: string }[] = await knex('sqlite_master')
    .where({ type: 'table' })
    .select('name');
  const columns: Record<string, Column> = {};
  for (const { name } of tables) {
    for (const column of await knex.raw(`pragma table_info('${name}')`)) {
      columns[`${name}.${column.name}`] = {
        type: column.type,
        notNull: column.notnull === 1,
        hasDefault: column.dflt_value !== null,
      };
    }
  }
  return columns;
}

const tableOf = (column: string) => column.split('.')[0];

const steps = readdirSync(compatible).sort();

describe('a migration that runs beside the release before', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await knex.migrate.latest({ directory: migrations });
  });
  afterAll(() => knex.destroy());

  // Each on what those before it made: they run in this order.
  it.each(steps)(
    'only adds, and nothing that has to be filled in: %s',
    async file => {
      const before = await columnsOf(knex);
      await require(join(compatible, file)).up(knex);
      const after = await columnsOf(knex);
      expect(after).toMatchObject(before);
      const known = new Set(Object.keys(before).map(tableOf));
      const demanded = Object.entries(after).filter(
        ([name, { notNull, hasDefault }]) =>
          !(name in before) &&
          known.has(tableOf(name)) &&
          notNull &&
          !hasDefault,
      );
      expect(demanded).toEqual([]);
    },
  );
});
