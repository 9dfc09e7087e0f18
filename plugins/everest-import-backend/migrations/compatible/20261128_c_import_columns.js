const COLUMNS = [
  'phase',
  'asked_at',
  'began_at',
  'ended_at',
  'importer',
  'engine',
  'shown_owner',
  'owner_is_default',
  'owner_key',
  'shown_requested_by',
  'requester_key',
  'entity_ref',
  'entity_key',
  'system_key',
  'search_words',
  'columns_of',
];

/** Whoever counts or pages reads this index, and only the rows that are shown. */
const LISTED = [
  'asked_at',
  'id',
  'cluster',
  'namespace',
  'name',
  'state',
  'gone',
  'database_uid',
  'phase',
  'outcome',
  'ended_at',
  'engine',
  'importer',
  'owner_key',
  'requester_key',
  'shown_owner',
  'owner_is_default',
  'shown_requested_by',
];

const isSqlite = knex => knex.client.config.client.includes('sqlite');

/**
 * The release before writes snapshots and knows nothing of these columns: what it leaves behind has no phase, and is
 * filled in anew before anybody asks.
 */
const FORGET_ON_SQLITE = `
  create trigger imports_forget_columns after update of snapshot on imports
  when new.snapshot is not old.snapshot and new.columns_of is old.columns_of
  begin update imports set phase = null where id = new.id; end`;
const FORGET_ON_POSTGRES = [
  `create function everest_import_forget_columns() returns trigger language plpgsql as
  $$ begin new.phase := null; return new; end $$`,
  `create trigger imports_forget_columns before update on imports for each row
  when (new.snapshot is distinct from old.snapshot and new.columns_of is not distinct from old.columns_of)
  execute procedure everest_import_forget_columns()`,
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('imports', table => {
    table
      .string('phase', 16)
      .nullable()
      .comment('Of the snapshot, as all that follows; none: not filled in yet');
    table
      .bigInteger('asked_at')
      .nullable()
      .comment('Milliseconds, as all times');
    table.bigInteger('began_at').nullable();
    table.bigInteger('ended_at').nullable();
    table.string('importer', 255).nullable();
    table.string('engine', 255).nullable();
    table.string('shown_owner', 255).nullable();
    table.boolean('owner_is_default').nullable();
    table.string('owner_key', 255).nullable().comment('In lower case');
    table.string('shown_requested_by', 255).nullable();
    table.string('requester_key', 255).nullable().comment('In lower case');
    table.string('entity_ref', 255).nullable().comment('Of the Resource');
    table.string('entity_key', 255).nullable().comment('A whole ref');
    table.string('system_key', 255).nullable().comment('A whole ref');
    table.text('search_words').nullable().comment('In lower case');
    table
      .string('columns_of', 32)
      .nullable()
      .comment('Hash of the words that these columns are of');
    table.index(LISTED, 'imports_listed');
    table.index(['phase', 'id'], 'imports_phase');
    table.index(['owner_key'], 'imports_owner');
    table.index(['requester_key'], 'imports_requester');
    table.index(['entity_ref'], 'imports_entity_ref');
    table.index(['entity_key'], 'imports_entity');
    table.index(['system_key'], 'imports_system');
  });
  for (const statement of isSqlite(knex)
    ? [FORGET_ON_SQLITE]
    : FORGET_ON_POSTGRES) {
    await knex.raw(statement);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    isSqlite(knex)
      ? 'drop trigger imports_forget_columns'
      : 'drop trigger imports_forget_columns on imports',
  );
  if (!isSqlite(knex)) {
    await knex.raw('drop function everest_import_forget_columns()');
  }
  await knex.schema.alterTable('imports', table => {
    for (const index of [
      'listed',
      'phase',
      'owner',
      'requester',
      'entity_ref',
      'entity',
      'system',
    ]) {
      table.dropIndex([], `imports_${index}`);
    }
    table.dropColumns(...COLUMNS);
  });
};
