import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { DataImportJobObject } from '../../everest/objects';
import { Clock } from '../../time/Clock';
import { sleep } from '../../time/sleep';
import { ClusterView, ClusterViews } from '../../kubernetes/watch/ClusterView';
import { StreamFailure } from '../../kubernetes/watch/StreamFailure';
import { ImporterReport, parseReport } from './parseReport';
import { LogReading, readLogEnd } from './readLogEnd';

/** Knows which Pods are importers' own, and hears what was read of their logs. */
export interface ImporterPods {
  /** The name of the Pod that an importer runs in; undefined: there is none (yet, or any more), or it is not known. */
  podOf(cluster: string, job: DataImportJobObject): string | undefined;
  logRead(cluster: string, job: DataImportJobObject, reading: LogReading): void;
}

export interface ReportKeeperOptions {
  clusters: ClusterViews;
  pods: ImporterPods;
  clock: Clock;
  logger: LoggerService;
  everyMs?: number;
}

/** A report with when it was read, in milliseconds since 1970. */
export interface KeptReport extends ImporterReport {
  at: number;
}

interface Kept {
  report?: KeptReport;
  /** The last attempt, also one that failed: the others have their turn first. */
  askedAt: number;
  /** The job had ended at that attempt. */
  ended: boolean;
  /** The job had ended when it was read: nothing comes after that. */
  final: boolean;
}

/** An importer whose log is to be read. */
interface Due {
  job: DataImportJobObject;
  pod: string;
}

/**
 * Reads of one cluster in a round; the rest has its turn in the next ones, for what they cost the API server is not to
 * grow with the number of imports that run.
 */
const MOST_READS = 1;
const EVERY_MS = 5_000;
const ASK_AGAIN_WHEN_REFUSED_MS = 5 * 60_000;
/** Logs of jobs that ended long before this process began are left alone. */
const OLD_MS = 24 * 60 * 60_000;

/** Keeps what importers write into their logs about running and just ended imports. */
export class ReportKeeper {
  readonly #options: Required<ReportKeeperOptions>;
  readonly #kept = new Map<string, Map<string, Kept>>();
  /** Until when a namespace, as `cluster/namespace`, is not asked. */
  readonly #refusedUntil = new Map<string, number>();
  /** Until when a cluster wants to be left alone. */
  readonly #quietUntil = new Map<string, number>();
  readonly #listeners: ((cluster: string) => void)[] = [];
  readonly #stopping = new AbortController();

  constructor(options: ReportKeeperOptions) {
    this.#options = { everyMs: EVERY_MS, ...options };
  }

  /** Calls a listener when what is known of a cluster's imports has changed. */
  onChange(listener: (cluster: string) => void) {
    this.#listeners.push(listener);
  }

  /** @param uid - of the DataImportJob */
  reportOf(cluster: string, uid: string | undefined): KeptReport | undefined {
    return uid ? this.#kept.get(cluster)?.get(uid)?.report : undefined;
  }

  /** Looks at each cluster in its own time: one that does not reply holds up no other. */
  start() {
    for (const { name } of this.#options.clusters.list()) {
      void this.#run(name);
    }
  }

  stop() {
    this.#stopping.abort();
  }

  async #run(name: string): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.look(name);
      await sleep(this.#options.everyMs, signal);
    }
  }

  /** Reads the logs of one cluster that are due; what fails is tried in the next round. */
  async look(name: string): Promise<void> {
    const cluster = this.#options.clusters.get(name);
    const quietUntil = this.#quietUntil.get(name) ?? 0;
    if (!cluster || this.#options.clock() < quietUntil) {
      return;
    }
    const jobs = cluster.jobs();
    const kept = this.#pruned(name, jobs);
    const changes = await Promise.all(
      this.#due(name, jobs, kept).map(due => this.#read(cluster, due, kept)),
    );
    if (changes.includes(true) && !this.#stopping.signal.aborted) {
      this.#listeners.forEach(listener => listener(name));
    }
  }

  #pruned(name: string, jobs: DataImportJobObject[]): Map<string, Kept> {
    const kept = this.#kept.get(name) ?? new Map<string, Kept>();
    this.#kept.set(name, kept);
    const there = new Set(jobs.map(job => job.metadata.uid));
    for (const uid of kept.keys()) {
      if (!there.has(uid)) {
        kept.delete(uid);
      }
    }
    return kept;
  }

  #due(
    name: string,
    jobs: DataImportJobObject[],
    kept: Map<string, Kept>,
  ): Due[] {
    const now = this.#options.clock();
    const askedAt = ({ metadata }: DataImportJobObject) =>
      kept.get(metadata.uid)?.askedAt ?? 0;
    // What an importer says last goes with its Pod; one that can't be read has its turn with the others
    const endedSince = ({ metadata, status = {} }: DataImportJobObject) =>
      isEnded(status.state) && !kept.get(metadata.uid)?.ended;
    return jobs
      .filter(({ metadata, status = {} }) => {
        const refused = this.#refusedUntil.get(`${name}/${metadata.namespace}`);
        if (!status.jobName || (refused !== undefined && now < refused)) {
          return false;
        }
        if (!isEnded(status.state)) {
          return true;
        }
        const began = Date.parse(status.startedAt ?? '');
        return !kept.get(metadata.uid)?.final && now - began < OLD_MS;
      })
      .sort(
        (one, other) =>
          Number(endedSince(other)) - Number(endedSince(one)) ||
          askedAt(one) - askedAt(other),
      )
      .flatMap(job => {
        const pod = this.#options.pods.podOf(name, job);
        return pod === undefined ? [] : [{ job, pod }];
      })
      .slice(0, MOST_READS);
  }

  /** Whether it says something new. */
  async #read(
    { name, connection }: ClusterView,
    { job, pod }: Due,
    kept: Map<string, Kept>,
  ): Promise<boolean> {
    const { metadata, status = {} } = job;
    const { namespace = '', uid } = metadata;
    const now = this.#options.clock();
    const before = kept.get(uid)?.report;
    const attempt = { askedAt: now, ended: isEnded(status.state) };
    kept.set(uid, { ...attempt, report: before, final: false });
    const { pods, logger } = this.#options;
    try {
      const reading = await readLogEnd(connection, {
        ...{ namespace, pod, container: 'importer' },
      });
      pods.logRead(name, job, reading);
      if (reading === 'refused') {
        const until = now + ASK_AGAIN_WHEN_REFUSED_MS;
        this.#refusedUntil.set(`${name}/${namespace}`, until);
        return false;
      }
      const report =
        reading === 'gone' ? before : { ...parseReport(reading.log), at: now };
      kept.set(uid, { ...attempt, report, final: attempt.ended });
      return wordsOf(report) !== wordsOf(before);
    } catch (error) {
      if (error instanceof StreamFailure && error.retryAfterMs) {
        this.#quietUntil.set(name, now + error.retryAfterMs);
      }
      const { message } = toError(error);
      logger.debug(
        `The log of the importer '${namespace}/${status.jobName}' of '${name}' could not be read: ${message}`,
      );
      return false;
    }
  }
}

function isEnded(state: string | undefined): boolean {
  return state === 'Succeeded' || state === 'Failed';
}

/** What it says, whenever it was read; nothing is said by no report as by an empty one. */
function wordsOf(report: KeptReport | undefined): string {
  return JSON.stringify({ ...report, at: undefined });
}
