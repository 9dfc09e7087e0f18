import { Knex } from 'knex';
import { EntityImports } from './ImportQuery';
import { isSqlite } from '../store/databaseClock';

/**
 * All addresses in one part, because SQLite bounds how many a union has. PostgreSQL knows nothing of three columns
 * together and would rather read the whole table: so it is told to look each address up.
 */
function idsOfAddresses(knex: Knex, addresses: string[]): Knex.QueryBuilder {
  const named = addresses.map(address => address.split('/'));
  const values = `values ${named.map(() => '(?, ?, ?)').join(', ')}`;
  return isSqlite(knex)
    ? knex('imports')
        .select('id')
        .whereRaw(`(cluster, namespace, name) in (${values})`, named.flat())
    : knex.select('found.id').from(
        knex.raw(
          `(${values}) as named (cluster, namespace, name) cross join lateral (
            select id from imports
            where imports.cluster = named.cluster and imports.namespace = named.namespace
              and imports.name = named.name
            offset 0
          ) as found`,
          named.flat(),
        ),
      );
}

/** Each way to belong has an index, and is looked up by itself. */
export function whereEntity(
  query: Knex.QueryBuilder,
  knex: Knex,
  { ref, addresses }: EntityImports,
): void {
  const ids = knex('imports').select('id').where('entity_ref', ref);
  for (const column of ['entity_key', 'system_key']) {
    ids.union(knex('imports').select('id').where(column, ref));
  }
  const usable = addresses.filter(
    each => each.split('/').length === 3 && !each.includes('\0'),
  );
  if (usable.length > 0) {
    ids.union(idsOfAddresses(knex, usable));
  }
  if (isSqlite(knex)) {
    query.whereIn('imports.id', ids);
  } else {
    // As an array they come first, and not all rows in their order, each to be looked for among them
    query.whereRaw('imports.id = any(array(?))', [ids]);
  }
}
