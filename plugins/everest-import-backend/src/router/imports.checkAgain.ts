import { AuditorService } from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import { audited } from '../operations/audited';
import {
  checkAgain,
  CheckAgainDeps,
  parseCheckAgain,
} from '../operations/checkAgain';
import type { Caller } from '../permissions';

/** `POST /imports/:cluster/:namespace/:name/check-again`: Everest looks at an import that is blocked. */
export function registerCheckAgain(
  router: Router,
  deps: CheckAgainDeps & {
    auditor: AuditorService;
    readCaller(request: Request): Promise<Caller>;
  },
): void {
  router.post(
    '/imports/:cluster/:namespace/:name/check-again',
    async (request, response) => {
      const { cluster, namespace, name } = request.params;
      const address = { cluster, namespace, name };
      const event = {
        eventId: 'import-check-again',
        severityLevel: 'medium' as const,
        meta: address,
      };
      const reply = await audited(deps.auditor, { request }, event, async () =>
        checkAgain(
          await deps.readCaller(request),
          { ...parseCheckAgain(request.body), address },
          deps,
        ),
      );
      response.json(reply);
    },
  );
}
