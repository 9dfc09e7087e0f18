import { ClusterConfig } from '../../config/ClusterConfig';
import { KubernetesConnection } from '../connection/KubernetesConnection';
import {
  DatabaseClusterObject,
  DatabaseEngineObject,
  DataImporterObject,
  DataImportJobObject,
  KubernetesObject,
} from '../../everest/objects';
import { everestVersion } from '../../everest/toImporter';
import { sleep } from '../../time/sleep';
import { ClusterChange, KindReading } from './ClusterChange';
import { clusterSetup, clusterState } from './clusterState';
import { ClusterView } from './ClusterView';
import { KIND_NAMES, KindName, KINDS, targetKey } from './kinds';
import { KindStream, KindStreamOptions } from './KindStream';
import { isRefused } from '../rights/missingRights';
import { streamReading } from './streamReading';
import { neededRights } from '../rights/neededRights';
import { RightsReview } from '../rights/RightsReview';

export type StreamDefaults = Pick<
  KindStreamOptions,
  'clock' | 'random' | 'backOff' | 'absentRetryMs'
> & {
  /** How often to review the portal's rights while none is lacking. */
  reviewMs: number;
};

export interface WatchedClusterOptions extends StreamDefaults {
  config: ClusterConfig;
  connection: KubernetesConnection;
  onChange: (change: ClusterChange) => void;
}

function limitOf({ limits }: ClusterConfig, kind: KindName): number {
  return limits?.[kind] ?? KINDS[kind].most;
}

/** One cluster's streams, and what they hold. */
export class WatchedCluster implements ClusterView {
  readonly name: string;
  readonly title: string;
  readonly connection: KubernetesConnection;
  readonly #options: WatchedClusterOptions;
  readonly #streams: Record<KindName, KindStream[]>;
  readonly #review: RightsReview;
  #uid?: string;
  #uidRefused = false;

