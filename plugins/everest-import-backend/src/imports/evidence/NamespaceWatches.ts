import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { Clock } from '../../time/Clock';
import { Flight } from './flights';
import { NamespaceWatch } from './NamespaceWatch';
import { StartPace } from './StartPace';

/** The next import of a namespace often begins soon after. */
const IDLE_MS = 5 * 60_000;

/** Watches namespaces while imports are in flight there, and a little longer. */
export class NamespaceWatches {
  readonly #connection: KubernetesConnection;
  readonly #clock: Clock;
  readonly #pace: StartPace;
  readonly #watches = new Map<string, NamespaceWatch>();
  readonly #wantedAt = new Map<string, number>();

  constructor(connection: KubernetesConnection, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
    this.#pace = new StartPace(clock);
  }

  get(namespace: string): NamespaceWatch | undefined {
    return this.#watches.get(namespace);
  }

  all(): NamespaceWatch[] {
    return [...this.#watches.values()];
  }

  want(flights: Flight[]) {
    const now = this.#clock();
    const engines = new Map<string, Set<string | undefined>>();
    for (const { namespace, database } of flights) {
      const known = engines.get(namespace) ?? new Set();
      engines.set(namespace, known.add(database?.spec?.engine?.type));
    }
    for (const [namespace, wanted] of engines) {
      this.#wantedAt.set(namespace, now);
      const watch = this.#watches.get(namespace) ?? this.#open(namespace);
      watch.want(wanted);
    }
    for (const [namespace, watch] of this.#watches) {
      if (now - (this.#wantedAt.get(namespace) ?? 0) >= IDLE_MS) {
        watch.stop();
        this.#watches.delete(namespace);
        this.#wantedAt.delete(namespace);
      }
    }
  }

  stop() {
    this.all().forEach(watch => watch.stop());
    this.#watches.clear();
  }

  #open(namespace: string): NamespaceWatch {
    const watch = new NamespaceWatch({
      connection: this.#connection,
      namespace,
      clock: this.#clock,
      pace: this.#pace,
    });
    this.#watches.set(namespace, watch);
    return watch;
  }
}
