import { KubernetesConnection } from '../connection/KubernetesConnection';
import {
  DatabaseClusterObject,
  DatabaseEngineObject,
  DataImporterObject,
  DataImportJobObject,
  KubernetesObject,
} from '../../everest/objects';
import { knownVersion } from '../../everest/leastVersion';
import { ClusterChange, KindReading } from './ClusterChange';
import { ClusterIdentity } from './ClusterIdentity';
import { clusterSetup, clusterState } from './clusterState';
import { ClusterView } from './ClusterView';
import { Heartbeat } from './Heartbeat';
import { createStreams, limitOf } from './createStreams';
import { KIND_NAMES, KindName, KINDS, targetKey, WatchedKind } from './kinds';
import { KindStream } from './KindStream';
import { ClusterRights } from '../rights/ClusterRights';
import { isRefused } from '../rights/missingRights';
import { SecondGeneration } from './SecondGeneration';
import { streamReading } from './streamReading';
import { WholeObjects } from './WholeObjects';
import { neededRights } from '../rights/neededRights';
import { WatchedClusterOptions } from './WatchedClusterOptions';

const EVEREST_KINDS = KIND_NAMES.filter(kind => KINDS[kind].everest);

/** One cluster's streams, and what they hold. */
export class WatchedCluster implements ClusterView {
  readonly name: string;
  readonly title: string;
  readonly connection: KubernetesConnection;
  readonly #options: WatchedClusterOptions;
  /** Of the first generation, and of what is no kind of Everest's. */
  readonly #streams: Record<KindName, KindStream[]>;
  readonly #second: SecondGeneration;
  readonly #whole: WholeObjects;
  readonly #rights: ClusterRights;
  readonly #heartbeat: Heartbeat;
  readonly #identity: ClusterIdentity;
  readonly #stop = new AbortController();
  /** Since when nobody has heard of what is not watched. */
  readonly #builtAt: number;

