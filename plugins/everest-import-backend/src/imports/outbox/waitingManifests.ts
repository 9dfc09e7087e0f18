import { Knex } from 'knex';
import { StoredImport } from '../store/StoredImport';

/** The sweep ties a database to its request each half minute; this is long enough for one that was late or failed. */
const HELD_FOR_MS = 2 * 60_000;

/**
 * Requests for manifests of which the database of an entry may have come, as far as a watch tells: nobody has tied the two
 * yet. Told before, the news would not go to who asked.
 *
 * @param now - of the database's clock
 */
export function waitingManifests(knex: Knex, now: Knex.Raw) {
  return knex<StoredImport>('imports as seen')
    .select(knex.raw('1'))
    .join('manifest_requests as asked', join =>
      join
        .on('asked.cluster', 'seen.cluster')
        .andOn('asked.namespace', 'seen.namespace')
        .andOn('asked.name', 'seen.name'),
    )
    .whereRaw('seen.database_uid = outbox.database_uid')
    .where('seen.ours', false)
    .whereRaw('outbox.written_at > ? - ?', [now, HELD_FOR_MS]);
}
