import { BenchPortal } from './BenchPortal';
import { keepProfile, PROFILES } from './profiles';

/** Does something, and where EVEREST_BENCH_PROFILES names a folder, writes there what the portal's CPU did meanwhile. */
export async function profiled<T>(
  during: string,
  portal: BenchPortal,
  work: () => Promise<T>,
): Promise<T> {
  if (!PROFILES) {
    return work();
  }
  await portal.ask('profileBegun');
  const result = await work();
  keepProfile(during, await portal.ask('profile'));
  return result;
}
