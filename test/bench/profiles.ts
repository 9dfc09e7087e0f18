import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where profiles are written, where somebody wants them. What is measured at the same time is worth nothing then. */
export const PROFILES = process.env.EVEREST_BENCH_PROFILES;

/** Keeps what a CPU did, beside those of the same name that were kept before. */
export function keepProfile(during: string, profile: object): void {
  const name = during.replace(/[^a-z0-9]+/gi, '-');
  mkdirSync(PROFILES!, { recursive: true });
  writeFileSync(
    join(PROFILES!, `${name}-${Date.now()}.cpuprofile`),
    JSON.stringify(profile),
  );
}
