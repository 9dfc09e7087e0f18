import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { LackedRight } from '../../kubernetes/rights/neededRights';
import { KindStream } from '../../kubernetes/watch/KindStream';
import { Clock } from '../../time/Clock';
import {
  EVIDENCE_KINDS,
  EvidenceKind,
  KeptClaim,
  KeptEvent,
  KeptPod,
  KeptRestore,
} from './evidenceKinds';
import { EvidencePart } from './RunEvidence';
import { Owners } from './owners';
import { StartPace } from './StartPace';

export interface NamespaceWatchOptions {
  connection: KubernetesConnection;
  namespace: string;
  clock: Clock;
  pace: StartPace;
  random?: () => number;
  /** At most so often is asked by lists where watching is not allowed or does not work. */
  pollMs?: number;
  /** After which time what was refused is asked for again. */
  refusedMs?: number;
}

/** By which labels engines' Pods name their database; who wears one proves nothing yet. */
const DATABASE_LABELS = [
  'app.kubernetes.io/instance',
  'postgres-operator.crunchydata.com/cluster',
];

const POLL_MS = 15_000;
const REFUSED_MS = 5 * 60_000;

/** What one namespace holds of the runs of imports: one watch a kind, however many imports are in flight there. */
export class NamespaceWatch {
  readonly namespace: string;
  readonly owners: Owners;
  readonly #options: NamespaceWatchOptions;
  readonly #streams = new Map<EvidenceKind, KindStream>();
  readonly #stopping = new AbortController();

  constructor(options: NamespaceWatchOptions) {
    this.#options = options;
    this.namespace = options.namespace;
    this.owners = new Owners(options.connection);
  }

  /** Watches what imports into such engines need; more than before, never less. */
  want(engines: Set<string | undefined>) {
    for (const kind of EVIDENCE_KINDS) {
      const isWanted = !kind.engine || engines.has(kind.engine);
      if (isWanted && !this.#streams.has(kind)) {
        const stream = this.#open(kind);
        this.#streams.set(kind, stream);
        void this.#start(stream);
      }
    }
  }

  stop() {
    this.#stopping.abort();
  }

  /** Whether each kind was read, or will not be for now. */
  isSettled(): boolean {
    return [...this.#streams.values()].every(stream => {
      const { synced, failure } = stream.state();
      return synced || failure?.status === 403;
    });
  }

  /** Whether something of a part was ever read in full. */
  isRead(part: EvidencePart): boolean {
    return this.#of(part).some(stream => stream.state().synced);
  }

  /** What the portal has no right to read. */
  refused(): { part: EvidencePart; right: LackedRight }[] {
    return [...this.#streams].flatMap(([{ part, group, plural }, stream]) => {
      const { failure } = stream.state();
      const { namespace } = this;
      // Without the right to watch it is asked again and again
      return failure?.status === 403 && failure.verb === 'list'
        ? [{ part, right: { verb: 'list', group, plural, namespace } }]
        : [];
    });
  }

  /** Whose controller has that UID. */
  podsOf(controllerUid: string): KeptPod[] {
    return this.#withKey<KeptPod>('pods', controllerUid);
  }

  /** By the database that their labels name. */
  labelledPods(): Map<string, KeptPod[]> {
    const found = new Map<string, KeptPod[]>();
    for (const pod of this.#all<KeptPod>('pods')) {
      const labels = pod.metadata.labels ?? {};
      const name = DATABASE_LABELS.map(label => labels[label]).find(Boolean);
      if (name) {
        found.set(name, [...(found.get(name) ?? []), pod]);
      }
    }
    return found;
  }

  eventsAbout(uid: string): KeptEvent[] {
    return this.#withKey<KeptEvent>('events', uid);
  }

  events(): KeptEvent[] {
    return this.#all<KeptEvent>('events');
  }

  claim(name: string): KeptClaim | undefined {
    const [stream] = this.#of('volume-claims');
    return stream?.find(this.namespace, name) as KeptClaim | undefined;
  }

  restoresOf(database: string): KeptRestore[] {
    return this.#withKey<KeptRestore>('restores', database);
  }

  #of(part: EvidencePart): KindStream[] {
    return [...this.#streams].flatMap(([kind, stream]) =>
      kind.part === part ? [stream] : [],
    );
  }

  /** What a kind's `trim` leaves of its objects is of its own shape. */
  #all<T>(part: EvidencePart): T[] {
    return this.#of(part).flatMap(stream => stream.objects() as T[]);
  }

  #withKey<T>(part: EvidencePart, key: string): T[] {
    return this.#of(part).flatMap(stream => stream.withKey(key) as T[]);
  }

  #open(kind: EvidenceKind): KindStream {
    const {
      connection,
      namespace,
      clock,
      random = Math.random,
      pollMs = POLL_MS,
      refusedMs = REFUSED_MS,
    } = this.#options;
    return new KindStream({
      ...{ connection, kind, namespace, clock, random },
      // Whoever wants to know looks every few seconds
      onChange: () => {},
      most: () => kind.most,
      // Half of it is chance
      backOff: { firstMs: pollMs * 2, maxMs: pollMs * 2 },
      absentRetryMs: refusedMs,
      refusedRetryMs: refusedMs,
    });
  }

  async #start(stream: KindStream) {
    const { signal } = this.#stopping;
    await this.#options.pace.turn(signal);
    await stream.run(signal);
  }
}
