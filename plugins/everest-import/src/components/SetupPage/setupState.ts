import type { ClusterState } from '@everest-import/backstage-plugin-everest-import-common';

export type SetupState = 'away' | 'lacking' | 'reading' | 'noEverest' | 'ready';

/** The one thing to say of a cluster first: what stands in the way of everything else. */
export function setupStateOf(cluster: ClusterState): SetupState {
  if (!cluster.reachable) {
    return 'away';
  }
  if (cluster.missingRights?.length) {
    return 'lacking';
  }
  if (!cluster.synced) {
    return 'reading';
  }
  return cluster.everest.installed ? 'ready' : 'noEverest';
}
