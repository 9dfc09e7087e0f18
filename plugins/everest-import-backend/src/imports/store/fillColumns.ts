import { Knex } from 'knex';
import { isSqlite } from './databaseClock';
import { ImportColumns, importColumns } from './importColumns';
import { RowReader } from './RowReader';
import { toImportRow } from './rows';
import { importOfRow } from './importOfRow';
import { StoredImport } from './StoredImport';

/** Rows at a time: some milliseconds of work, after which others have their turn. */
const BITE = 200;

const TYPES: Record<keyof ImportColumns, 'text' | 'bigint' | 'boolean'> = {
  phase: 'text',
  asked_at: 'bigint',
  began_at: 'bigint',
  ended_at: 'bigint',
  importer: 'text',
  engine: 'text',
  shown_owner: 'text',
  owner_is_default: 'boolean',
  owner_key: 'text',
  shown_requested_by: 'text',
  requester_key: 'text',
  entity_ref: 'text',
  entity_key: 'text',
  system_key: 'text',
  search_words: 'text',
  columns_of: 'text',
};
const KEYS = Object.keys(TYPES) as (keyof ImportColumns)[];

/** More than a day brings. */
const MANY = 1_000;

/** One statement for all of a bite, whose rows nobody else writes meanwhile. */
async function write(knex: Knex, rows: StoredImport[]): Promise<void> {
  const id = isSqlite(knex) ? 'cast(? as text)' : 'cast(? as uuid)';
  const casts = KEYS.map(key => `cast(? as ${TYPES[key]})`);
  const tuple = `(${[id, ...casts].join(', ')})`;
  const values = rows.flatMap(stored => {
    const columns = importColumns(importOfRow(toImportRow(stored)));
    return [stored.id, ...KEYS.map(key => columns[key])];
  });
  await knex.raw(
    `update imports set ${KEYS.map(
      (key, n) => `${key} = filled.column${n + 2}`,
    )}
    from (values ${rows.map(() => tuple)}) as filled
    where imports.id = filled.column1`,
    values as Knex.RawBinding[],
  );
}

function unfilled(knex: Knex, after: string | undefined) {
  const rows = knex<StoredImport>('imports')
    .whereNull('phase')
    .orderBy('id')
    .limit(BITE);
  return after === undefined ? rows : rows.where('id', '>', after);
}

/** Whoever else writes one of them does not wait for us, nor we for them. */
function locked(knex: Knex, after: string | undefined) {
  const rows = unfilled(knex, after);
  return isSqlite(knex) ? rows : rows.forUpdate().skipLocked();
}

/** One bite; undefined when there is nothing more to do. */
async function fillBite(
  knex: Knex,
  after: string | undefined,
): Promise<StoredImport[] | undefined> {
  if (!(await unfilled(knex, after).select('id').first())) {
    return undefined;
  }
  const rows = await knex.transaction(async transaction => {
    const found: StoredImport[] = await locked(transaction, after);
    if (found.length > 0) {
      await write(transaction, found);
    }
    return found;
  });
  return rows.length > 0 ? rows : undefined;
}

/**
 * Gives columns to the rows that have none: written by the release before, or by hand. A row that can't be read is told
 * to the log.
 */
export async function fillColumns(
  knex: Knex,
  reader: RowReader,
): Promise<void> {
  let filled = 0;
  for (
    let rows = await fillBite(knex, undefined);
    rows;
    rows = await fillBite(knex, rows[rows.length - 1].id)
  ) {
    rows.forEach(stored => reader.importRow(stored));
    filled += rows.length;
  }
  if (filled >= MANY && !isSqlite(knex)) {
    // It plans lists by what it knew of the columns before, until its own turn for that comes
    await knex.raw('analyze imports');
  }
}
