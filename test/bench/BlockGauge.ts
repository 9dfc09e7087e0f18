import { PerformanceObserver } from 'node:perf_hooks';
import { Block, Blocks } from './gauges';

const EVERY_MS = 5;
/** The observer is told of a collection a moment after it. */
const TOLD_AFTER_MS = 20;

interface Span {
  from: number;
  to: number;
  cpuMs: number;
}

const NONE: Span = { from: 0, to: 0, cpuMs: 0 };
const lengthOf = ({ from, to }: Span) => Math.max(to - from, 0);

/** Measures how long the event loop of its process stands still, and how much of that was collecting garbage. */
export class BlockGauge {
  #byClock = NONE;
  #byWork = NONE;
  #collections: Omit<Span, 'cpuMs'>[] = [];

  constructor() {
    new PerformanceObserver(list => {
      for (const { startTime, duration } of list.getEntries()) {
        this.#collections.push({ from: startTime, to: startTime + duration });
      }
    }).observe({ entryTypes: ['gc'] });
    let last = performance.now();
    let cpu = process.threadCpuUsage();
    setInterval(() => {
      const now = performance.now();
      const { user, system } = process.threadCpuUsage(cpu);
      this.#take({
        from: last + EVERY_MS,
        to: now,
        cpuMs: (user + system) / 1000,
      });
      last = now;
      cpu = process.threadCpuUsage();
    }, EVERY_MS).unref();
  }

  /** Those since it was last asked. */
  async blocks(): Promise<Blocks> {
    await new Promise(resolve => {
      setTimeout(resolve, TOLD_AFTER_MS);
    });
    const blocks = {
      byClock: this.#toBlock(this.#byClock),
      byWork: this.#toBlock(this.#byWork),
    };
    this.#byClock = NONE;
    this.#byWork = NONE;
    this.#collections = [];
    return blocks;
  }

  #take(span: Span) {
    this.#byClock =
      lengthOf(span) > lengthOf(this.#byClock) ? span : this.#byClock;
    this.#byWork = span.cpuMs > this.#byWork.cpuMs ? span : this.#byWork;
  }

  #toBlock(span: Span): Block {
    const collectingMs = this.#collections.reduce(
      (total, { from, to }) =>
        total + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
      0,
    );
    return { ms: lengthOf(span), cpuMs: span.cpuMs, collectingMs };
  }
}
