import { NotAllowedError } from '@backstage/errors';
import {
  PreflightCheck,
  PreflightLine,
  RefusalCause,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { Caller } from '../permissions';
import { attempt } from '../request/attempt';
import { parsePreflight } from '../request/parsePreflight';
import { audited, AuditedDoor } from './audited';
import { CreateImportDeps } from './CreateImportDeps';
import { preflightImport } from './preflight';
import { TookTooLongError } from './TookTooLongError';
import { auditMeta } from './auditMeta';

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

const codesOf = (failed: PreflightCheck[]) =>
  failed.map(({ id, code }) => code ?? id);

/** What somebody tried that does not work, such as keys that are wrong, is no success to the auditors. */
function toRefusal(failed: PreflightCheck[]): Error | undefined {
  const words = codesOf(failed);
  return failed.length > 0
    ? new NotAllowedError(`Failed: ${[...new Set(words)].join(', ')}`)
    : undefined;
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
  const { value: parsed, error: malformed } = attempt(() =>
    parsePreflight(body),
  );
  const event = {
    eventId: 'import-preflight',
    meta: parsed?.request ? auditMeta(parsed.request) : {},
  };
  const failed: PreflightCheck[] = [];
  const noted = (line: PreflightLine) => {
    if (line.type === 'check' && line.check.outcome === 'failure') {
      failed.push(line.check);
    }
    onLine(line);
  };
  const work = async () => {
    if (malformed) {
      throw malformed;
    }
    const { userEntityRef } = caller;
    if (caller.isService || !userEntityRef) {
      throw new NotAllowedError(
        'Only a user, or a plugin on behalf of a user, may check an import.',
      );
    }
    if (!parsed.request) {
      notGiven(parsed.missing).forEach(noted);
      return;
    }
    const { request } = parsed;
    const { cluster, namespace, name } = request;
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
      .run({ caller: asker, request }, check, noted, signal)
      .catch(error => {
        throw isLate(signal)
          ? new TookTooLongError(
              `The checks of '${cluster}/${namespace}/${name}' took too long. Ask again in a minute.`,
            )
          : error;
      });
  };
  await audited(deps.auditor, door, event, work, () => toRefusal(failed));
  deps.refused?.('preflight', codesOf(failed));
}
