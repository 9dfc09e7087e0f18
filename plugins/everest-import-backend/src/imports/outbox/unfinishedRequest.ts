import { Knex } from 'knex';
import { untiedRequest } from './untiedRequest';

/**
 * How long an entry waits for a request at most. Whoever is at work on one has two minutes, and the sweep comes each half
 * minute; what can't be found out for longer keeps nobody from what is known.
 */
const HELD_FOR_MS = 15 * 60_000;

/**
 * Requests for the database of an entry whose create was noted neither as done nor as undone.
 *
 * @param now - of the database's clock
 */
export function unfinishedRequest(knex: Knex, now: Knex.Raw) {
  const table = 'imports';
  return untiedRequest(knex, { table, heldForMs: HELD_FOR_MS, now }).whereIn(
    'asked.state',
    ['requested', 'unknown'],
  );
}
