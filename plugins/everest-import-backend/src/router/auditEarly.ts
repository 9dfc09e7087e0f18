import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ErrorRequestHandler, Request } from 'express';

/** What somebody wanted to do, by the path that they sent it to. */
const EVENTS: Record<string, string> = {
  '/imports': 'import-create',
  '/imports/manifests': 'import-manifests',
  '/preflight': 'import-preflight',
  '/backups/list': 'backup-list',
  '/backups/find': 'backup-find',
  '/backups/look': 'backup-look',
  '/history/erase': 'history-erase',
};

const CLEAN_UP = /^(?:\/[^/]+){3}$/;
const CHECK_AGAIN = /^\/imports(?:\/[^/]+){3}\/check-again$/;

function eventOf({ method, path }: Request): string | undefined {
  const asked = path.replace(/\/+$/, '');
  if (method === 'DELETE') {
    return asked.startsWith('/imports/') &&
      CLEAN_UP.test(asked.slice('/imports'.length))
      ? 'import-clean-up'
      : undefined;
  }
  if (method !== 'POST') {
    return undefined;
  }
  return CHECK_AGAIN.test(asked) ? 'import-check-again' : EVENTS[asked];
}

const SEVERITIES: Record<string, AuditorServiceEventSeverityLevel> = {
  'import-create': 'medium',
  'import-manifests': 'medium',
  'import-check-again': 'medium',
  'history-erase': 'high',
  'import-clean-up': 'high',
};

/** With who asks, where that can be said at all: the auditor throws where credentials are wrong. */
async function createEvent(
  auditor: AuditorService,
  eventId: string,
  request: Request,
) {
  const severityLevel = SEVERITIES[eventId] ?? 'low';
  try {
    return await auditor.createEvent({ eventId, severityLevel, request });
  } catch {
    return auditor.createEvent({
      eventId,
      severityLevel,
      meta: { actorId: 'unknown', ...(request.ip && { ip: request.ip }) },
    });
  }
}

/** Notes for the auditors what is refused before an operation begins: for credentials that are none, or a body that is no JSON. */
export function auditEarly(deps: {
  auditor: AuditorService;
}): ErrorRequestHandler {
  return (error, request, _response, next) => {
    const eventId = eventOf(request);
    if (!eventId) {
      next(error);
      return;
    }
    createEvent(deps.auditor, eventId, request)
      .then(event => event.fail({ error: toError(error) }))
      // Whatever comes of it, the refusal is the answer
      .then(
        () => next(error),
        () => next(error),
      );
  };
}
