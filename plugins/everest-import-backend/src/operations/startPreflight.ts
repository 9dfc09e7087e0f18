import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import {
  PreflightLine,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Caller } from '../permissions';
import { parsePreflight } from '../request/parsePreflight';
import { audited, AuditedDoor } from './audited';
import { CreateImportDeps } from './CreateImportDeps';
import { preflightImport } from './preflight';

/** A report of what is still to be filled in: nothing was looked at yet. */
function notGiven(missing: RefusalCause[]): PreflightLine[] {
  return [
    ...missing.map(
      ({ field }): PreflightLine => ({
        type: 'check',
        check: {
          id: `given-${field}`,
          kind: 'hard',
          outcome: 'skipped',
          field,
          title: `'${field}' is not given yet`,
        },
      }),
    ),
    { type: 'end', failures: 0, warnings: 0 },
  ];
}

/** It ended by the clock, and not because somebody left. */
function isLate({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason?.name === 'TimeoutError';
}

/**
 * Every check, told line by line; the one way to a preflight for HTTP and actions. The first line comes once it is
 * known that the caller may ask at all.
 */
export async function startPreflight(
  call: {
    caller: Caller;
    body: unknown;
    door: AuditedDoor;
    signal: AbortSignal;
  },
  deps: CreateImportDeps,
  onLine: (line: PreflightLine) => void,
): Promise<void> {
  const { caller, body, door, signal } = call;
  const { request, missing } = parsePreflight(body);
  if (!request) {
    notGiven(missing).forEach(onLine);
    return;
  }
  const { cluster, namespace, name, importer } = request;
  const event = {
    eventId: 'import-preflight',
    meta: { cluster, namespace, name, importer },
  };
  await audited(deps.auditor, door, event, async () => {
    const { userEntityRef } = caller;
    if (caller.isService || !userEntityRef) {
      throw new NotAllowedError(
        'Only a user, or a plugin on behalf of a user, may check an import.',
      );
    }
    const asker = { ...caller, userEntityRef };
    const check = async (
      tell: (line: PreflightLine) => void,
      left: AbortSignal,
    ) => {
      const lines = preflightImport(request, asker, { deps, signal: left });
      for await (const line of lines) {
        tell(line);
      }
    };
    await deps.preflights
      .run({ caller: asker, request }, check, onLine, signal)
      .catch(error => {
        throw isLate(signal)
          ? new ServiceUnavailableError(
              `The checks of '${cluster}/${namespace}/${name}' took too long. Ask again in a minute.`,
            )
          : error;
      });
  });
}