  constructor(options: WatchedClusterOptions) {
    const { config } = options;
    this.name = config.name;
    this.title = config.title;
    this.connection = options.connection;
    this.#options = options;
    const { connection, clock, heartbeat } = options;
    this.#identity = new ClusterIdentity({
      ...{ connection, clock, retryMs: options.backOff.maxMs },
      apartMs: options.identityApartMs,
      signal: this.#stop.signal,
      namespaces: () => this.#streams.namespaces[0],
      onOther: told =>
        this.#allStreams()
          .filter(stream => stream !== told)
          .forEach(stream => stream.drop()),
    });
    const followed = {
      ...options,
      confirm: () => this.#identity.confirm(),
      onChange: (change: ClusterChange) => {
        this.#identity.take(change);
        this.#second?.turn();
        options.onChange(this.#whole.change(change));
      },
    };
    this.#streams = {
      importers: createStreams('importers', followed),
      jobs: createStreams('jobs', followed),
      databases: createStreams('databases', followed),
      engines: createStreams('engines', followed),
      namespaces: createStreams('namespaces', followed),
      storageClasses: createStreams('storageClasses', followed),
    };
    this.#second = new SecondGeneration({
      ...followed,
      firstStates: () =>
        EVEREST_KINDS.flatMap(kind =>
          this.#streams[kind].map(stream => stream.state()),
        ),
      onTurn: () => {
        for (const kind of EVEREST_KINDS) {
          options.onChange({ cluster: this.name, kind, type: 'listed' });
        }
      },
    });
    this.#whole = new WholeObjects(this.#second.beside, (namespace, name) =>
      this.find('databases', namespace, name),
    );
    this.#builtAt = clock();
    this.#heartbeat = new Heartbeat({ connection, clock, ...heartbeat });
    this.#rights = new ClusterRights({
      ...{ connection, clock, reviewMs: options.reviewMs },
      lookMs: options.backOff.maxMs,
      needed: () => neededRights(config, this.#second.isRead),
      optional: options.optionalRights?.(config) ?? [],
      isRefused: () => this.#allStreams().some(isRefused),
    });
  }

  get uid() {
    return this.#identity.uid;
  }

  /** UID of `kube-system`, which tells clusters apart whatever they are called; undefined while it is not known. */
  identity(): string | undefined {
    return this.#identity.uid;
  }

  /** Whether the portal has no right to know it, or is not told. */
  identityRefused(): boolean {
    return this.#identity.isUnknowable();
  }

  /** Since when the identity is what it is, in milliseconds since 1970. */
  identitySince(): number {
    return this.#identity.since;
  }

  /** Since when nobody says that the cluster is the one it was, in milliseconds since 1970; undefined while it is said. */
  unsaidSince(): number | undefined {
    return this.#identity.unsaidSince;
  }

  /** Asks which cluster answers now; undefined where nobody says. */
  answers(): Promise<string | undefined> {
    return this.#identity.answers();
  }

  /** Whether what namespaces say of their owners was not read yet, and may come. */
  ownersUnread(): boolean {
    const [namespaces] = this.#streams.namespaces;
    const { synced, failure } = namespaces.state();
    return !synced && failure?.status !== 403;
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
    this.#rights.run(signal);
    this.#heartbeat.run(signal);
    this.#second.run(signal);
    signal.addEventListener('abort', () => this.#stop.abort(), { once: true });
    this.#identity.run();
  }

  state() {
    return clusterState({
      name: this.name,
      title: this.title,
      streams: this.#allStreams(),
      silence: this.#heartbeat.silence(),
      importers: this.importers(),
      second: this.#second,
      tooMany: KIND_NAMES.filter(kind =>
        this.#of(kind).some(stream => stream.state().tooManySince),
      ).map(kind => ({ kind, limit: limitOf(this.#options.config, kind) })),
      clockSkewSeconds: this.connection.clockSkewSeconds?.(),
    });
  }

  /** As the importers that Everest ships tell it; where they don't, the release that it has at least. */
  everestVersion(): string | undefined {
    return knownVersion(this);
  }

  setup() {
    return {
      ...clusterSetup(this.#allStreams(), this.#rights),
      ...this.#rights.optional(),
    };
  }

  username(): string | undefined {
    return this.#rights.username();
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
    const reading = streamReading(stream, {
      kind,
      limit: limitOf(this.#options.config, kind),
      silence: this.#heartbeat.silence(),
      now: this.#options.clock(),
    });
    return stream.kind.everest ? this.#second.proved(reading) : reading;
  }

  /** As what kinds a database may be there. */
  databaseKinds(): WatchedKind[] {
    return this.#second.databaseKinds();
  }

  /** As they are watched; undefined where they are read when somebody asks. */
  backupStorages() {
    return this.#second.isRead ? this.#second.storages() : undefined;
  }

  /** By index; the namespace counts for nothing with kinds that are in none. */
  find(kind: KindName, namespace: string, name: string) {
    return this.#streamOf(kind, namespace)?.find(namespace, name);
  }

  database(namespace: string, name: string): DatabaseClusterObject | undefined {
    const database = this.find('databases', namespace, name);
    return database && this.#whole.database(database);
  }

  job(namespace: string, name: string): DataImportJobObject | undefined {
    const job = this.find('jobs', namespace, name);
    return job && this.#whole.job(job);
  }

  /** All that name a database as their target, by index. */
  jobsOf(namespace: string, database: string): DataImportJobObject[] {
    const stream = this.#streamOf('jobs', namespace);
    const jobs = stream?.withKey(targetKey(namespace, database)) ?? [];
    return jobs.map(this.#whole.job);
  }

  /** By index. */
  inNamespace(kind: KindName, namespace: string): KubernetesObject[] {
    return this.#streamOf(kind, namespace)?.inNamespace(namespace) ?? [];
  }

  importers(): DataImporterObject[] {
    return this.#objects('importers');
  }

  databases(): DatabaseClusterObject[] {
    return this.#objects('databases').map(this.#whole.database);
  }

  jobs(): DataImportJobObject[] {
    return this.#objects('jobs').map(this.#whole.job);
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
    const streams = this.#of(kind);
    return streams.length === 1
      ? streams[0].objects()
      : streams.flatMap(stream => stream.objects());
  }

  /** Undefined where the namespace is none of those that are watched. */
  #streamOf(kind: KindName, namespace: string): KindStream | undefined {
    return this.#of(kind).find(
      stream =>
        stream.namespace === undefined || stream.namespace === namespace,
    );
  }

  #allStreams(): KindStream[] {
    return [
      ...KIND_NAMES.flatMap(kind => this.#of(kind)),
      ...this.#second.namedStreams(),
    ];
  }

  /** Of the generation that is read. */
  #of(kind: KindName): KindStream[] {
    return this.#second.streams(kind) ?? this.#streams[kind];
  }
}
