import { Knex } from 'knex';
import { untiedRequest } from './untiedRequest';

/** The sweep ties a database to its request each half minute; this is long enough for one that was late or failed. */
const HELD_FOR_MS = 2 * 60_000;

/**
 * Requests for manifests of which the database of an entry may have come, as far as a watch tells.
 *
 * @param now - of the database's clock
 */
export function waitingManifests(knex: Knex, now: Knex.Raw) {
  const table = 'manifest_requests';
  return untiedRequest(knex, { table, heldForMs: HELD_FOR_MS, now });
}
