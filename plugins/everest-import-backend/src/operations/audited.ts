import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import { withoutBody } from './withoutBody';

/** Through which door a call came, as the audit log tells it. */
export interface AuditedDoor {
  /** Of HTTP; who asks is read from it. */
  request?: Request;
  /** Of a door without a request, which has to say itself who asks. */
  meta?: JsonObject;
}

/**
 * Runs a call inside an audit event; a denial, like any other error, ends it as failed.
 *
 * @param refusalIn - of a call that answers with what is wrong, rather than throws: what ends it as failed all the same
 */
export async function audited<T>(
  auditor: AuditorService,
  door: AuditedDoor,
  event: {
    eventId: string;
    /** `low`, when left out. */
    severityLevel?: AuditorServiceEventSeverityLevel;
    meta: JsonObject;
  },
  work: () => Promise<T>,
  refusalIn: (result: T) => Error | undefined = () => undefined,
): Promise<T> {
  const auditorEvent = await auditor.createEvent({
    eventId: event.eventId,
    severityLevel: event.severityLevel,
    request: door.request,
    meta: { ...event.meta, ...door.meta },
  });
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await auditorEvent.fail({ error: withoutBody(toError(error)) });
    throw error;
  }
  const refusal = refusalIn(result);
  await (refusal
    ? auditorEvent.fail({ error: refusal })
    : auditorEvent.success());
  return result;
}
