import { AuditorService } from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import { audited } from '../operations/audited';
import {
  CleanUpDeps,
  cleanUpImport,
  parseCleanUp,
} from '../operations/cleanUpImport';
import type { Caller } from '../permissions';
import { attempt } from '../request/attempt';
import { parseDryRun } from './parseQuery';

/** `DELETE /imports/:cluster/:namespace/:name`; with `?dryRun=true` it says what would go, and deletes nothing. */
export function registerCleanUp(
  router: Router,
  deps: CleanUpDeps & {
    auditor: AuditorService;
    readCaller(request: Request): Promise<Caller>;
  },
): void {
  router.delete(
    '/imports/:cluster/:namespace/:name',
    async (request, response) => {
      const { cluster, namespace, name } = request.params;
      const address = { cluster, namespace, name };
      const { value: dryRun = false, error } = attempt(() =>
        parseDryRun(request),
      );
      const event = {
        eventId: 'import-clean-up',
        severityLevel: dryRun ? ('low' as const) : ('high' as const),
        meta: { ...address, dryRun },
      };
      const reply = await audited(
        deps.auditor,
        { request },
        event,
        async () => {
          const caller = await deps.readCaller(request);
          if (error) {
            throw error;
          }
          const asked = parseCleanUp(request.body);
          return cleanUpImport(caller, { ...asked, address, dryRun }, deps);
        },
      );
      response.json(reply);
    },
  );
}
