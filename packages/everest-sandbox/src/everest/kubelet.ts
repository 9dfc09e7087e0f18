import { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fields, KubeObject } from '../objects';
import { readData } from '../readData';
import { fillIn } from '../words';
import { Cluster } from './Cluster';

export const NODE = 'everest-sandbox';
const BEHAVIOURS: Record<string, Fields[]> = readData('behaviours');
const PAUSE = { 'everest.percona.com/reconcile-paused': 'true' };

/** Plays the job controller, the scheduler and a kubelet for importers' Jobs. */
export class Kubelet {
  private readonly logs = new Map<string, string[]>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly cluster: Cluster,
    private readonly paceMs: number,
  ) {}

  /** Begins the one Pod of a Job. */
  async begin(job: KubeObject, owner: string) {
    const { uid, namespace, deletionTimestamp } = job.metadata;
    const seen = this.begun.has(uid) || job.status?.conditions;
    if (seen || deletionTimestamp) return;
    this.begun.add(uid);
    const run = await this.cluster.find('DataImportJob', owner, namespace);
    // Whoever deletes them on the way needs no further steps.
    if (run) await this.play(job, run).catch(() => {});
  }

  /** A container's log; to its end where it is followed. */
  sendLog(pod: string, query: URLSearchParams, response: ServerResponse) {
    const { length } = this.logs.get(pod) ?? [];
    if (!length)
      return response.writeHead(400).end('container is waiting to start');
    const send = (from: number) => {
      const lines = this.logs.get(pod)!;
      lines.slice(from).forEach(line => response.write(`${line}\n`));
      const ended = /^(done|error: .*)$/.test(lines[lines.length - 1]);
      if (ended || !query.has('follow') || response.destroyed) response.end();
      else setTimeout(send, 100, lines.length).unref();
    };
    const tail = Number(query.get('tailLines') ?? length);
    return send(Math.max(0, length - tail));
  }

  private async play(job: KubeObject, run: KubeObject) {
    const { cluster, logs, paceMs } = this;
    const { name: jobName, namespace, uid } = job.metadata;
    const { dataImporterName, targetClusterName: target } = run.spec;
    const steps = BEHAVIOURS[dataImporterName] ?? BEHAVIOURS.works;
    const nodeName = steps[0].shown.conditions ? undefined : NODE;
    const spec = { ...job.spec.template.spec, nodeName };
    const name = `${jobName}-${uid.slice(0, 5)}`;
    const values = { name, namespace, jobName, spec };
    const pod = await cluster.make('Pod', values, job);
    await cluster.setStatus(job, { startTime: new Date(), active: 1 });
    for (const step of steps) {
      if (cluster.stopped) return;
      const time = { now: new Date() };
      const { log, shown, events, pauses, end } = fillIn(step, time);
      if (pauses) {
        const database = await cluster.find(
          'DatabaseCluster',
          target,
          namespace,
        );
        await cluster.merge(database!, { metadata: { annotations: PAUSE } });
      }
      if (log) logs.set(name, [...(logs.get(name) ?? []), ...log]);
      if (shown) await this.show(pod, shown);
      for (const event of events ?? []) await this.tell(pod, event);
      if (end) await cluster.setStatus(job, { ...end, active: null });
      await sleep(paceMs, undefined, { ref: false });
    }
  }

  private tell({ metadata }: KubeObject, event: Fields) {
    const { name: pod, namespace, uid } = metadata;
    const tag = event.reason.toLowerCase();
    const about = { pod, namespace, uid, node: NODE, tag, now: new Date() };
    return this.cluster.make('Event', { ...event, ...about });
  }

  private show(pod: KubeObject, { state, ...status }: Fields) {
    const { name, image } = pod.spec.containers[0];
    const known = { name, image, imageID: '', ready: false, restartCount: 0 };
    const containerStatuses = state && [{ ...known, state }];
    return this.cluster.setStatus(pod, { ...status, containerStatuses });
  }
}
