import { Knex } from 'knex';
import { StoredImport } from '../store/StoredImport';

/**
 * Requests, called `asked`, for the database of an entry that a watch alone has seen so far. Who asked is in the request's
 * row; told before the two are one, the news would go to others alone.
 *
 * @param asked - `table`: that has the requests; `heldForMs`: how long an entry waits for one at most; `now`: of the
 * database's clock
 */
export function untiedRequest(
  knex: Knex,
  asked: { table: string; heldForMs: number; now: Knex.Raw },
) {
  return knex<StoredImport>('imports as seen')
    .select(knex.raw('1'))
    .join(`${asked.table} as asked`, join =>
      join
        .on('asked.cluster', 'seen.cluster')
        .andOn('asked.namespace', 'seen.namespace')
        .andOn('asked.name', 'seen.name'),
    )
    .whereRaw('seen.database_uid = outbox.database_uid')
    .where('seen.ours', false)
    .whereRaw('outbox.written_at > ? - ?', [asked.now, asked.heldForMs]);
}
