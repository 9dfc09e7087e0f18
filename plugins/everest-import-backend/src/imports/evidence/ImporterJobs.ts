import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';
import { saysAbsent } from '../../kubernetes/connection/saysAbsent';
import { LackedRight } from '../../kubernetes/rights/neededRights';
import { failureOf } from '../../kubernetes/watch/StreamFailure';
import { Clock } from '../../time/Clock';
import { EVEREST_GROUP } from '../../everest/names';
import { DataImportJobObject, KubernetesObject } from '../../everest/objects';
import { controllerOf } from './evidenceKinds';
import { redacted } from './redact';
import { RunEvidence } from './RunEvidence';
import { conditionsSeen } from './seen/conditions';

interface RawJob extends KubernetesObject {
  status?: { active?: number; conditions?: unknown };
}

/** The batch Job that an importer runs in, proved to be the DataImportJob's. */
export interface ImporterJob {
  uid: string;
  seen: NonNullable<RunEvidence['job']>;
}

interface Known {
  job?: ImporterJob;
  refused?: LackedRight;
  readAt: number;
  /** The DataImportJob had ended when it was read. */
  final: boolean;
}

/** A Job without a Pod says in its conditions why; most others never change between begin and end. */
const READ_AGAIN_MS = 5 * 60_000;

function isEnded({ status = {} }: DataImportJobObject): boolean {
  return status.state === 'Succeeded' || status.state === 'Failed';
}

/**
 * The batch Jobs of DataImportJobs, one read each at begin and end: a Job is the importer's own when that DataImportJob
 * is its controller by UID, for anybody may have taken its name.
 */
export class ImporterJobs {
  readonly #connection: KubernetesConnection;
  readonly #clock: Clock;
  /** By the DataImportJob's UID. */
  readonly #known = new Map<string, Known>();

  constructor(connection: KubernetesConnection, clock: Clock) {
    this.#connection = connection;
    this.#clock = clock;
  }

  of(uid: string | undefined): ImporterJob | undefined {
    return uid ? this.#known.get(uid)?.job : undefined;
  }

  refused(uid: string | undefined): LackedRight | undefined {
    return uid ? this.#known.get(uid)?.refused : undefined;
  }

  keepOnly(uids: Set<string | undefined>) {
    for (const uid of this.#known.keys()) {
      if (!uids.has(uid)) {
        this.#known.delete(uid);
      }
    }
  }

  isDue(job: DataImportJobObject): boolean {
    const known = this.#known.get(job.metadata.uid);
    return (
      job.status?.jobName !== undefined &&
      (!known ||
        (isEnded(job) && !known.final && !known.refused) ||
        (!known.final && this.#clock() - known.readAt >= READ_AGAIN_MS))
    );
  }

  /**
   * Reads the one that is due.
   *
   * @throws ClusterAwayError
   * @throws StreamFailure when the API server fails, for now
   */
  async read(job: DataImportJobObject): Promise<void> {
    const { uid, namespace = '' } = job.metadata;
    const before = this.#known.get(uid);
    const attempt = { readAt: this.#clock(), final: isEnded(job) };
    const { jobName = '' } = job.status ?? {};
    const [within, name] = [namespace, jobName].map(encodeURIComponent);
    const reply = await this.#connection.request<RawJob>({
      method: 'GET',
      path: `/apis/batch/v1/namespaces/${within}/jobs/${name}`,
    });
    const { status, body, retryAfterMs } = reply;
    if (status === 401 || status === 403) {
      const refused = {
        verb: 'get',
        group: 'batch',
        plural: 'jobs',
        namespace,
      };
      this.#known.set(uid, { ...attempt, final: false, refused });
      return;
    }
    const batchJob = { name: jobName, plural: 'jobs', group: 'batch' };
    if (status !== 200 && !saysAbsent(reply, batchJob)) {
      throw failureOf(status, body, retryAfterMs);
    }
    const isOwn = status === 200 && isControlledBy(body, uid);
    this.#known.set(uid, {
      ...attempt,
      // What was proved and is gone since is remembered as it was
      job: isOwn ? toImporterJob(body) : before?.job,
    });
  }
}

function isControlledBy(job: KubernetesObject, uid: string): boolean {
  const owner = controllerOf(job);
  return (
    owner?.uid === uid &&
    owner.kind === 'DataImportJob' &&
    Boolean(owner.apiVersion?.startsWith(`${EVEREST_GROUP}/`))
  );
}

function toImporterJob({ metadata, status = {} }: RawJob): ImporterJob {
  return {
    uid: metadata.uid,
    seen: {
      name: metadata.name,
      createdAt: redacted(metadata.creationTimestamp),
      active: status.active,
      conditions: conditionsSeen(status.conditions),
    },
  };
}
