import { Knex } from 'knex';
import { StoredImport } from '../store/StoredImport';

/**
 * How long an entry waits for a request at most. Whoever is at work on one has two minutes, and the sweep comes each half
 * minute; what can't be found out for longer keeps nobody from what is known.
 */
const HELD_FOR_MS = 15 * 60_000;

/**
 * Requests for the database of an entry that a watch alone has seen so far: whose create was noted neither as done nor as
 * undone. Who asked is in the request's row; told before the two are one, the news would go to others alone.
 *
 * @param now - of the database's clock
 */
export function unfinishedRequest(knex: Knex, now: Knex.Raw) {
  return knex<StoredImport>('imports as seen')
    .select(knex.raw('1'))
    .join('imports as asked', join =>
      join
        .on('asked.cluster', 'seen.cluster')
        .andOn('asked.namespace', 'seen.namespace')
        .andOn('asked.name', 'seen.name'),
    )
    .whereRaw('seen.database_uid = outbox.database_uid')
    .where('seen.ours', false)
    .whereIn('asked.state', ['requested', 'unknown'])
    .whereRaw('outbox.written_at > ? - ?', [now, HELD_FOR_MS]);
}
