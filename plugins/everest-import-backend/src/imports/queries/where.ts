import { Knex } from 'knex';
import { refKeys, toKey } from '../store/importColumns';
import { ImportFilter } from './ImportQuery';
import { whereEntity } from './whereEntity';

/** `%` and `_` mean themselves. */
function containing(text: string): string {
  return `%${text.replace(/[!%_]/g, '!$&')}%`;
}

/** Clocks of clusters and of this portal's machines differ by so much, in milliseconds. */
const CLOCKS_DIFFER = 60_000;

/** As it is written: within a text, quotes have a `\\` before them. */
const BY_HAND = '%"origin":"manual"%';

/**
 * Rows that are shown: not those that were taken back; and not a request whose database a watch has seen already, which
 * has a row of its own until the create is noted. A job by hand is no such row, nor is a database that was known before
 * it was asked for: it was deleted, and nobody has seen that yet.
 */
export function whereShown(query: Knex.QueryBuilder): void {
  query
    .where(kept =>
      kept.whereNull('imports.state').orWhereNot('imports.state', 'undone'),
    )
    .where(alone =>
      alone
        .whereNotNull('imports.database_uid')
        .orWhereNotExists(twin =>
          twin
            .select('twin.id')
            .from('imports as twin')
            .whereRaw('twin.cluster = imports.cluster')
            .whereRaw('twin.namespace = imports.namespace')
            .whereRaw('twin.name = imports.name')
            .whereNotNull('twin.database_uid')
            .where('twin.gone', false)
            .whereRaw(
              'coalesce(twin.known_at, twin.asked_at) >= imports.asked_at - ?',
              [CLOCKS_DIFFER],
            )
            .whereNot('twin.snapshot', 'like', BY_HAND),
        ),
    );
}

/** Adds what was asked for. */
export function whereFilter(
  query: Knex.QueryBuilder,
  knex: Knex,
  filter: ImportFilter,
): void {
  const equal: Record<string, string | undefined> = {
    cluster: filter.cluster,
    namespace: filter.namespace,
    name: filter.name,
    outcome: filter.outcome,
    engine: filter.engine,
    importer: filter.importer,
  };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) {
      query.where(`imports.${column}`, value);
    }
  }
  if (filter.owner) {
    query.whereIn('imports.owner_key', filter.owner.flatMap(refKeys));
  }
  if (filter.requestedBy !== undefined) {
    query.whereIn('imports.requester_key', refKeys(filter.requestedBy));
  }
  if (filter.gone !== undefined) {
    query.where('imports.gone', filter.gone);
  }
  if (filter.phase) {
    query.whereIn('imports.phase', filter.phase);
  }
  if (filter.from !== undefined) {
    query.where('imports.asked_at', '>=', filter.from);
  }
  if (filter.to !== undefined) {
    query.where('imports.asked_at', '<', filter.to);
  }
  if (filter.q) {
    query.whereRaw("imports.search_words like ? escape '!'", [
      containing(toKey(filter.q)),
    ]);
  }
  if (filter.entity) {
    whereEntity(query, knex, filter.entity);
  }
}
