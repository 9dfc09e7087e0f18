import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';
import { PackedPackage } from './addToPortal';

/** Where a portal's own copy may lie: Yarn puts one that several packages need into the root. */
const ROOMS = ['.', 'packages/app', 'packages/backend'];

function versionIn(portal: string, name: string): string | undefined {
  const path = ROOMS.map(room =>
    join(portal, room, 'node_modules', name, 'package.json'),
  ).find(existsSync);
  return path && JSON.parse(readFileSync(path, 'utf8')).version;
}

/** Ranges of ours that take more than one train of Backstage, the newest last, with the name of what they are of. */
function rangesOf(packed: PackedPackage[]): [name: string, range: string][] {
  return packed.flatMap(({ dependencies = {} }) =>
    Object.entries(dependencies).filter(
      ([name, range]) => name.startsWith('@backstage/') && range.includes('||'),
    ),
  );
}

/**
 * What a portal of an older train has to name under `resolutions`. Yarn takes the newest of what a range allows, also
 * where the portal has an older one that would do, and `yarn dedupe` leaves it: the portal would have two copies of
 * Backstage's packages, whose parts do not know each other. Nothing is named where the portal has the newest.
 */
export function portalCopies(
  portal: string,
  packed: PackedPackage[],
): Record<string, string> {
  return Object.fromEntries(
    rangesOf(packed).flatMap(([name, range]) => {
      const version = versionIn(portal, name);
      const newest = range.split('||').at(-1)!;
      return version && satisfies(version, range) && !satisfies(version, newest)
        ? [[`${name}@npm:${range}`, version]]
        : [];
    }),
  );
}

/** Whether a resolution is one that an earlier version of ours needed. */
export function isCopyOf(packed: PackedPackage[], resolution: string): boolean {
  return rangesOf(packed).some(
    ([name]) =>
      resolution.startsWith(`${name}@npm:`) && resolution.includes('||'),
  );
}
