import { AuditorService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import type { Request, Router } from 'express';
import {
  findBackups,
  listBackups,
  lookAtBackups,
  LookDeps,
} from '../operations/backups';
import type { Caller } from '../permissions';
import { audited } from '../operations/audited';
import { attempt } from '../request/attempt';
import {
  ParsedLook,
  parseFindRequest,
  parseListRequest,
  parseLookRequest,
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

/** A route that looks into a bucket: noted for the auditors whatever comes of it. */
function registerLook<T extends ParsedLook>(
  router: Router,
  route: { path: string; eventId: string; milliseconds: number },
  deps: BackupsDeps,
  operation: {
    parse(body: unknown): T;
    run(
      caller: Caller,
      look: T,
      deps: LookDeps,
      signal: AbortSignal,
    ): Promise<object>;
  },
): void {
  const { path, eventId, milliseconds } = route;
  router.post(path, async (request, response) => {
    const caller = await deps.readCaller(request);
    const { value: look, error } = attempt(() => operation.parse(request.body));
    const event = { eventId, meta: look ? whereTo(look, deps) : {} };
    const reply = await audited(deps.auditor, { request }, event, async () => {
      if (error) {
        throw error;
      }
      return operation.run(
        caller,
        look,
        deps,
        untilGone(response, milliseconds),
      );
    });
    response.json(reply);
  });
}

export function registerBackups(router: Router, deps: BackupsDeps) {
  registerLook(
    router,
    { path: '/backups/list', eventId: 'backup-list', milliseconds: LIST_MS },
    deps,
    { parse: parseListRequest, run: listBackups },
  );
  registerLook(
    router,
    { path: '/backups/find', eventId: 'backup-find', milliseconds: FIND_MS },
    deps,
    { parse: parseFindRequest, run: findBackups },
  );
  registerLook(
    router,
    { path: '/backups/look', eventId: 'backup-look', milliseconds: FIND_MS },
    deps,
    { parse: parseLookRequest, run: lookAtBackups },
  );
}
