import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchPortal } from './BenchPortal';

const written = new Map<string, number>();

/**
 * Does something, and where EVEREST_BENCH_PROFILES names a folder, writes there what the portal's CPU did meanwhile. What
 * is measured at the same time is worth nothing then.
 */
export async function profiled<T>(
  during: string,
  portal: BenchPortal,
  work: () => Promise<T>,
): Promise<T> {
  const folder = process.env.EVEREST_BENCH_PROFILES;
  if (!folder) {
    return work();
  }
  await portal.ask('profileBegun');
  const result = await work();
  const profile = await portal.ask('profile');
  const turn = (written.get(during) ?? 0) + 1;
  written.set(during, turn);
  const name = `${during.replace(/[^a-z0-9]+/gi, '-')}-${turn}.cpuprofile`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(profile));
  return result;
}
