import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DataImportJobObject, KubernetesObject } from '../../everest/objects';
import { StreamFailure } from '../../kubernetes/watch/StreamFailure';
import { Clock } from '../../time/Clock';
import { pause } from '../../time/inSlices';
import { Place } from '../ledger/DirtyPlaces';
import { LedgerCluster } from '../ledger/LedgerCluster';
import { LogReading } from '../reports/readLogEnd';
import { EvidenceHistory } from './EvidenceHistory';
import { Flight, flightsOf } from './flights';
import {
  candidatesOf,
  FlightFacts,
  gather,
  importerPods,
  signatureOf,
} from './gather';
import { ImporterJobs } from './ImporterJobs';
import { KeptRun } from './KeptRun';
import { NamespaceWatches } from './NamespaceWatches';
import { NamespaceWatch } from './NamespaceWatch';
import { nearbyEvents } from './nearbyEvents';
import { Owners } from './owners';
import { RunEvidence } from './RunEvidence';
import { toRun, Unread } from './toRun';

export interface ClusterEvidenceOptions {
  cluster: LedgerCluster;
  history: EvidenceHistory;
  clock: Clock;
  logger: LoggerService;
}

/** A look at all that is in flight costs as much as that is: it is taken at most so often, and half a second for each. */
const LOOK_EVERY_MS = 5_000;
const LOOK_EACH_MS = 500;
/** Whoever watches hears of the last words a little after the end. */
const LAST_WORDS_MS = 15_000;
const FLIGHTS_EVERY_MS = 60_000;
const ASK_AGAIN_MS = 5 * 60_000;

function lookEveryMs(flights: number): number {
  return Math.max(LOOK_EVERY_MS, flights * LOOK_EACH_MS);
}

/** Gathers what one cluster has about its imports in flight. Nothing is asked where nothing is in flight. */
export class ClusterEvidence {
  readonly #options: ClusterEvidenceOptions;
  readonly #watches: NamespaceWatches;
  readonly #jobs: ImporterJobs;
  /** By the import's id. */
  readonly #runs = new Map<string, KeptRun>();
  #flights: Flight[] = [];
  /** What may be an engine's, and whose owners are to be read. */
  #unproved: { owners: Owners; object: KubernetesObject }[] = [];
  /** Reads in a row of which nothing came. */
  #missed = 0;
  #flightsAt?: number;
  #lookedAt = 0;
  #refusedAt = 0;
  /** Until when the cluster wants to be left alone. */
  #quietUntil = 0;

  constructor(options: ClusterEvidenceOptions) {
    const { cluster, clock } = options;
    this.#options = options;
    this.#watches = new NamespaceWatches(cluster.connection, clock);
    this.#jobs = new ImporterJobs(cluster.connection, clock);
  }

  /** @param id - of the import */
  runOf(id: string): RunEvidence | undefined {
    return this.#runs.get(id)?.run;
  }

  /** The name of the Pod that a DataImportJob's importer runs in; undefined where there is none that is proved. */
  podOf({ metadata }: DataImportJobObject): string | undefined {
    const watch = this.#watches.get(metadata.namespace ?? '');
    const [pod] = watch ? importerPods(watch, this.#jobs.of(metadata.uid)) : [];
    return pod?.metadata.name;
  }

  /** What was read of its log. */
  logRead({ metadata }: DataImportJobObject, reading: LogReading) {
    const flight = this.#flights.find(
      ({ job }) => job?.metadata.uid === metadata.uid,
    );
    if (flight) {
      this.#runs.get(flight.id)?.logRead(reading);
    }
  }

  /** Databases or jobs have changed. */
  changed() {
    this.#flightsAt = undefined;
  }

  stop() {
    this.#watches.stop();
  }

  /**
   * Looks at what there is, and reads what is due.
   *
   * @returns where something new is known
   */
  async look(): Promise<Place[]> {
    const { clock } = this.#options;
    const now = clock();
    if (
      this.#flightsAt === undefined ||
      now - this.#flightsAt >= FLIGHTS_EVERY_MS
    ) {
      await this.#takeFlights(now);
    }
    await this.#load();
    const open = this.#open();
    this.#watches.want(open);
    if (open.length > 0 && now >= this.#quietUntil) {
      await this.#read(open);
    }
    if (open.length === 0 || now - this.#lookedAt < lookEveryMs(open.length)) {
      return [];
    }
    this.#lookedAt = now;
    const places = await this.#gather(open, now);
    await this.#save(now);
    return places;
  }

