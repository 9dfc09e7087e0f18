/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('imports', table => {
    table
      .integer('version')
      .notNullable()
      .defaultTo(0)
      .comment('Counts writes: what was worked out from an older one is not');
    table
      .text('memory')
      .nullable()
      .comment('What later evidence needs and the snapshot does not say');
    table
      .string('cluster_uid', 64)
      .nullable()
      .comment('UID of kube-system of the cluster that showed its database');
  });
  await knex.schema.createTable('seen_namespaces', table => {
    table.comment(
      'What this installation has read once in full: an end found there earlier is no news',
    );
    table.string('cluster_identity', 80).notNullable();
    table
      .string('namespace', 63)
      .notNullable()
      .comment('* is the whole cluster');
    table.string('cluster', 128).notNullable();
    table.bigInteger('seen_at').notNullable();
    table.primary(['cluster_identity', 'namespace']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('seen_namespaces');
  await knex.schema.alterTable('imports', table => {
    table.dropColumns('version', 'memory', 'cluster_uid');
  });
};
