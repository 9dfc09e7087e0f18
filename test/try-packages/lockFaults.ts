const OURS = '@everest-import/';

/** Versions of each package in a yarn.lock, by where it came from. */
function versionsOf(lock: string): Map<string, Set<string>> {
  const versions = new Map<string, Set<string>>();
  for (const [, name, version] of lock.matchAll(
    /^ {2}resolution: "(@?[^@"]+)@npm:([^"]+)"$/gm,
  )) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return versions;
}

/**
 * What our packages did to a portal that they must not do: come from a registry, where nobody owns their scope, or
 * bring another copy of one of Backstage's packages, whose parts do not know each other.
 *
 * @param known - names of packages that may come once more: the train says why
 */
export function lockFaults(
  before: string,
  after: string,
  known: string[] = [],
): string[] {
  const had = versionsOf(before);
  return [...versionsOf(after)].flatMap(([name, versions]) => {
    if (name.startsWith(OURS)) {
      return [`'${name}' came from a registry`];
    }
    const copies = [...versions].join(', ');
    return name.startsWith('@backstage/') &&
      !known.includes(name) &&
      versions.size > Math.max(had.get(name)?.size ?? 0, 1)
      ? [`'${name}' is there in one more version with our packages: ${copies}`]
      : [];
  });
}
