import { dataImportOf } from '../../everest/fields';
import { endedContainers } from '../evidence/importerContainers';
import { PodSeen } from '../evidence/RunEvidence';
import { CauseInput } from './CauseInput';
import { Line } from './KnownCause';
import { logLines } from './logLines';
import { line } from './lines';
import { isOperatorError, LASTS_AFTER_MS } from './operatorErrors';
import { restoreLines } from './restoreLines';
import { engineStuck, importerStuck, podLines } from './stuckLines';

/** What Everest says of each that failed. */
const JOB_FAILED = 'Data import job failed';

/** The message is Kubernetes' own; with others it may be the end of the log, which is not for everybody. */
const STARTED_NEVER =
  /^(?:StartError|ContainerCannotRun|ContainerStatusUnknown)$/;

/** The evidence of one import, as causes ask for it. */
export class Seen {
  readonly input: CauseInput;
  /** When time alone may change the answer, in milliseconds since 1970. */
  dueAt?: number;

  constructor(input: CauseInput) {
    this.input = input;
  }

  /** The run is over: what held it up before says nothing any more. */
  get ended(): boolean {
    return this.input.job?.status?.state === 'Failed';
  }

  get namespace(): string {
    const { database, job } = this.input;
    return (database ?? job)?.metadata.namespace ?? '';
  }

  /** Of the database. */
  get name(): string {
    const { database, job } = this.input;
    return database?.metadata.name ?? job?.spec?.targetClusterName ?? '';
  }

  get source() {
    const { database, job } = this.input;
    return dataImportOf(database)?.source ?? job?.spec?.source;
  }

  pods(of: PodSeen['of']): PodSeen[] {
    return (this.input.run?.pods ?? []).filter(pod => pod.of === of);
  }

  get importerPod(): PodSeen | undefined {
    return this.pods('importer').at(-1);
  }

  /**
   * What a Pod, a claim or a Job waits for now. Of a run that is over: what its importer did; the database's Pods come and
   * go with a restore, and what they wait for did not end it.
   */
  stuck(): Line[] {
    return [...importerStuck(this), ...(this.ended ? [] : engineStuck(this))];
  }

  /** The Pod that a line of what holds up is about. */
  podSaying(text: string): PodSeen | undefined {
    return this.input.run?.pods.find(pod =>
      podLines(this, pod).some(item => item.text === text),
    );
  }

  restoreLines(): Line[] {
    return restoreLines(this.input);
  }

  databaseLines(): Line[] {
    const { message } = this.input.database?.status ?? {};
    return message === JOB_FAILED ? [] : line('database', message);
  }

  /** What Everest says of its own job, and Kubernetes of its. */
  jobLines(): Line[] {
    const { job, run } = this.input;
    return [
      ...line('job', job?.status?.message),
      ...(run?.job?.conditions ?? [])
        .filter(({ type, status }) => type === 'Failed' && status === 'True')
        .flatMap(({ reason, message }) =>
          line('job', `${reason ?? ''}: ${message ?? ''}`),
        ),
    ];
  }

  /** What may say why the run ended, the most telling line first. */
  lastWords(): Line[] {
    const { errors, rest } = logLines(this.input);
    return [
      ...errors.slice(0, 1),
      ...this.restoreLines(),
      ...this.stuck(),
      ...this.terminated(),
      ...this.databaseLines(),
      ...errors.slice(1),
      ...(errors.some(({ aside }) => !aside) ? [] : rest),
    ];
  }

  /** What the importer calls an error last. */
  lastError(): Line | undefined {
    return logLines(this.input).errors[0];
  }

  /** What tools said right before an importer that knows no more than that they failed. */
  beforeErrors(): Line[] {
    return logLines(this.input).before;
  }

  /** What proves that a run which has not ended does not get on: its log may be of a try that is followed by another. */
  holdUps(): Line[] {
    const { since } = this.input;
    return [
      ...this.stuck(),
      ...this.restoreLines(),
      ...this.databaseLines().filter(
        item => !isOperatorError(item) || this.lasted(since, LASTS_AFTER_MS),
      ),
    ];
  }

  terminated(): Line[] {
    return this.pods('importer').flatMap(pod =>
      endedContainers(pod).flatMap(({ name, terminated }) =>
        terminated?.message
          ? line(
              STARTED_NEVER.test(terminated.reason ?? '') ? 'pod' : 'log',
              `${name}: ${terminated.message}`,
            )
          : [],
      ),
    );
  }

  /**
   * Whether something has lasted long enough to count.
   *
   * @param since - RFC 3339, or milliseconds since 1970; unknown: it has not
   */
  lasted(since: string | number | undefined, ms: number): boolean {
    const began = typeof since === 'string' ? Date.parse(since) : since;
    if (began === undefined || Number.isNaN(began)) {
      return false;
    }
    const due = began + ms;
    if (this.input.now >= due) {
      return true;
    }
    this.#lookAgain(due);
    return false;
  }

  /**
   * Whether something was said so short a while ago that it counts; of a run that is over, when it was last read.
   *
   * @param said - RFC 3339; unknown: it was not
   */
  isRecent(said: string | undefined, ms: number): boolean {
    const until = Date.parse(said ?? '') + ms;
    if (this.ended) {
      return (this.input.run?.asOf ?? 0) <= until;
    }
    if (!(this.input.now <= until)) {
      return false;
    }
    this.#lookAgain(until + 1);
    return true;
  }

  #lookAgain(at: number) {
    this.dueAt = Math.min(at, this.dueAt ?? at);
  }
}
