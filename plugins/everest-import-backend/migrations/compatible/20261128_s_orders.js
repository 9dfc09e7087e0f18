/** Later than any end, as in the order itself: what still runs comes after all that ended. */
const NOT_ENDED = 9007199254740991;

const isSqlite = knex => knex.client.config.client.includes('sqlite');

/** By what pages are sorted by, to the letter: by bytes, whatever the database's language. */
const ORDERS = knex => {
  const bytes = column => (isSqlite(knex) ? column : `${column} collate "C"`);
  return {
    imports_by_name: bytes('name'),
    // There imports_phase is the same
    ...(!isSqlite(knex) && { imports_by_phase: bytes('phase') }),
    imports_by_end: `coalesce(ended_at, ${NOT_ENDED})`,
  };
};

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const [name, key] of Object.entries(ORDERS(knex))) {
    await knex.raw(`create index ${name} on imports ((${key}), id)`);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of Object.keys(ORDERS(knex))) {
    await knex.raw(`drop index ${name}`);
  }
};
