import type { Router } from 'express';
import { listReferences } from '../operations/references';
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

  router.get(
    '/targets/:cluster/:namespace/references',
    async (request, response) => {
      const { cluster, namespace } = request.params;
      const event = {
        eventId: 'target-fetch',
        meta: { queryType: 'references', cluster, namespace },
      };
      const reply = await audited(
        deps.auditor,
        { request },
        event,
        async () => {
          const caller = await readCaller(request, deps);
          return listReferences(caller, { cluster, namespace }, deps);
        },
      );
      response.json(reply);
    },
  );
}
