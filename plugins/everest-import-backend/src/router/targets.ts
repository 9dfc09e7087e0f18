import { isDeepStrictEqual } from 'node:util';
import { TargetsReply } from '@everest-import/backstage-plugin-everest-import-common';
import type { Router } from 'express';
import { toTargetCluster } from '../clusters/targets';
import { readCaller } from '../permissions';
import { ceilingsAt } from '../preflight/ceilings';
import { toTargetProfile } from '../preflight/profiles';
import { audited } from './audited';
import { RouterDeps } from './RouterDeps';

export function registerTargets(router: Router, deps: RouterDeps) {
  const { rules } = deps;
  const profiles = rules.profiles.map(toTargetProfile);
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
          profiles,
          ceilings: rules.ceilings,
          ceilingsOf: namespace => {
            const ceilings = ceilingsAt(rules, view.name, namespace);
            return isDeepStrictEqual(ceilings, rules.ceilings)
              ? undefined
              : ceilings;
          },
        }),
      );
      return {
        clusters: clusters.filter(cluster => cluster.namespaces.length > 0),
      } satisfies TargetsReply;
    });
    response.json(reply);
  });
}
