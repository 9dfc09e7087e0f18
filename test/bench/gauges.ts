/** What a portal's process says of itself. Times in milliseconds, memory in bytes. */
export interface Usage {
  /** Of all its threads since it began. */
  cpuMs: number;
  /** By its own clock. */
  at: number;
  /** What the system says that it takes. */
  rss: number;
  /** Requests sent to API servers. */
  kubernetesRequests: number;
}

/** A time in which the event loop did not turn. */
export interface Block {
  ms: number;
  /** What the thread worked in it: far less where the machine gave the core to others. */
  cpuMs: number;
}

/** The longest by the clock, and the one with the most work, since they were last asked for. */
export interface Blocks {
  byClock: Block;
  byWork: Block;
}

export interface Answers {
  usage: Usage;
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
