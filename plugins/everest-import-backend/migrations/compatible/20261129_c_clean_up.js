/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('imports', table => {
    table
      .string('clean_up', 16)
      .nullable()
      .comment(
        'Its database is to be deleted, and is not known to have been told so',
      );
    table.index(['clean_up']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('imports', table => {
    table.dropIndex(['clean_up']);
    table.dropColumn('clean_up');
  });
};
