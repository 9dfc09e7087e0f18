import type {
  TargetCeilings,
  TargetCluster,
  TargetEngine,
  TargetNamespace,
  TargetProfile,
} from '@everest-import/backstage-plugin-everest-import-common';
import type { TargetValue } from './TargetValue';

/** What there is to choose from, for what is chosen already. */
export interface TargetOffers {
  clusters: TargetCluster[];
  cluster?: TargetCluster;
  namespaces: TargetNamespace[];
  namespace?: TargetNamespace;
  /** Whether what follows is known: of a place that can't be used now it is not. */
  areKnown: boolean;
  engines: TargetEngine[];
  engine?: TargetEngine;
  profiles: TargetProfile[];
  /** Names of the storage classes; none where the portal may not see them. */
  classes: string[];
  ceilings: TargetCeilings;
}

export function offersFor(
  value: TargetValue,
  clusters: TargetCluster[],
): TargetOffers {
  const cluster = clusters.find(({ name }) => name === value.cluster);
  const namespaces = cluster?.namespaces ?? [];
  const namespace = namespaces.find(({ name }) => name === value.namespace);
  const ceilings = { ...cluster?.ceilings, ...namespace?.ceilings };
  const engines = (namespace?.engines ?? []).filter(
    ({ type }) => !ceilings.engines || ceilings.engines.includes(type),
  );
  const engine = engines.find(({ type }) => type === value.engine?.type);
  return {
    clusters,
    cluster,
    namespaces,
    namespace,
    areKnown: namespace !== undefined && !namespace.reason && !cluster?.reason,
    engines,
    engine,
    profiles: (cluster?.profiles ?? []).filter(
      ({ engines: only }) =>
        !only || only.some(type => type === value.engine?.type),
    ),
    classes: (cluster?.storageClasses ?? [])
      .map(({ name }) => name)
      .filter(
        name =>
          !ceilings.storageClasses || ceilings.storageClasses.includes(name),
      ),
    ceilings,
  };
}
