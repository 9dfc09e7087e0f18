import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Caller } from './Caller';
import { ResourceJudges } from './resources';
import { Tenancy, toPermissionTarget } from './Tenancy';

/** What there is on a cluster that somebody may be allowed to see or use. */
export interface ClusterHoldings {
  name: string;
  /** Names of the namespaces that are known. */
  namespaces: string[];
  /** Names. */
  importers: string[];
}

export interface ClusterDecisions {
  imports: PolicyDecision;
  importers: PolicyDecision;
  targets: PolicyDecision;
}

/** An import as the caller would start it there: whoever may read that one has a use for the cluster's state. */
function ownImport(caller: Caller, cluster: string, namespace: string): Import {
  const own: Pick<Import, 'cluster' | 'namespace' | 'requestedBy' | 'owner'> = {
    cluster,
    namespace,
    requestedBy: caller.userEntityRef,
    owner: caller.ownershipRefs.find(ref => ref !== caller.userEntityRef),
  };
  // Rules look at nothing else but the importer, which is not known.
  return own as Import;
}

/** Whether policy leaves the caller anything on a cluster that config admits them to. */
export function leavesAnything(
  caller: Caller,
  cluster: ClusterHoldings,
  decisions: ClusterDecisions,
  { tenancy, judges }: { tenancy: Tenancy; judges: ResourceJudges },
): boolean {
  const { imports, importers, targets } = decisions;
  if (
    [imports, importers, targets].some(
      ({ result }) => result === AuthorizeResult.ALLOW,
    )
  ) {
    return true;
  }
  const admitted = cluster.namespaces.filter(
    namespace =>
      caller.isService ||
      tenancy.admits(cluster.name, namespace, caller.ownershipRefs),
  );
  // Without a name, for the time before anything of the cluster was read: some rules ask for the cluster alone.
  return (
    ['', ...cluster.importers].some(name =>
      judges.importer(importers, { cluster: cluster.name, name }),
    ) ||
    ['', ...admitted].some(
      namespace =>
        judges.target(
          targets,
          toPermissionTarget(tenancy, cluster.name, namespace),
        ) || judges.import(imports, ownImport(caller, cluster.name, namespace)),
    )
  );
}
