import { Cluster } from './Cluster';

/** When to look again, in milliseconds; nothing: when something changes. */
export type Reconcile = (
  namespace: string,
  name: string,
) => Promise<number | void>;

/** One look at an object at a time; failures come back later and later, as with controller-runtime. */
export class Controller {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly failures = new Map<string, number>();
  private readonly busy = new Set<string>();

  constructor(
    private readonly cluster: Pick<Cluster, 'stopped'>,
    private readonly reconcile: Reconcile,
    private readonly paceMs: number,
  ) {}

  look(namespace: string, name: string, delay = 0) {
    if (this.cluster.stopped) return;
    const key = `${namespace}/${name}`;
    clearTimeout(this.timers.get(key));
    const run = () => this.run(key, namespace, name);
    this.timers.set(key, setTimeout(run, delay).unref());
  }

  private async run(key: string, ...object: [string, string]) {
    if (this.busy.has(key)) return this.look(...object, 5);
    this.timers.delete(key);
    this.busy.add(key);
    const failed = this.failures.get(key) ?? 0;
    this.failures.delete(key);
    const later = await this.reconcile(...object).catch(() => {
      this.failures.set(key, failed + 1);
      return Math.min((this.paceMs / 400) * 2 ** failed, this.paceMs * 10);
    });
    this.busy.delete(key);
    if (later && !this.timers.has(key)) this.look(...object, later);
    return undefined;
  }
}

/** Tells how long a step still has to last, in milliseconds. */
export function stopwatch(paceMs: number) {
  const since = new Map<string, number>();
  return (step: string): number => {
    const first = since.get(step) ?? Date.now();
    since.set(step, first);
    return Math.max(0, first + paceMs - Date.now());
  };
}
