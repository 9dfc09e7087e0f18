import { KubernetesConnection } from '../../../kubernetes/connection/KubernetesConnection';
import {
  DatabaseClusterObject,
  DataImportJobObject,
  KubernetesObject,
} from '../../../everest/objects';
import { Clock } from '../../../time/Clock';
import { ClusterChange } from '../../../kubernetes/watch/ClusterChange';
import { KindName } from '../../../kubernetes/watch/kinds';
import { LedgerCluster } from '../LedgerCluster';
import { Kind, SimulatedEverest } from './SimulatedEverest';

interface Stream {
  held: Map<string, KubernetesObject>;
  /** How many events of all it has taken. */
  position: number;
  listedAt?: number;
  staleSince?: number;
}

const KINDS: Kind[] = ['databases', 'jobs'];

/** One replica's copy of the cluster: late, cut off or refused, by kind, as told; never wrong. */
export class SimulatedWatch implements LedgerCluster {
  readonly name = 'c1';
  readonly #everest: SimulatedEverest;
  readonly #clock: Clock;
  readonly #streams: Record<Kind, Stream> = {
    databases: { held: new Map(), position: 0 },
    jobs: { held: new Map(), position: 0 },
  };
  onChange: (change: ClusterChange) => void = () => {};

  constructor(everest: SimulatedEverest, clock: Clock) {
    this.#everest = everest;
    this.#clock = clock;
  }

  /** Takes some of the events that wait. */
  deliver(kind: Kind, most: number) {
    const stream = this.#streams[kind];
    if (stream.staleSince !== undefined || stream.listedAt === undefined) {
      return;
    }
    const waiting = this.#everest.events.slice(stream.position);
    let taken = 0;
    for (const event of waiting) {
      stream.position += 1;
      if (event.kind === kind) {
        const { uid } = event.object.metadata;
        if (event.type === 'seen') {
          stream.held.set(uid, event.object);
        } else {
          stream.held.delete(uid);
        }
        const { type, object } = event;
        this.onChange({ cluster: this.name, kind, type, object });
        taken += 1;
        if (taken === most) {
          break;
        }
      }
    }
  }

  /** Away, refused, or with a server that says 404 while it starts: nothing comes, what is held stays. */
  cut(kind: Kind) {
    this.#streams[kind].staleSince ??= this.#clock();
    this.onChange({ cluster: this.name, kind, type: 'state' });
  }

  /** A complete list: the first one, after a 410, or because the cluster is back. */
  list(kind: Kind) {
    const objects = this.#everest
      .alive()
      .flatMap(life => (kind === 'jobs' ? life.job ?? [] : life.database));
    this.#streams[kind] = {
      held: new Map(
        objects.map(item => [item.metadata.uid, structuredClone(item)]),
      ),
      position: this.#everest.events.length,
      listedAt: this.#clock(),
    };
    this.onChange({ cluster: this.name, kind, type: 'listed' });
  }

  isAway(): boolean {
    return KINDS.some(kind => this.#streams[kind].staleSince !== undefined);
  }

  readonly connection: KubernetesConnection = {
    cluster: 'c1',
    request: async <T>({ path }: { path: string }) => {
      if (this.isAway()) {
        // A server that starts knows no kinds yet
        return { status: 404, body: '404 page not found' as T, warnings: [] };
      }
      const [, namespace, name] =
        /namespaces\/([^/]+)\/databaseclusters\/([^/]+)$/.exec(path) ?? [];
      const life = this.#everest.at(namespace, name);
      return life
        ? { status: 200, body: life.database as T, warnings: [] }
        : { status: 404, body: { details: { name } } as T, warnings: [] };
    },
    watch: () => {
      throw new Error('The ledger watches nothing itself');
    },
    stream: () => {
      throw new Error('The ledger reads no logs');
    },
  };

  identity = () => 'uid-of-c1';
  identityRefused = () => false;
  identitySince = () => 0;
  unsaidSince = () => undefined;
  answers = async () => (this.isAway() ? undefined : 'uid-of-c1');
  ownersUnread = () => false;
  watchedNamespaces = () => undefined;
  find = () => undefined;

  everestVersion = () => undefined;

  inNamespace(kind: KindName, namespace: string) {
    return this.#held<KubernetesObject>(kind as Kind).filter(
      ({ metadata }) => metadata.namespace === namespace,
    );
  }

  reading(kind: KindName) {
    const { listedAt, staleSince } = this.#streams[kind as Kind];
    return { complete: listedAt !== undefined, listedAt, staleSince };
  }

  databases() {
    return this.#held<DatabaseClusterObject>('databases');
  }

  jobs() {
    return this.#held<DataImportJobObject>('jobs');
  }

  database(namespace: string, name: string) {
    return this.databases().find(
      ({ metadata }) =>
        metadata.namespace === namespace && metadata.name === name,
    );
  }

  jobsOf(namespace: string, name: string) {
    return this.jobs().filter(
      ({ metadata, spec }) =>
        metadata.namespace === namespace && spec?.targetClusterName === name,
    );
  }

  #held<T>(kind: Kind): T[] {
    return [...this.#streams[kind].held.values()] as T[];
  }
}
