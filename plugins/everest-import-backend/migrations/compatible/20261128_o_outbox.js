/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('outbox', table => {
    table.comment(
      'What is to be sent of imports: written with the import itself, deleted once it is sent',
    );
    table
      .bigIncrements('id')
      .comment('In this order, for each import and kind');
    table
      .string('key', 160)
      .notNullable()
      .unique()
      .comment('What makes a second one harmless');
    table.string('kind', 16).notNullable();
    table.string('database_uid', 64).notNullable();
    table.string('news', 16).nullable().comment('Of a notification');
    table
      .bigInteger('written_at')
      .notNullable()
      .comment("Milliseconds of this server's clock, as all times");
    table
      .bigInteger('due_at')
      .notNullable()
      .comment(
        'When to send it: later while somebody does, or after a failure',
      );
    table.integer('attempts').notNullable().defaultTo(0);
    table
      .integer('generation')
      .notNullable()
      .defaultTo(0)
      .comment('Counts what was written into it: a newer one is sent again');
    table
      .bigInteger('given_up_at')
      .nullable()
      .comment('Never went through; null has it tried again');
    table.index(['given_up_at', 'due_at']);
    table.index(['database_uid', 'kind']);
  });
  // What the release before wrote, and told nobody, is looked for in these columns alone
  await knex.raw(
    `create index imports_news on imports (database_uid, outcome, first_sight, overwriting)
    where outcome is not null or overwriting is not null`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index imports_news');
  await knex.schema.dropTable('outbox');
};
