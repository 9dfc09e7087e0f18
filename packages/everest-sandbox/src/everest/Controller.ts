/** When to look at an object again, in milliseconds; nothing: when it changes. */
export type Reconcile = (
  namespace: string,
  name: string,
) => Promise<number | void>;

/** One object at a time, failures with a back-off that doubles, as controller-runtime does. */
export class Controller {
  private readonly running = new Set<string>();
  private readonly again = new Set<string>();
  private readonly failures = new Map<string, number>();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private stopped = false;

  constructor(
    private readonly reconcile: Reconcile,
    private readonly backOffMs: { first: number; last: number },
  ) {}

  enqueue(namespace: string, name: string) {
    const key = `${namespace}/${name}`;
    clearTimeout(this.timers.get(key));
    if (this.stopped) return;
    if (this.running.has(key)) {
      this.again.add(key);
      return;
    }
    this.running.add(key);
    this.reconcile(namespace, name)
      .then(
        delay => {
          this.failures.delete(key);
          return delay;
        },
        () => {
          const count = this.failures.get(key) ?? 0;
          this.failures.set(key, count + 1);
          return Math.min(
            this.backOffMs.first * 2 ** count,
            this.backOffMs.last,
          );
        },
      )
      .then(delay => {
        this.running.delete(key);
        if (this.again.delete(key)) this.enqueue(namespace, name);
        else if (delay && !this.stopped) {
          this.timers.set(
            key,
            setTimeout(() => this.enqueue(namespace, name), delay),
          );
        }
      });
  }

  stop() {
    this.stopped = true;
    this.timers.forEach(timer => clearTimeout(timer));
  }
}
