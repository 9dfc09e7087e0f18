/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('imports', table => {
    table
      .text('named_secrets')
      .nullable()
      .comment('Names of Secrets that others made for it; never deleted by us');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('imports', table => {
    table.dropColumn('named_secrets');
  });
};
