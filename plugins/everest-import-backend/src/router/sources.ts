import type { Router } from 'express';
import { listSources } from '../operations/sources';
import { readCaller } from '../permissions';
import { audited } from '../operations/audited';
import { RouterDeps } from './RouterDeps';

export function registerSources(router: Router, deps: RouterDeps) {
  router.get('/sources', async (request, response) => {
    const event = { eventId: 'source-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, { request }, event, async () =>
      listSources(await readCaller(request, deps), deps),
    );
    response.json(reply);
  });
}
