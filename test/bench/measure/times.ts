import { BenchPortal } from '../BenchPortal';
import { within } from '../figures';

/** In milliseconds. */
export interface Times {
  p50: number;
  p99: number;
  count: number;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

export function timesOf(taken: number[]): Times {
  return {
    p50: within(0.5, taken),
    p99: within(0.99, taken),
    count: taken.length,
  };
}

/** Not counted: each path is compiled, and each connection made, by then. */
const FIRST = 20;

/** How long something takes that is asked for again and again, by one who waits for each answer. */
export async function timesOfAsking(
  count: number,
  ask: (turn: number) => Promise<unknown>,
  first = FIRST,
): Promise<Times> {
  const taken: number[] = [];
  for (let turn = 0; turn < first + count; turn += 1) {
    taken.push(await timed(() => ask(turn)));
  }
  return timesOf(taken.slice(first));
}

/** Requests that a portal sends to API servers, and the time of it, while something goes on. */
export async function kubernetesRequests(
  portal: BenchPortal,
  work: () => Promise<unknown>,
): Promise<{ requests: number; ms: number }> {
  const before = await portal.ask('usage');
  await work();
  const after = await portal.ask('usage');
  return {
    requests: after.kubernetesRequests - before.kubernetesRequests,
    ms: after.at - before.at,
  };
}
