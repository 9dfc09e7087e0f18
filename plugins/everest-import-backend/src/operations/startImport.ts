import { NotAllowedError, toError } from '@backstage/errors';
import { refusalCausesOf } from '../errors';
import type { Caller } from '../permissions';
import { attempt } from '../request/attempt';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { parseImportRequest } from '../request/parseImportRequest';
import { AuditedDoor } from './audited';
import { createImport } from './createImport';
import { inCatalog } from './inCatalog';
import { isEndOfTime, TookTooLongError } from './TookTooLongError';
import { withoutBody } from './withoutBody';
import { auditMeta } from './auditMeta';
import { CreateImportDeps, CreateReply } from './CreateImportDeps';

/** For all of a create. */
const BUDGET_MS = 60_000;

/** A create, from whichever door it came. */
export interface CreateCall {
  caller: Caller;
  /** An ImportRequest that nobody has looked at yet. */
  body: unknown;
  /** Checks everything and creates nothing. */
  dryRun: boolean;
  /** What is wrong with the call beside its body. */
  malformed?: Error;
  door: AuditedDoor;
}

function tooLong(request: ParsedImportRequest | undefined, budget: number) {
  const { cluster, namespace, name, requestId } = request ?? {};
  return `The import into '${cluster}/${namespace}/${name}' was not under way within ${
    budget / 1000
  } seconds. What was begun is kept, and finished or taken back within minutes. ${
    requestId
      ? 'Send the same request again: it goes on from there.'
      : 'Look then whether it is there, before you ask for it again.'
  }`;
}

/** Checks everything, then creates, or stops after the checks; the one way to an import for HTTP and actions. */
export async function startImport(
  { caller, body, dryRun, malformed, door }: CreateCall,
  deps: CreateImportDeps,
): Promise<CreateReply> {
  const { value: request, error: malformedBody } = attempt(() =>
    parseImportRequest(body),
  );
  const event = await deps.auditor.createEvent({
    eventId: 'import-create',
    severityLevel: 'medium',
    request: door.request,
    meta: {
      ...(request && auditMeta(request)),
      dryRun,
      ...door.meta,
    },
  });
  const budget = deps.budgetMs ?? BUDGET_MS;
  const signal = AbortSignal.timeout(budget);
  try {
    const unusable = malformed ?? malformedBody;
    if (unusable || !request) {
      throw unusable;
    }
    const { userEntityRef } = caller;
    if (caller.isService || !userEntityRef) {
      throw new NotAllowedError(
        'Only a user, or a plugin on behalf of a user, may create an import.',
      );
    }
    const reply = await createImport(
      request,
      { ...caller, userEntityRef },
      { deps, dryRun, signal },
    );
    await event.success({
      meta: {
        importId: reply.body.id,
        status: reply.status,
        ...(reply.acknowledged?.length && {
          acknowledged: reply.acknowledged.map(item => ({ ...item })),
        }),
      },
    });
    return deps.catalogRules
      ? { ...reply, body: inCatalog(reply.body, deps.catalogRules) }
      : reply;
  } catch (caught) {
    const error = isEndOfTime(caught, signal)
      ? new TookTooLongError(tooLong(request, budget))
      : toError(caught);
    deps.refused?.(
      dryRun ? 'dry-run' : 'create',
      refusalCausesOf(error).map(({ code }) => code),
    );
    await event.fail({ error: withoutBody(error) });
    throw error;
  }
}
