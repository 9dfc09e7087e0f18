/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('turns', table => {
    table.comment(
      'Who writes the row of a key checks and reserves alone, until the transaction ends',
    );
    table.string('key', 255).primary();
    table.bigInteger('turns').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('turns');
};
