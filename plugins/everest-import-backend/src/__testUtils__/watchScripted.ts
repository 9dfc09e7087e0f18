import { ClusterConfig } from '../config/ClusterConfig';
import { KubernetesConnection } from '../kubernetes/connection/KubernetesConnection';
import { HEARTBEAT, HeartbeatPace } from '../kubernetes/watch/Heartbeat';
import { StreamDefaults } from '../kubernetes/watch/WatchedClusterOptions';
import { WatchedClusters } from '../kubernetes/watch/WatchedClusters';
import { ScriptedApi } from './ScriptedApi';

/** Watches a scripted API server as the cluster `c1`, with short waits. */
export function watchScripted(
  api: ScriptedApi,
  options: {
    config?: Partial<ClusterConfig>;
    clock?: () => number;
    connection?: KubernetesConnection;
    optionalRights?: StreamDefaults['optionalRights'];
    heartbeat?: HeartbeatPace;
    identityApartMs?: number;
  } = {},
) {
  const clusters = WatchedClusters.create({
    clusters: [
      {
        name: 'c1',
        title: 'Cluster one',
        access: { type: 'inCluster' },
        scope: 'cluster',
        namespaces: [{ name: '*', owners: [] }],
        ...options.config,
      },
    ],
    connect: () => options.connection ?? api.connection(),
    clock: options.clock ?? Date.now,
    optionalRights: options.optionalRights,
    random: () => 0.5,
    backOff: { firstMs: 20, maxMs: 40 },
    absentRetryMs: 20,
    heartbeat: options.heartbeat ?? HEARTBEAT,
    identityApartMs: options.identityApartMs ?? 5,
  });
  const cluster = clusters.get('c1');
  if (!cluster) {
    throw new Error('c1 is configured');
  }
  clusters.start();
  return { clusters, cluster };
}
