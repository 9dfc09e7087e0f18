import type { Router } from 'express';
import { audited } from '../operations/audited';
import { getTimelineById, getTimelineByName } from '../operations/timeline';
import { readCaller } from '../permissions';
import { RouterDeps } from './RouterDeps';

export function registerTimeline(router: Router, deps: RouterDeps) {
  router.get('/imports/by-id/:id/timeline', async (request, response) => {
    const { id } = request.params;
    const event = {
      eventId: 'import-fetch',
      meta: { queryType: 'timeline', id },
    };
    const reply = await audited(deps.auditor, { request }, event, async () =>
      getTimelineById(await readCaller(request, deps), id, deps),
    );
    response.json(reply);
  });

  router.get(
    '/imports/:cluster/:namespace/:name/timeline',
    async (request, response) => {
      const { cluster, namespace, name } = request.params;
      const address = { cluster, namespace, name };
      const event = {
        eventId: 'import-fetch',
        meta: { queryType: 'timeline', ...address },
      };
      const reply = await audited(deps.auditor, { request }, event, async () =>
        getTimelineByName(await readCaller(request, deps), address, deps),
      );
      response.json(reply);
    },
  );
}
