import type { Request, Router } from 'express';
import { CreateImportDeps } from '../operations/CreateImportDeps';
import { startImport } from '../operations/startImport';
import type { Caller } from '../permissions';
import { attempt } from '../request/attempt';
import { parseDryRun } from './parseQuery';

/** `POST /imports`; with `?dryRun=true` it stops after the checks. */
export function registerCreateImport(
  router: Router,
  deps: CreateImportDeps & {
    readCaller(request: Request): Promise<Caller>;
  },
): void {
  router.post('/imports', async (request, response) => {
    const caller = await deps.readCaller(request);
    const { value: dryRun = false, error: malformed } = attempt(() =>
      parseDryRun(request),
    );
    const { status, body } = await startImport(
      {
        caller,
        body: request.body,
        dryRun,
        malformed,
        door: { request },
      },
      deps,
    );
    response.status(status).json(body);
  });
}
