/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('import_evidence', table => {
    table.comment(
      'What Kubernetes had about the runs of imports, without secrets: it outlives the objects',
    );
    table
      .string('database_uid', 64)
      .primary()
      .comment('Of the row of imports that it goes with');
    table.text('evidence').notNullable();
    table
      .boolean('final')
      .notNullable()
      .comment('Read after the end: nothing comes after that');
    table
      .string('importer', 255)
      .nullable()
      .comment('With the next two: of an import that succeeded');
    table.string('size_class', 16).nullable();
    table.text('stages').nullable().comment('How long each took');
    table
      .bigInteger('kept_at')
      .notNullable()
      .comment("Milliseconds of this server's clock");
    table.index(['importer', 'size_class', 'kept_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('import_evidence');
};
