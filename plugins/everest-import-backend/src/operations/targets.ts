import { TargetsReply } from '@everest-import/backstage-plugin-everest-import-common';
import { toTargetCluster } from '../clusters/targets';
import { Caller } from '../permissions';
import { ReadingDeps } from './ReadingDeps';

/** Where the caller may import to; what can't be used says why. */
export async function listTargets(
  caller: Caller,
  deps: ReadingDeps,
): Promise<TargetsReply> {
  const mayUse = await deps.authorizer.targets(caller);
  const clusters = deps.views.list().map(view =>
    toTargetCluster({
      view,
      listed: deps.tenancy.listedNamespaces(view.name),
      mayUse: namespace => mayUse(view.name, namespace),
      ceilings: deps.ceilings,
    }),
  );
  return {
    clusters: clusters.filter(cluster => cluster.namespaces.length > 0),
  };
}
