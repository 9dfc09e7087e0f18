/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('manifest_requests', table => {
    table.comment(
      'Imports that were asked for as manifests, until a database comes of them',
    );
    table.uuid('id').primary();
    table
      .string('request_key', 64)
      .notNullable()
      .unique()
      .comment(
        'Hash of caller, place and what is imported: the same asked again',
      );
    table
      .string('request_hash', 32)
      .notNullable()
      .comment('In the label of the objects');
    table.string('cluster', 63).notNullable();
    table.string('cluster_uid', 64).nullable();
    table.string('namespace', 63).notNullable();
    table.string('name', 253).notNullable();
    table.string('requested_by', 255).notNullable();
    table.string('owner', 255).nullable();
    table.string('entity', 255).nullable();
    table.string('system', 255).nullable();
    table.text('snapshot').notNullable();
    table
      .bigInteger('asked_at')
      .notNullable()
      .comment("Milliseconds of this server's clock");
    table.index(['request_hash']);
    table.index(['requested_by']);
    table.index(['asked_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('manifest_requests');
};