  /** Flights of which something may still come. */
  #open(): Flight[] {
    return this.#flights.filter(({ id }) => {
      const kept = this.#runs.get(id);
      return kept && !kept.final;
    });
  }

  async #takeFlights(now: number) {
    const { cluster } = this.#options;
    this.#flightsAt = now;
    this.#flights = await flightsOf(cluster, now);
    const ids = new Set(this.#flights.map(({ id }) => id));
    for (const id of this.#runs.keys()) {
      if (!ids.has(id)) {
        this.#runs.delete(id);
      }
    }
    for (const { id, ended } of this.#flights) {
      const kept = this.#runs.get(id) ?? new KeptRun();
      this.#runs.set(id, kept);
      kept.endedSince(ended ? now : undefined);
    }
    this.#jobs.keepOnly(
      new Set(this.#flights.map(({ job }) => job?.metadata.uid)),
    );
  }

  /** What was kept of them before this process began. */
  async #load() {
    const ids = [...this.#runs].flatMap(([id, kept]) =>
      kept.isLoaded ? [] : [id],
    );
    if (ids.length === 0) {
      return;
    }
    try {
      const stored = await this.#options.history.evidenceOf(ids);
      ids.forEach(id => this.#runs.get(id)?.load(stored.get(id)));
    } catch (error) {
      this.#debug(error);
    }
  }

  async #read(open: Flight[]) {
    const { clock } = this.#options;
    const now = clock();
    if (now - this.#refusedAt >= ASK_AGAIN_MS) {
      this.#refusedAt = now;
      this.#watches.all().forEach(watch => watch.owners.forgetRefusals());
    }
    const due = [
      ...open.flatMap(({ job }) =>
        job && this.#jobs.isDue(job) ? [() => this.#jobs.read(job)] : [],
      ),
      ...this.#unproved.map(
        ({ owners, object }) =>
          () =>
            owners.readNext(object),
      ),
    ];
    this.#unproved = [];
    try {
      // One a look besides what is watched; what is wrong with it need not be with the others
      await due[this.#missed % Math.max(due.length, 1)]?.();
      this.#missed = 0;
    } catch (error) {
      this.#missed += 1;
      if (error instanceof StreamFailure && error.retryAfterMs) {
        this.#quietUntil = clock() + error.retryAfterMs;
      }
      this.#debug(error);
    }
  }

  #byNamespace(flights: Flight[]): Map<NamespaceWatch, Flight[]> {
    const found = new Map<NamespaceWatch, Flight[]>();
    for (const flight of flights) {
      const watch = this.#watches.get(flight.namespace);
      if (watch) {
        found.set(watch, [...(found.get(watch) ?? []), flight]);
      }
    }
    return found;
  }

  #factsOf(watch: NamespaceWatch): (flight: Flight) => FlightFacts {
    const labelled = watch.labelledPods();
    const nearby = nearbyEvents(watch.events());
    return ({ name, job }) => ({
      job: this.#jobs.of(job?.metadata.uid),
      jobRefused: this.#jobs.refused(job?.metadata.uid),
      labelled: labelled.get(name) ?? [],
      nearby: nearby(name),
    });
  }

  async #gather(open: Flight[], now: number): Promise<Place[]> {
    const places: Place[] = [];
    this.#unproved = [];
    for (const [watch, flights] of this.#byNamespace(open)) {
      const factsOf = this.#factsOf(watch);
      for (const flight of flights) {
        const kept = this.#runs.get(flight.id);
        const facts = factsOf(flight);
        const gathered = gather(flight, watch, facts);
        const { owners } = watch;
        this.#unproved.push(
          ...candidatesOf(facts)
            .filter(object => owners.isDue(object))
            .map(object => ({ owners, object })),
        );
        const { namespace, name } = flight;
        const unread: Unread[] = [
          ...(facts.jobRefused
            ? [{ part: 'job' as const, right: facts.jobRefused }]
            : []),
          ...watch.refused(),
          ...(kept?.logUnread(namespace) ?? []),
        ];
        const isNews = kept?.take({
          signature: `${signatureOf(gathered)}${JSON.stringify(unread)}`,
          toRun: log => toRun(gathered, { asOf: now, log, unread }),
          isRead: part => watch.isRead(part),
        });
        if (isNews) {
          places.push({ namespace, name });
        }
        await pause();
      }
    }
    return places;
  }

  async #save(now: number) {
    for (const [id, kept] of this.#runs) {
      const { job, namespace = '' } =
        this.#flights.find(flight => flight.id === id) ?? {};
      const isOver =
        kept.isEndedFor(now, LAST_WORDS_MS) &&
        Boolean(this.#watches.get(namespace)?.isSettled()) &&
        !(job && this.#jobs.isDue(job)) &&
        (kept.hasLastWords ||
          !(job && this.podOf(job)) ||
          kept.isEndedFor(now, LAST_WORDS_MS * 8));
      const due = kept.toSave(now, isOver);
      if (due) {
        try {
          if (await this.#options.history.keepEvidence(id, due)) {
            kept.saved(now, due);
          }
        } catch (error) {
          this.#debug(error);
          return;
        }
      }
    }
  }

  #debug(error: unknown) {
    const { cluster, logger } = this.#options;
    logger.debug(
      `Some of what Kubernetes has about the imports of '${
        cluster.name
      }' could not be read or kept: ${toError(error).message}`,
    );
  }
}
