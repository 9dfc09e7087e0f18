import {
  NotAllowedError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { Caller } from '../permissions';
import { parseImportRequest } from '../request/parseImportRequest';
import { AuditedDoor } from './audited';
import { createImport } from './createImport';
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

/** Checks everything, then creates, or stops after the checks; the one way to an import for HTTP and actions. */
export async function startImport(
  { caller, body, dryRun, door }: CreateCall,
  deps: CreateImportDeps,
): Promise<CreateReply> {
  const request = parseImportRequest(body);
  const { cluster, namespace, name, importer } = request;
  const event = await deps.auditor.createEvent({
    eventId: 'import-create',
    severityLevel: 'medium',
    request: door.request,
    meta: {
      cluster,
      namespace,
      name,
      importer,
      engine: request.engine.type,
      dryRun,
      ...door.meta,
    },
  });
  const signal = AbortSignal.timeout(BUDGET);
  try {
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
    return reply;
  } catch (caught) {
    const late = signal.aborted && toError(caught).name === 'AbortError';
    const error = late
      ? new ServiceUnavailableError(
          `The import of '${cluster}/${namespace}/${name}' took too long. Send the same request again in a few minutes.`,
        )
      : toError(caught);
    await event.fail({ error });
    throw error;
  }
}
