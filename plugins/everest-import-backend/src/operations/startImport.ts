import {
  NotAllowedError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { Caller } from '../permissions';
import type { ParsedImportRequest } from '../request/ParsedImportRequest';
import { parseImportRequest } from '../request/parseImportRequest';
import { AuditedDoor } from './audited';
import { createImport } from './createImport';
import { inCatalog } from './inCatalog';
import { withoutBody } from './withoutBody';
import { wordsOf } from './wordsOf';
import { CreateImportDeps, CreateReply } from './CreateImportDeps';

/** For all of a create. */
const BUDGET = 60_000;

/** A create, from whichever door it came. */
export interface CreateCall {
  caller: Caller;
  /** An ImportRequest that nobody has looked at yet. */
  body: unknown;
  /** Checks everything and creates nothing. */
  dryRun: boolean;
  door: AuditedDoor;
}

/** A malformed body is refused inside the audit event, like anything else. */
function parseSafely(
  body: unknown,
):
  | { request: ParsedImportRequest; error?: undefined }
  | { request?: undefined; error: unknown } {
  try {
    return { request: parseImportRequest(body) };
  } catch (error) {
    return { error };
  }
}

/** Checks everything, then creates, or stops after the checks; the one way to an import for HTTP and actions. */
export async function startImport(
  { caller, body, dryRun, door }: CreateCall,
  deps: CreateImportDeps,
): Promise<CreateReply> {
  const parsed = parseSafely(body);
  const event = await deps.auditor.createEvent({
    eventId: 'import-create',
    severityLevel: 'medium',
    request: door.request,
    meta: {
      ...(parsed.request && wordsOf(parsed.request)),
      dryRun,
      ...door.meta,
    },
  });
  const signal = AbortSignal.timeout(BUDGET);
  try {
    if (!parsed.request) {
      throw parsed.error;
    }
    const { userEntityRef } = caller;
    if (caller.isService || !userEntityRef) {
      throw new NotAllowedError(
        'Only a user, or a plugin on behalf of a user, may create an import.',
      );
    }
    const reply = await createImport(
      parsed.request,
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
    const late = signal.aborted && toError(caught).name === 'AbortError';
    const error = late
      ? new ServiceUnavailableError(
          `The import took too long. Send the same request again in a few minutes.`,
        )
      : toError(caught);
    await event.fail({ error: withoutBody(error) });
    throw error;
  }
}
