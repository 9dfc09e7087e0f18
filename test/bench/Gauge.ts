import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { Session } from 'node:inspector/promises';
import { Answers, Blocks, Usage } from './gauges';

const EVERY_MS = 5;

const NONE: Blocks = {
  byClock: { ms: 0, cpuMs: 0 },
  byWork: { ms: 0, cpuMs: 0 },
};

/** Measures the process that it is in. */
export class Gauge implements Record<keyof Answers, () => unknown> {
  #blocks = NONE;
  #kubernetesRequests = 0;
  readonly #inspector = new Session();

  constructor() {
    let last = performance.now();
    let cpu = process.threadCpuUsage();
    setInterval(() => {
      const now = performance.now();
      const { user, system } = process.threadCpuUsage(cpu);
      const block = {
        ms: now - last - EVERY_MS,
        cpuMs: (user + system) / 1000,
      };
      const { byClock, byWork } = this.#blocks;
      this.#blocks = {
        byClock: block.ms > byClock.ms ? block : byClock,
        byWork: block.cpuMs > byWork.cpuMs ? block : byWork,
      };
      last = now;
      cpu = process.threadCpuUsage();
    }, EVERY_MS).unref();
    subscribe('http.client.request.start', message => {
      const { request } = message as { request: ClientRequest };
      // Only API servers are asked over TLS here
      this.#kubernetesRequests += request.protocol === 'https:' ? 1 : 0;
    });
  }

  usage(): Usage {
    const { user, system } = process.cpuUsage();
    return {
      cpuMs: (user + system) / 1000,
      at: performance.now(),
      rss: process.memoryUsage.rss(),
      kubernetesRequests: this.#kubernetesRequests,
    };
  }

  blocks(): Blocks {
    const blocks = this.#blocks;
    this.#blocks = NONE;
    return blocks;
  }

  async profileBegun(): Promise<void> {
    this.#inspector.connect();
    await this.#inspector.post('Profiler.enable');
    await this.#inspector.post('Profiler.start');
  }

  async profile(): Promise<object> {
    const { profile } = await this.#inspector.post('Profiler.stop');
    this.#inspector.disconnect();
    return profile;
  }
}