  constructor(options: WatchedClusterOptions) {
    const { config } = options;
    this.name = config.name;
    this.title = config.title;
    this.connection = options.connection;
    this.#options = options;
    this.#streams = {
      importers: this.#createStreams('importers'),
      jobs: this.#createStreams('jobs'),
      databases: this.#createStreams('databases'),
      engines: this.#createStreams('engines'),
      namespaces: this.#createStreams('namespaces'),
      storageClasses: this.#createStreams('storageClasses'),
    };
    this.#review = new RightsReview({
      connection: options.connection,
      needed: neededRights(config),
      clock: options.clock,
      lookMs: options.backOff.maxMs,
      reviewMs: options.reviewMs,
      isRefused: () => this.#allStreams().some(isRefused),
    });
  }

  get uid() {
    return (
      this.#objects('namespaces').find(
        item => item.metadata.name === 'kube-system',
      )?.metadata.uid ?? this.#uid
    );
  }

  /** UID of `kube-system`, which tells clusters apart whatever they are called; undefined while it is not known. */
  identity(): string | undefined {
    return this.uid;
  }

  /** Whether the portal has no right to know it. */
  identityRefused(): boolean {
    const [namespaces] = this.#streams.namespaces;
    const { synced, failure } = namespaces.state();
    const mayAskByName = this.#options.config.scope === 'namespaces';
    return (
      !this.uid &&
      (synced ||
        (failure?.status === 403 && (!mayAskByName || this.#uidRefused)))
    );
  }

  /** Those that are watched one by one; undefined: the whole cluster is. */
  watchedNamespaces(): string[] | undefined {
    const { scope, namespaces } = this.#options.config;
    return scope === 'namespaces'
      ? namespaces.map(({ name }) => name)
      : undefined;
  }

  /** Starts every stream; returns at once, whatever state the cluster is in. */
  start(signal: AbortSignal) {
    for (const stream of this.#allStreams()) {
      stream.run(signal);
    }
    this.#review.run(signal);
    if (this.#options.config.scope === 'namespaces') {
      this.#readUid(signal);
    }
  }

  state() {
    return clusterState({
      name: this.name,
      title: this.title,
      streams: this.#allStreams(),
      importers: this.importers(),
      tooMany: KIND_NAMES.filter(kind =>
        this.#streams[kind].some(stream => stream.state().tooMany),
      ).map(kind => ({ kind, limit: limitOf(this.#options.config, kind) })),
      clockSkewSeconds: this.connection.clockSkewSeconds?.(),
    });
  }

  /** As the importers that Everest ships tell it. */
  everestVersion(): string | undefined {
    return everestVersion(this.importers());
  }

  setup() {
    return clusterSetup(this.#allStreams(), this.#review);
  }

  reading(kind: KindName, namespace: string): KindReading {
    return streamReading(this.#streamOf(kind, namespace));
  }

  /** By index; the namespace counts for nothing with kinds that are in none. */
  find(kind: KindName, namespace: string, name: string) {
    return this.#streamOf(kind, namespace)?.find(namespace, name);
  }

  database(namespace: string, name: string): DatabaseClusterObject | undefined {
    return this.find('databases', namespace, name);
  }

  job(namespace: string, name: string): DataImportJobObject | undefined {
    return this.find('jobs', namespace, name);
  }

  /** All that name a database as their target, by index. */
  jobsOf(namespace: string, database: string): DataImportJobObject[] {
    const stream = this.#streamOf('jobs', namespace);
    return stream?.withKey(targetKey(namespace, database)) ?? [];
  }

  /** By index. */
  inNamespace(kind: KindName, namespace: string): KubernetesObject[] {
    return this.#streamOf(kind, namespace)?.inNamespace(namespace) ?? [];
  }

  importers(): DataImporterObject[] {
    return this.#objects('importers');
  }

  databases(): DatabaseClusterObject[] {
    return this.#objects('databases');
  }

  jobs(): DataImportJobObject[] {
    return this.#objects('jobs');
  }

  engines(): DatabaseEngineObject[] {
    return this.#objects('engines');
  }

  namespaces() {
    return this.#objects('namespaces');
  }

  storageClasses() {
    return this.#objects('storageClasses');
  }

  #objects(kind: KindName): KubernetesObject[] {
    const streams = this.#streams[kind];
    return streams.length === 1
      ? streams[0].objects()
      : streams.flatMap(stream => stream.objects());
  }

  /** Undefined where the namespace is none of those that are watched. */
  #streamOf(kind: KindName, namespace: string): KindStream | undefined {
    return this.#streams[kind].find(
      stream =>
        stream.namespace === undefined || stream.namespace === namespace,
    );
  }

  #allStreams(): KindStream[] {
    return KIND_NAMES.flatMap(kind => this.#streams[kind]);
  }

  #createStreams(name: KindName): KindStream[] {
    const { config, connection, onChange, ...defaults } = this.#options;
    const kind = KINDS[name];
    const limit = limitOf(config, name);
    const streams: KindStream[] = [];
    const namespaces =
      config.scope === 'namespaces' && kind.namespaced
        ? config.namespaces.map(namespace => namespace.name)
        : [undefined];
    for (const namespace of namespaces) {
      const stream: KindStream = new KindStream({
        connection,
        kind,
        namespace,
        // Streams that are read at the same time may hold more than the limit together
        most: () =>
          Math.max(
            0,
            streams
              .filter(other => other !== stream)
              .reduce((room, other) => room - other.size(), limit),
          ),
        clock: defaults.clock,
        random: defaults.random,
        backOff: defaults.backOff,
        absentRetryMs: defaults.absentRetryMs,
        onChange: change =>
          onChange({ ...change, cluster: config.name, kind: name, namespace }),
      });
      streams.push(stream);
    }
    return streams;
  }

  /** Without the right to list namespaces the cluster's identity may still be readable by its name. */
  async #readUid(signal: AbortSignal) {
    while (!signal.aborted && !this.uid) {
      let askedMs = 0;
      try {
        const {
          status,
          body,
          retryAfterMs = 0,
        } = await this.connection.request<KubernetesObject>({
          method: 'GET',
          path: '/api/v1/namespaces/kube-system',
          signal,
        });
        askedMs = retryAfterMs;
        this.#uidRefused = status === 403;
        if (status === 200) {
          this.#uid = body.metadata.uid;
        }
      } catch {
        // The streams report that the cluster is away.
      }
      await sleep(Math.max(this.#options.backOff.maxMs, askedMs), signal);
    }
  }
}
