/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('looks', table => {
    table.comment(
      'Looks into buckets that count against a user: under way, or failed',
    );
    table.uuid('id').primary();
    table.string('user_ref', 255).notNullable();
    table
      .bigInteger('counts_until')
      .notNullable()
      .comment("In milliseconds of this server's clock");
    table.index(['user_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('looks');
};
