import { setTimeout as wait } from 'node:timers/promises';
import { BenchPortal } from '../BenchPortal';

export interface Load {
  /** Of one core; 1 is all of it. */
  cores: number;
}

/** What a portal takes while something goes on. */
export async function loadOf(
  portal: BenchPortal,
  work: () => Promise<unknown>,
): Promise<Load & { cpuMs: number; ms: number }> {
  const before = await portal.ask('usage');
  await work();
  const after = await portal.ask('usage');
  const cpuMs = after.cpuMs - before.cpuMs;
  const ms = after.at - before.at;
  return { cpuMs, ms, cores: cpuMs / ms };
}

const IDLE_MS = 20_000;

/** What a portal takes that nobody asks anything, and whose clusters are at rest. */
export const idleLoad = (portal: BenchPortal): Promise<Load> =>
  loadOf(portal, () => wait(IDLE_MS));
