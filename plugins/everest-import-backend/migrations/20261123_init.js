/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('imports', table => {
    table.comment('Requests of this portal, and databases seen with an import');
    table.uuid('id').primary();
    table.string('cluster', 63).notNullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 253).notNullable();
    table.string('database_uid', 64).nullable().unique();
    table.boolean('ours').notNullable();
    table.string('requested_by', 255).nullable();
    table.string('owner', 255).nullable();
    table.string('entity', 255).nullable();
    table.string('system', 255).nullable();
    table.string('requested_at', 32).notNullable();
    table.string('state', 16).nullable();
    table.text('snapshot').notNullable();
    table.boolean('gone').notNullable().defaultTo(false);
    table.string('outcome', 16).nullable();
    table
      .boolean('first_sight')
      .notNullable()
      .defaultTo(false)
      .comment('Had ended before this installation first saw its cluster');
    table
      .string('request_key', 128)
      .nullable()
      .unique()
      .comment(
        'Hash of caller and request id; freed once the database is gone',
      );
    table.string('request_hash', 32).nullable();
    table.string('digest', 64).nullable();
    table
      .text('secrets')
      .nullable()
      .comment('Names and UIDs of the Secrets made for it, never their values');
    table
      .bigInteger('busy_until')
      .nullable()
      .comment('A replica is at work on it until then, in milliseconds');
    table.index(['cluster', 'namespace', 'name']);
    table.index(['state']);
  });
  await knex.schema.createTable('notifications', table => {
    table.comment('Who was told of which end: claimed, sent, marked');
    table.string('database_uid', 64).notNullable();
    table.string('phase', 16).notNullable();
    table.bigInteger('claimed_at').notNullable();
    table.bigInteger('sent_at').nullable();
    table.primary(['database_uid', 'phase']);
  });
  await knex.schema.createTable('seen_clusters', table => {
    table.comment('Clusters that this installation has read once in full');
    table.string('cluster', 128).primary();
    table.bigInteger('seen_at').notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('seen_clusters');
  await knex.schema.dropTable('notifications');
  await knex.schema.dropTable('imports');
};
