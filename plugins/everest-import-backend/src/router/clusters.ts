import { ClustersReply } from '@everest-import/backstage-plugin-everest-import-common';
import type { Router } from 'express';
import { audited } from './audited';
import { openRequest, RouterDeps } from './RouterDeps';

export function registerClusters(router: Router, deps: RouterDeps) {
  router.get('/clusters', async (request, response) => {
    const event = { eventId: 'cluster-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, request, event, async () => {
      const { clusters } = await openRequest(request, deps);
      return { items: clusters } satisfies ClustersReply;
    });
    response.json(reply);
  });
}
