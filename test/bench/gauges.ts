/** What a portal's process says of itself. Times in milliseconds, memory in bytes. */
export interface Usage {
  /** Of all its threads since it began. */
  cpuMs: number;
  /** By its own clock. */
  at: number;
  /** Requests sent to API servers. */
  kubernetesRequests: number;
}

/** Memory in bytes, after all garbage was collected. */
export interface Memory {
  /** What the system says that the process takes. */
  rss: number;
  /** What JavaScript holds. */
  heap: number;
}

/** A time in which the event loop did not turn. */
export interface Block {
  ms: number;
  /** What the thread worked in it: far less where the machine gave the core to others. */
  cpuMs: number;
  /** How long of it garbage was collected. */
  collectingMs: number;
}

/** The longest by the clock, and the one with the most work, since they were last asked for. */
export interface Blocks {
  byClock: Block;
  byWork: Block;
}

export interface Answers {
  usage: Usage;
  memory: Memory;
  blocks: Blocks;
  profileBegun: undefined;
  /** As `--cpu-prof` writes it. */
  profile: object;
}

export type Ask = keyof Answers;

export interface Question {
  id: number;
  ask: Ask;
}
