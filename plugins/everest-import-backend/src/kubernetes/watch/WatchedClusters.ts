import { ClusterConfig } from '../../config/ClusterConfig';
import { KubernetesConnection } from '../connection/KubernetesConnection';
import { ClusterChange } from './ClusterChange';
import { ClusterViews } from './ClusterView';
import { HEARTBEAT } from './Heartbeat';
import { WatchedCluster } from './WatchedCluster';
import { StreamDefaults } from './WatchedClusterOptions';

export type ChangeListener = (change: ClusterChange) => void;

const DEFAULTS: Omit<StreamDefaults, 'clock'> = {
  random: Math.random,
  backOff: { firstMs: 500, maxMs: 30_000 },
  absentRetryMs: 10_000,
  reviewMs: 300_000,
  identityApartMs: 100,
  heartbeat: HEARTBEAT,
};

/** All configured clusters, each watched once for all viewers. */
export class WatchedClusters implements ClusterViews {
  static create(
    options: {
      clusters: ClusterConfig[];
      connect: (config: ClusterConfig) => KubernetesConnection;
    } & Pick<StreamDefaults, 'clock'> &
      Partial<StreamDefaults>,
  ): WatchedClusters {
    const { clusters, connect, ...rest } = options;
    return new WatchedClusters(clusters, connect, { ...DEFAULTS, ...rest });
  }

  readonly #clusters = new Map<string, WatchedCluster>();
  readonly #listeners = new Set<ChangeListener>();
  readonly #stop = new AbortController();

  private constructor(
    clusters: ClusterConfig[],
    connect: (config: ClusterConfig) => KubernetesConnection,
    defaults: StreamDefaults,
  ) {
    for (const config of clusters) {
      const onChange = (change: ClusterChange) => {
        for (const listener of this.#listeners) {
          listener(change);
        }
      };
      this.#clusters.set(
        config.name,
        new WatchedCluster({
          ...defaults,
          config,
          connection: connect(config),
          onChange,
        }),
      );
    }
  }

  list(): WatchedCluster[] {
    return [...this.#clusters.values()];
  }

  get(name: string): WatchedCluster | undefined {
    return this.#clusters.get(name);
  }

  /** The listener is called often, and must be quick. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start() {
    for (const cluster of this.#clusters.values()) {
      cluster.start(this.#stop.signal);
    }
  }

  stop() {
    this.#stop.abort();
  }
}
