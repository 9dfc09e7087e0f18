import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { Session } from 'node:inspector/promises';
import { BlockGauge } from './BlockGauge';
import { Answers, Blocks, Memory, Usage } from './gauges';

/** Measures the process that it is in, which runs with `--expose-gc`. */
export class Gauge implements Record<keyof Answers, () => unknown> {
  readonly #blocks = new BlockGauge();
  #kubernetesRequests = 0;
  readonly #inspector = new Session();

  constructor() {
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
      kubernetesRequests: this.#kubernetesRequests,
    };
  }

  /** After a collection: how much garbage waits for one at a moment says nothing of what is needed. */
  memory(): Memory {
    // The second takes what the first only found to be dead
    globalThis.gc!();
    globalThis.gc!();
    const { rss, heapUsed } = process.memoryUsage();
    return { rss, heap: heapUsed };
  }

  blocks(): Promise<Blocks> {
    return this.#blocks.blocks();
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
