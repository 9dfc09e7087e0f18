import { ConflictError } from '@backstage/errors';
import { RefusedError, withCauses } from '../errors';
import { findRefusals } from '../preflight';
import { ImportFacts } from '../preflight/ImportFacts';

/** What a request collides with, rather than what is wrong with it. */
const CONFLICTS = ['name-taken', 'name-being-deleted', 'importer-changed'];

/** Throws all that is wrong with a request: 409 where it only collides with what is there, else 422. */
export function refuseOn(facts: ImportFacts): void {
  const causes = findRefusals(facts);
  if (causes.length === 0) {
    return;
  }
  throw causes.every(({ code }) => CONFLICTS.includes(code))
    ? withCauses(new ConflictError(causes[0].message), causes)
    : new RefusedError(causes);
}
