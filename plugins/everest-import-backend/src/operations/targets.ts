import { isDeepStrictEqual } from 'node:util';
import { TargetsReply } from '@everest-import/backstage-plugin-everest-import-common';
import { toTargetCluster } from './targetCluster';
import { Caller } from '../permissions';
import { ceilingsAt } from '../config/ceilings';
import { toTargetProfile } from '../config/profiles';
import { ReadingDeps } from './ReadingDeps';

/** Where the caller may import to; what can't be used says why. */
export async function listTargets(
  caller: Caller,
  deps: ReadingDeps,
): Promise<TargetsReply> {
  const { rules } = deps;
  const profiles = rules.profiles.map(toTargetProfile);
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
  };
}
