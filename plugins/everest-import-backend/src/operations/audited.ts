import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** Through which door a call came, as the audit log tells it. */
export interface AuditedDoor {
  /** Of HTTP; who asks is read from it. */
  request?: Request;
  /** Of a door without a request, which has to say itself who asks. */
  meta?: JsonObject;
}

/** Runs a read inside an audit event; a denial, like any other error, ends it as failed. */
export async function audited<T>(
  auditor: AuditorService,
  door: AuditedDoor,
  event: { eventId: string; meta: JsonObject },
  work: () => Promise<T>,
): Promise<T> {
  const auditorEvent = await auditor.createEvent({
    eventId: event.eventId,
    request: door.request,
    meta: { ...event.meta, ...door.meta },
  });
  try {
    const result = await work();
    await auditorEvent.success();
    return result;
  } catch (error) {
    await auditorEvent.fail({ error: toError(error) });
    throw error;
  }
}
