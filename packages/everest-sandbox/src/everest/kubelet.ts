import { setTimeout as sleep } from 'node:timers/promises';
import { Fields, KubeObject } from '../objects';
import { readData } from '../readData';
import { fillIn } from '../words';
import { RealImporters } from '../importers/RealImporters';
import { Cluster } from './Cluster';
import { decoded } from './engines';
import { PodLogs } from './PodLogs';

export const NODE = 'everest-sandbox';
const BEHAVIOURS: Record<string, Fields[]> = {
  ...readData('behaviours'),
  ...readData('troubles'),
};
const PAUSE = { 'everest.percona.com/reconcile-paused': 'true' };

/** Plays the job controller, the scheduler and a kubelet for importers' Jobs. */
export class Kubelet {
  readonly logs = new PodLogs();
  private readonly begun = new Set<string>();

  constructor(
    private readonly cluster: Cluster,
    private readonly paceMs: number,
    private readonly real: RealImporters,
  ) {}

  /** Begins the one Pod of a Job; a little later where the API server does not answer. */
  async begin(job: KubeObject, owner: string) {
    const { uid, namespace, deletionTimestamp } = job.metadata;
    const seen = this.begun.has(uid) || job.status?.conditions;
    if (seen || deletionTimestamp) return;
    this.begun.add(uid);
    try {
      const run = await this.cluster.find('DataImportJob', owner, namespace);
      // Whoever deletes them on the way needs no further steps.
      if (run) await this.play(job, run).catch(() => {});
    } catch {
      this.begun.delete(uid);
      await sleep(100, undefined, { ref: false });
      if (!this.cluster.stopped) await this.begin(job, owner);
    }
  }

  private async play(job: KubeObject, run: KubeObject) {
    const { cluster, paceMs } = this;
    const { name: jobName, namespace, uid } = job.metadata;
    const { dataImporterName } = run.spec;
    const steps = BEHAVIOURS[dataImporterName] ?? BEHAVIOURS.works;
    if (steps[0].refused) return this.refuse(job, steps[0].refused);
    const nodeName = steps[0].shown.conditions ? undefined : NODE;
    const spec = { ...job.spec.template.spec, nodeName };
    const name = `${jobName}-${uid.slice(0, 5)}`;
    const values = { name, namespace, jobName, spec };
    const pod = await cluster.make('Pod', values, job);
    await cluster.setStatus(job, { startTime: new Date(), active: 1 });
    if (this.real.has(dataImporterName)) return this.playReal(pod, job, run);
    for (const step of steps) {
      if (cluster.stopped) return undefined;
      await this.take(step, pod, job, run);
      await sleep(paceMs, undefined, { ref: false });
    }
    return undefined;
  }

  /** A Job that gets no Pod says so in an event only. */
  private async refuse(job: KubeObject, why: string) {
    await this.cluster.setStatus(job, { startTime: new Date() });
    const message = `Error creating: ${why}`;
    const event = { type: 'Warning', reason: 'FailedCreate', message };
    return this.tell(job, event, { api: 'batch/v1', about: 'Job' });
  }

  /** Really imports, where this machine has what it takes; says so where it has not. */
  private async playReal(pod: KubeObject, job: KubeObject, run: KubeObject) {
    const { name, namespace } = pod.metadata;
    const [starts, succeeds] = BEHAVIOURS.works;
    const [, fails] = BEHAVIOURS['sandbox-fails'];
    await this.take({ ...starts, log: undefined }, pod, job, run);
    const { secretName } = job.spec.template.spec.volumes[0].secret;
    const secret = await this.cluster.find('Secret', secretName, namespace);
    const request = decoded(secret)['request.json'];
    const missing = this.real.missing(JSON.parse(request).target.type);
    if (missing.length) {
      const lacks = `simulated: this machine lacks ${missing.join(', ')}`;
      this.logs.write(name, [lacks]);
      return this.take(succeeds, pod, job, run);
    }
    const exitCode = await this.real
      .run({
        key: `${namespace}/${run.spec.targetClusterName}`,
        request,
        onLine: line => this.logs.write(name, [line]),
      })
      .catch(error => {
        this.logs.write(name, [
          `sandbox: the importer could not run: ${error}`,
        ]);
        return 1;
      });
    const { log: _, ...step } = exitCode ? fails : succeeds;
    const { terminated } = step.shown.state;
    const state = { terminated: { ...terminated, exitCode } };
    const shown = { ...step.shown, state };
    return this.take({ ...step, shown }, pod, job, run);
  }

  private async take(
    step: Fields,
    pod: KubeObject,
    job: KubeObject,
    run: KubeObject,
  ) {
    const { cluster } = this;
    const { name, namespace } = pod.metadata;
    const time = { now: new Date() };
    const { log, shown, events, pauses, end } = fillIn(step, time);
    if (pauses) {
      const { targetClusterName: target } = run.spec;
      const database = await cluster.find('DatabaseCluster', target, namespace);
      await cluster.merge(database!, { metadata: { annotations: PAUSE } });
    }
    if (shown?.state?.running) this.logs.begin(name);
    if (log) this.logs.write(name, log);
    if (shown) await this.show(pod, shown);
    for (const event of events ?? []) await this.tell(pod, event);
    if (!end) return;
    this.logs.end(name);
    await cluster.setStatus(job, { ...end, active: null });
  }

  private tell(
    { metadata }: KubeObject,
    event: Fields,
    of = { api: 'v1', about: 'Pod' },
  ) {
    const { name, namespace, uid } = metadata;
    const tag = event.reason.toLowerCase();
    const about = { ...of, name, namespace, uid, node: NODE, tag };
    return this.cluster.make('Event', { ...event, ...about, now: new Date() });
  }

  private show(pod: KubeObject, { state, ...status }: Fields) {
    const { name, image } = pod.spec.containers[0];
    const known = { name, image, imageID: '', ready: false, restartCount: 0 };
    const containerStatuses = state && [{ ...known, state }];
    return this.cluster.setStatus(pod, { ...status, containerStatuses });
  }
}
