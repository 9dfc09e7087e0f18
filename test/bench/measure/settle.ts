import { setTimeout as wait } from 'node:timers/promises';
import { BenchPortal } from '../BenchPortal';
import { loadOf } from './load';

const LOOK_MS = 3_000;
/** Of a core: a portal that does no more than this does nothing. */
const CALM = 0.06;
const PATIENCE_MS = 90_000;

/** Waits until all that follows from what was done is done, such as telling of it. Resolves with how long that took. */
export async function settle(portal: BenchPortal): Promise<number> {
  const begun = performance.now();
  let cores = 1;
  while (cores > CALM && performance.now() - begun < PATIENCE_MS) {
    ({ cores } = await loadOf(portal, () => wait(LOOK_MS)));
  }
  return performance.now() - begun;
}
