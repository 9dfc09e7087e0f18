import { ClustersReply } from '@everest-import/backstage-plugin-everest-import-common';
import type { Router } from 'express';
import { listClusterStates } from '../operations/clusters';
import { readCaller } from '../permissions';
import { audited } from '../operations/audited';
import { RouterDeps } from './RouterDeps';

export function registerClusters(router: Router, deps: RouterDeps) {
  router.get('/clusters', async (request, response) => {
    const event = { eventId: 'cluster-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, { request }, event, async () => {
      const caller = await readCaller(request, deps);
      const items = await listClusterStates(caller, deps);
      return { items } satisfies ClustersReply;
    });
    response.json(reply);
  });
}
