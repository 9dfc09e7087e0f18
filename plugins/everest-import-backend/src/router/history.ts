import { AuditorService } from '@backstage/backend-plugin-api';
import type { Request, Router } from 'express';
import { audited } from '../operations/audited';
import {
  ErasingHistory,
  erasePerson,
  parseErase,
} from '../operations/erasePerson';
import type { Authorizer, Caller } from '../permissions';
import { attempt } from '../request/attempt';

/** `POST /history/erase`: takes a person out of what is remembered. */
export function registerHistory(
  router: Router,
  deps: {
    auditor: AuditorService;
    authorizer: Authorizer;
    history: ErasingHistory;
    readCaller(request: Request): Promise<Caller>;
  },
) {
  router.post('/history/erase', async (request, response) => {
    const caller = await deps.readCaller(request);
    const { value: wanted, error } = attempt(() => parseErase(request.body));
    const event = {
      eventId: 'history-erase',
      severityLevel: 'high' as const,
      meta: { ...wanted },
    };
    const reply = await audited(deps.auditor, { request }, event, async () => {
      if (error) {
        throw error;
      }
      return erasePerson(caller, wanted, deps);
    });
    response.json(reply);
  });
}
