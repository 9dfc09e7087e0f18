/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('imports', table => {
    table
      .string('succeeded_job', 64)
      .nullable()
      .comment('UID of the DataImportJob that succeeded: any other overwrites');
    table
      .string('overwriting', 16)
      .nullable()
      .comment('Data in use is about to be written over, or was');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('imports', table => {
    table.dropColumn('succeeded_job');
    table.dropColumn('overwriting');
  });
};
