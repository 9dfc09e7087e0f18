import { TargetsReply } from '@everest-import/backstage-plugin-everest-import-common';
import type { Router } from 'express';
import { toTargetCluster } from '../clusters/targets';
import { readCaller } from '../permissions';
import { audited } from './audited';
import { RouterDeps } from './RouterDeps';

export function registerTargets(router: Router, deps: RouterDeps) {
  router.get('/targets', async (request, response) => {
    const event = { eventId: 'target-fetch', meta: { queryType: 'all' } };
    const reply = await audited(deps.auditor, request, event, async () => {
      const caller = await readCaller(request, deps);
      const mayUse = await deps.authorizer.targets(caller);
      const clusters = deps.views.list().map(view =>
        toTargetCluster({
          view,
          listed: deps.tenancy.listedNamespaces(view.name),
          mayUse: namespace => mayUse(view.name, namespace),
          rules: deps.rules,
        }),
      );
      return {
        clusters: clusters.filter(cluster => cluster.namespaces.length > 0),
      } satisfies TargetsReply;
    });
    response.json(reply);
  });
}
