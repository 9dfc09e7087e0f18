/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('imports', table => {
    table
      .bigInteger('over_at')
      .nullable()
      .comment(
        "Since when nothing can come of it any more, in milliseconds of this server's clock",
      );
    table
      .boolean('details_erased')
      .notNullable()
      .defaultTo(false)
      .comment('Names of people and places were taken out of it');
    table.index(['over_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('imports', table => {
    table.dropIndex(['over_at']);
    table.dropColumn('over_at');
    table.dropColumn('details_erased');
  });
};
