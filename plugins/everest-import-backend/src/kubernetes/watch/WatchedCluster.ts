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
import { Heartbeat, HeartbeatPace } from './Heartbeat';
import { createStreams, limitOf, StreamPace } from './createStreams';
import { KIND_NAMES, KindName, targetKey } from './kinds';
import { KindStream } from './KindStream';
import { isRefused, missingOptionalRights } from '../rights/missingRights';
import { streamReading } from './streamReading';
import { neededRights, OptionalRight } from '../rights/neededRights';
import { RightsReview } from '../rights/RightsReview';

export type StreamDefaults = StreamPace & {
  heartbeat: HeartbeatPace;
  /** How often to review the portal's rights while none is lacking. */
  reviewMs: number;
  /** Rights without which less is shown. */
  optionalRights?: (config: ClusterConfig) => OptionalRight[];
};

export interface WatchedClusterOptions extends StreamDefaults {
  config: ClusterConfig;
  connection: KubernetesConnection;
  onChange: (change: ClusterChange) => void;
}

/** One cluster's streams, and what they hold. */
export class WatchedCluster implements ClusterView {
  readonly name: string;
  readonly title: string;
  readonly connection: KubernetesConnection;
  readonly #options: WatchedClusterOptions;
  readonly #streams: Record<KindName, KindStream[]>;
  readonly #review: RightsReview;
  readonly #optional: OptionalRight[];
  readonly #optionalReview: RightsReview;
  readonly #heartbeat: Heartbeat;
  #uid?: string;
  #uidRefused = false;
  /** Since when nobody has heard of what is not watched. */
  readonly #builtAt: number;

  constructor(options: WatchedClusterOptions) {
    const { config } = options;
    this.name = config.name;
    this.title = config.title;
    this.connection = options.connection;
    this.#options = options;
    this.#streams = {
      importers: createStreams('importers', options),
      jobs: createStreams('jobs', options),
      databases: createStreams('databases', options),
      engines: createStreams('engines', options),
      namespaces: createStreams('namespaces', options),
      storageClasses: createStreams('storageClasses', options),
    };
    const { connection, clock, heartbeat } = options;
    this.#builtAt = clock();
    this.#heartbeat = new Heartbeat({ connection, clock, ...heartbeat });
    const review = {
      connection,
      clock,
      lookMs: options.backOff.maxMs,
      reviewMs: options.reviewMs,
    };
    this.#review = new RightsReview({
      ...review,
      needed: neededRights(config),
      isRefused: () => this.#allStreams().some(isRefused),
    });
    this.#optional = options.optionalRights?.(config) ?? [];
    this.#optionalReview = new RightsReview({
      ...review,
      needed: this.#optional,
      isRefused: () => false,
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
    if (this.#optional.length > 0) {
      this.#optionalReview.run(signal);
    }
    this.#heartbeat.run(signal);
    if (this.#options.config.scope === 'namespaces') {
      this.#readUid(signal);
    }
  }

  state() {
    return clusterState({
      name: this.name,
      title: this.title,
      streams: this.#allStreams(),
      silence: this.#heartbeat.silence(),
      importers: this.importers(),
      tooMany: KIND_NAMES.filter(kind =>
        this.#streams[kind].some(stream => stream.state().tooManySince),
      ).map(kind => ({ kind, limit: limitOf(this.#options.config, kind) })),
      clockSkewSeconds: this.connection.clockSkewSeconds?.(),
    });
  }

  /** As the importers that Everest ships tell it. */
  everestVersion(): string | undefined {
    return everestVersion(this.importers());
  }

  setup() {
    const optionalRights = missingOptionalRights(
      this.#optional,
      this.#optionalReview.lacked() ?? [],
      this.#optionalReview.username(),
    );
    return {
      ...clusterSetup(this.#allStreams(), this.#review),
      ...(optionalRights.length > 0 && { optionalRights }),
    };
  }

  username(): string | undefined {
    return this.#review.username() ?? this.#optionalReview.username();
  }

  reading(kind: KindName, namespace: string): KindReading {
    const stream = this.#streamOf(kind, namespace);
    if (!stream) {
      return {
        complete: false,
        staleSince: this.#builtAt,
        staleReason: `The portal does not watch the namespace '${namespace}'. Those who run it can list it in 'everestImport.clusters[].namespaces'.`,
      };
    }
    return streamReading(stream, {
      kind,
      limit: limitOf(this.#options.config, kind),
      silence: this.#heartbeat.silence(),
    });
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
