import { DatabaseEngineObject } from './objects';

function numbers(version: string): number[] {
  return version.split(/[^0-9]+/).map(Number);
}

/** Newest first, by the numbers in them. */
export function compareVersions(a: string, b: string): number {
  const left = numbers(a);
  const right = numbers(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (right[i] ?? 0) - (left[i] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** What may be asked for: listed by the operator and, where there is an allow-list, on it. Newest first. */
export function offeredVersions(engine: DatabaseEngineObject): string[] {
  const allowed = engine.spec?.allowedVersions ?? [];
  return Object.keys(engine.status?.availableVersions?.engine ?? {})
    .filter(version => allowed.length === 0 || allowed.includes(version))
    .sort(compareVersions);
}

/** As Everest chooses: the newest recommended version, else the newest available one. */
export function defaultVersion(
  engine: DatabaseEngineObject,
): string | undefined {
  const offered = offeredVersions(engine);
  const words = engine.status?.availableVersions?.engine ?? {};
  return ['recommended', 'available']
    .map(word => offered.find(version => words[version]?.status === word))
    .find(Boolean);
}
