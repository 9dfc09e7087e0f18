import {
  Import,
  PreflightCheck,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import { RefusedError } from '../errors';
import type { Caller } from '../permissions';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { CreateImportDeps } from './CreateImportDeps';

const NO_RIGHT =
  "You may not acknowledge it: ask for 'everest-import.preflight.acknowledge'.";

/**
 * Refuses on advice against the import, unless the request acknowledges it, with a reason, and its caller may.
 *
 * @returns what was acknowledged
 */
export async function refuseOnAdvice(
  checks: PreflightCheck[],
  request: ParsedImportRequest,
  caller: Caller,
  deps: Pick<CreateImportDeps, 'mayAcknowledge'>,
): Promise<NonNullable<Import['acknowledged']>> {
  const against = checks.filter(
    ({ outcome, acknowledgeable }) => outcome === 'failure' && acknowledgeable,
  );
  if (against.length === 0) {
    return [];
  }
  const given = new Map(
    (request.acknowledge ?? [])
      .filter(({ reason }) => reason.trim())
      .map(({ check, reason }) => [check, reason]),
  );
  const open = against.filter(({ id }) => !given.has(id));
  const mayAcknowledge =
    open.length < against.length &&
    (await deps.mayAcknowledge(caller, request));
  const refused = mayAcknowledge ? open : against;
  if (refused.length > 0) {
    throw new RefusedError(
      refused.map(
        ({
          id,
          field = 'request',
          code = id,
          title,
          remedy,
        }): RefusalCause => ({
          field,
          code,
          message: title,
          remedy: [
            remedy,
            given.has(id)
              ? NO_RIGHT
              : `Or acknowledge '${id}' with a reason, if you may.`,
          ].join(' '),
        }),
      ),
    );
  }
  return against.map(({ id }) => ({ check: id, reason: given.get(id)! }));
}
