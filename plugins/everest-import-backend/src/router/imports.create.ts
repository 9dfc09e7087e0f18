import type { Request, Router } from 'express';
import { CreateImportDeps } from '../operations/CreateImportDeps';
import { startImport } from '../operations/startImport';
import type { Caller } from '../permissions';

/** `POST /imports`; with `?dryRun=true` it stops after the checks. */
export function registerCreateImport(
  router: Router,
  deps: CreateImportDeps & {
    readCaller(request: Request): Promise<Caller>;
  },
): void {
  router.post('/imports', async (request, response) => {
    const caller = await deps.readCaller(request);
    const { status, body } = await startImport(
      {
        caller,
        body: request.body,
        dryRun: request.query.dryRun === 'true',
        door: { request },
      },
      deps,
    );
    response.status(status).json(body);
  });
}
