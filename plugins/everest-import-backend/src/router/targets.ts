import type { Router } from 'express';
import { listTargets } from '../operations/targets';
import { readCaller } from '../permissions';
import { audited } from '../operations/audited';
import { RouterDeps } from './RouterDeps';

export function registerTargets(router: Router, deps: RouterDeps) {
  router.get('/targets', async (request, response) => {
    const event = { eventId: 'target-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, { request }, event, async () =>
      listTargets(await readCaller(request, deps), deps),
    );
    response.json(reply);
  });
}
