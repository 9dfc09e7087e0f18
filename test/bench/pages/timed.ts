import { within } from '../figures';

/** The middle one and the slowest but a few, in milliseconds. */
export interface Taken {
  p50: number;
  p95: number;
}

export function taken(times: number[]): Taken {
  return { p50: within(0.5, times), p95: within(0.95, times) };
}

/** In milliseconds, by the clock. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
