/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('imports', table => {
    table
      .bigInteger('known_at')
      .nullable()
      .comment(
        "When its database became known, in milliseconds of this server's clock",
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('imports', table => {
    table.dropColumn('known_at');
  });
};
