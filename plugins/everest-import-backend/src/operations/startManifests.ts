import { NotAllowedError, toError } from '@backstage/errors';
import {
  ImportManifests,
  ManifestSecrets,
} from '@everest-import/backstage-plugin-everest-import-common';
import { refusalCausesOf } from '../errors';
import type { Caller } from '../permissions';
import { attempt } from '../request/attempt';
import { parseImportRequest } from '../request/parseImportRequest';
import { AuditedDoor } from './audited';
import { auditMeta } from './auditMeta';
import { CreateImportDeps } from './CreateImportDeps';
import { importManifests } from './importManifests';
import { isEndOfTime, TookTooLongError } from './TookTooLongError';
import { withoutBody } from './withoutBody';

const BUDGET_MS = 60_000;

/** A request for manifests, from whichever door it came. */
export interface ManifestsCall {
  caller: Caller;
  /** An ImportRequest that nobody has looked at yet. */
  body: unknown;
  /** What is wrong with the call beside its body, or how it wants them. */
  asked: { value?: ManifestsAsked; error?: Error };
  door: AuditedDoor;
}

export interface ManifestsAsked {
  secrets: ManifestSecrets;
  dryRun: boolean;
}

/** Checks everything, and answers with what a create would make; leaves an audit event without any key. */
export async function startManifests(
  { caller, body, asked, door }: ManifestsCall,
  deps: CreateImportDeps,
): Promise<ImportManifests> {
  const { value: request, error: malformed } = attempt(() =>
    parseImportRequest(body),
  );
  const event = await deps.auditor.createEvent({
    eventId: 'import-manifests',
    severityLevel: 'medium',
    request: door.request,
    meta: {
      ...(request && auditMeta(request)),
      ...asked.value,
      ...door.meta,
    },
  });
  const signal = AbortSignal.timeout(deps.budgetMs ?? BUDGET_MS);
  try {
    if (!asked.value || !request) {
      throw asked.error ?? malformed;
    }
    const { userEntityRef } = caller;
    if (caller.isService || !userEntityRef) {
      throw new NotAllowedError(
        'Only a user, or a plugin on behalf of a user, may ask for an import.',
      );
    }
    const reply = await importManifests(
      request,
      { ...caller, userEntityRef },
      { ...asked.value, deps, signal },
    );
    await event.success({
      meta: {
        ...(reply.acknowledged?.length && {
          acknowledged: reply.acknowledged.map(item => ({ ...item })),
        }),
      },
    });
    return reply.body;
  } catch (caught) {
    const error = isEndOfTime(caught, signal)
      ? new TookTooLongError(
          'The checks before the manifests took too long. Ask again in a minute; nothing was made.',
        )
      : toError(caught);
    deps.refused?.(
      'manifests',
      refusalCausesOf(error).map(({ code }) => code),
    );
    await event.fail({ error: withoutBody(error) });
    throw error;
  }
}
