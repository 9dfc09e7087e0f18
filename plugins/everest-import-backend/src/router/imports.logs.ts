import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { audited } from '../operations/audited';
import { FindImport, LogDeps, openLog } from '../operations/importLog';
import { getImportById, getImportByName } from '../operations/imports';
import { ReadingDeps } from '../operations/ReadingDeps';
import type { Caller } from '../permissions';
import { openEventStream } from './eventStream';
import { flag, parseQuery, wholeNumber } from './parseQuery';

const querySchema = z.object({
  follow: flag.optional(),
  tailLines: wholeNumber(1, 10_000).optional(),
});

export interface LogRouteDeps
  extends ReadingDeps,
    Omit<LogDeps, keyof ReadingDeps> {
  auditor: AuditorService;
  logger: LoggerService;
  readCaller(request: Request): Promise<Caller>;
}

async function answer(
  request: Request,
  response: Response,
  find: FindImport,
  deps: LogRouteDeps,
) {
  const event = { eventId: 'import-log-fetch', meta: { ...request.params } };
  const log = await audited(deps.auditor, { request }, event, async () =>
    openLog(
      {
        ...parseQuery(request, querySchema),
        readCaller: () => deps.readCaller(request),
        find,
      },
      deps,
    ),
  );
  const stream = openEventStream(response);
  try {
    await log.send(stream.send, stream.gone);
  } catch (error) {
    // A stream without its last event was cut off, and is read as that
    deps.logger.warn(`A log could not be read to its end: ${error}`);
  } finally {
    log.close();
    stream.end();
  }
}

/** `GET .../logs` of an import: its last lines, and what comes for as long as it is followed, as events. */
export function registerLogs(router: Router, deps: LogRouteDeps): void {
  router.get('/imports/by-id/:id/logs', async (request, response) => {
    const { id } = request.params;
    const find: FindImport = caller => getImportById(caller, id, deps);
    await answer(request, response, find, deps);
  });

  router.get(
    '/imports/:cluster/:namespace/:name/logs',
    async (request, response) => {
      const { cluster, namespace, name } = request.params;
      const address = { cluster, namespace, name };
      const find: FindImport = caller => getImportByName(caller, address, deps);
      await answer(request, response, find, deps);
    },
  );
}
