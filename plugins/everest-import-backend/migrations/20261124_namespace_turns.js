/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('namespace_turns', table => {
    table.comment(
      'Who writes the row of its namespace counts and reserves alone, until the transaction ends',
    );
    table.string('cluster', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.bigInteger('turns').notNullable();
    table.primary(['cluster', 'namespace']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('namespace_turns');
};
