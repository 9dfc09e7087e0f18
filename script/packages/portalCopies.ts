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

/** Which version each `NAME@npm:RANGE` of the portal's yarn.lock has. */
function lockedIn(portal: string): Map<string, string> {
  const path = join(portal, 'yarn.lock');
  const lock = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return new Map(
    Array.from(lock.matchAll(/^"(.+)":\n {2}version: (.+)$/gm)).flatMap(
      ([, keys, version]) =>
        keys.split(', ').map((key): [string, string] => [key, version]),
    ),
  );
}

/** What our packages ask for of Backstage. */
function rangesOf(packed: PackedPackage[]): [name: string, range: string][] {
  return packed.flatMap(({ dependencies = {} }) =>
    Object.entries(dependencies).filter(([name]) =>
      name.startsWith('@backstage/'),
    ),
  );
}

/**
 * What a portal has to name under `resolutions`. Of a range that is new to its yarn.lock Yarn takes the newest, also
 * where the portal has an older version that would do, and `yarn dedupe` leaves it: the portal would have two copies of
 * Backstage's packages, whose parts do not know each other. Nothing is named where the portal asks for the same range
 * itself.
 */
export function portalCopies(
  portal: string,
  packed: PackedPackage[],
): Record<string, string> {
  const locked = lockedIn(portal);
  return Object.fromEntries(
    rangesOf(packed).flatMap(([name, range]) => {
      const wanted = `${name}@npm:${range}`;
      const version = versionIn(portal, name);
      return version &&
        satisfies(version, range) &&
        locked.get(wanted) !== version
        ? [[wanted, version]]
        : [];
    }),
  );
}

/** Whether a resolution is one that an earlier run, or an earlier version of ours, needed. */
export function isCopyOf(packed: PackedPackage[], resolution: string): boolean {
  return rangesOf(packed).some(
    ([name, range]) =>
      resolution === `${name}@npm:${range}` ||
      (resolution.startsWith(`${name}@npm:`) && resolution.includes('||')),
  );
}
