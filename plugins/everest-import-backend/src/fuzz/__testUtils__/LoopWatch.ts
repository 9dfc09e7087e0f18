const TICK_MS = 2;

/** How long something kept the event loop from turning. */
export interface LongestBlock {
  /** Not counting the time that the machine gave to other processes and threads, such as those that collect garbage. */
  busyMs: number;
  wallMs: number;
}

/** Ticks in this process, and notes the longest time between two ticks. */
export class LoopWatch {
  #longest: LongestBlock = { busyMs: 0, wallMs: 0 };
  #seen = performance.now();
  #cpu = process.threadCpuUsage();

  constructor() {
    setInterval(() => this.#tick(), TICK_MS).unref();
  }

  /** The longest since it was asked last. */
  take(): LongestBlock {
    this.#tick();
    const longest = this.#longest;
    this.#longest = { busyMs: 0, wallMs: 0 };
    return longest;
  }

  #tick() {
    const now = performance.now();
    const { user, system } = process.threadCpuUsage(this.#cpu);
    const wallMs = now - this.#seen - TICK_MS;
    // A thread that others keep from running uses no processor meanwhile
    const busyMs = Math.min(wallMs, (user + system) / 1000);
    this.#longest = {
      busyMs: Math.max(this.#longest.busyMs, busyMs),
      wallMs: Math.max(this.#longest.wallMs, wallMs),
    };
    this.#seen = now;
    this.#cpu = process.threadCpuUsage();
  }
}
