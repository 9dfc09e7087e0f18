import { LoggerService } from '@backstage/backend-plugin-api';
import { DataImportJobObject } from '../../everest/objects';
import { ClusterChange } from '../../kubernetes/watch/ClusterChange';
import { Clock } from '../../time/Clock';
import { pause } from '../../time/inSlices';
import { sleep } from '../../time/sleep';
import { Place } from '../ledger/DirtyPlaces';
import { LedgerCluster } from '../ledger/LedgerCluster';
import { LogReading } from '../reports/readLogEnd';
import { ClusterEvidence } from './ClusterEvidence';
import { EvidenceHistory } from './EvidenceHistory';
import { RunEvidence } from './RunEvidence';

export interface EvidenceKeeperOptions {
  clusters: LedgerCluster[];
  history: EvidenceHistory;
  clock: Clock;
  logger: LoggerService;
  everyMs?: number;
}

/** Keeps what Kubernetes has about the runs of imports that are in flight, or ended just now. */
export class EvidenceKeeper {
  readonly #everyMs: number;
  readonly #clusters: Map<string, ClusterEvidence>;
  readonly #listeners: ((cluster: string, places: Place[]) => void)[] = [];
  readonly #stopping = new AbortController();

  constructor({
    clusters,
    everyMs = 3_000,
    ...options
  }: EvidenceKeeperOptions) {
    this.#everyMs = everyMs;
    this.#clusters = new Map(
      clusters.map(cluster => [
        cluster.name,
        new ClusterEvidence({ ...options, cluster }),
      ]),
    );
  }

  /** Calls a listener with where something new is known. */
  onChange(listener: (cluster: string, places: Place[]) => void) {
    this.#listeners.push(listener);
  }

  /** @param id - of the import */
  runOf(cluster: string, id: string): RunEvidence | undefined {
    return this.#clusters.get(cluster)?.runOf(id);
  }

  /** The name of the Pod that an importer runs in, where that is proved. */
  podOf(cluster: string, job: DataImportJobObject): string | undefined {
    return this.#clusters.get(cluster)?.podOf(job);
  }

  /** What was read of an importer's log. */
  logRead(cluster: string, job: DataImportJobObject, reading: LogReading) {
    this.#clusters.get(cluster)?.logRead(job, reading);
  }

  take({ cluster, kind }: Pick<ClusterChange, 'cluster' | 'kind'>) {
    if (kind === 'databases' || kind === 'jobs') {
      this.#clusters.get(cluster)?.changed();
    }
  }

  /** Looks at each cluster in its own time: one that does not reply holds up no other. */
  start() {
    for (const name of this.#clusters.keys()) {
      void this.#run(name);
    }
  }

  stop() {
    this.#stopping.abort();
    this.#clusters.forEach(cluster => cluster.stop());
  }

  /** Looks at one cluster, and tells who listens. */
  async look(name: string): Promise<void> {
    const places = (await this.#clusters.get(name)?.look()) ?? [];
    if (places.length > 0 && !this.#stopping.signal.aborted) {
      this.#listeners.forEach(listener => listener(name, places));
    }
  }

  async #run(name: string): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      // The timers of all clusters go off together
      await pause();
      await this.look(name);
      await sleep(this.#everyMs, signal);
    }
  }
}
