import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import type { Request, Router } from 'express';
import { findBackups, listBackups, LookDeps } from '../operations/backups';
import type { Caller } from '../permissions';
import { audited } from '../operations/audited';
import { attempt } from '../request/attempt';
import {
  ParsedLook,
  parseFindRequest,
  parseListRequest,
} from '../request/parseBackupsRequest';
import { toSourceSubject } from '../sources/SourceSubject';
import { untilGone } from './untilGone';

/** What the routes that look into buckets need. */
export interface BackupsDeps extends LookDeps {
  auditor: AuditorService;
  readCaller(request: Request): Promise<Caller>;
}

const LIST_MS = 20_000;
const FIND_MS = 45_000;

/** Where somebody looked, without what with. */
function whereTo(look: ParsedLook, deps: LookDeps): JsonObject {
  const { bucket } = look.source;
  return {
    source: toSourceSubject(look.source, deps.rules).name,
    ...(bucket && { bucket }),
    ...(look.prefix && { prefix: look.prefix }),
  };
}

export function registerBackups(router: Router, deps: BackupsDeps) {
  router.post('/backups/list', async (request, response) => {
    const caller = await deps.readCaller(request);
    const { value: look, error } = attempt(() =>
      parseListRequest(request.body),
    );
    const event = {
      eventId: 'backup-list',
      meta: look ? whereTo(look, deps) : {},
    };
    const reply = await audited(deps.auditor, { request }, event, async () => {
      if (error) {
        throw error;
      }
      return listBackups(caller, look, deps, untilGone(response, LIST_MS));
    });
    response.json(reply);
  });

  router.post('/backups/find', async (request, response) => {
    const caller = await deps.readCaller(request);
    const { value: look, error } = attempt(() =>
      parseFindRequest(request.body),
    );
    const event = {
      eventId: 'backup-find',
      meta: look ? whereTo(look, deps) : {},
    };
    const reply = await audited(deps.auditor, { request }, event, async () => {
      if (error) {
        throw error;
      }
      return findBackups(caller, look, deps, untilGone(response, FIND_MS));
    });
    response.json(reply);
  });
}
