import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/** Runs a read inside an audit event; a denial, like any other error, ends it as failed. */
export async function audited<T>(
  auditor: AuditorService,
  request: Request,
  event: { eventId: string; meta: JsonObject },
  work: () => Promise<T>,
): Promise<T> {
  const auditorEvent = await auditor.createEvent({ ...event, request });
  try {
    const result = await work();
    await auditorEvent.success();
    return result;
  } catch (error) {
    await auditorEvent.fail({ error: toError(error) });
    throw error;
  }
}
