import { inc } from 'semver';
import { Change, Size, SIZES } from './Change';

/** A package that is published. */
export interface ReleasedPackage {
  name: string;
  version: string;
}

export interface PlannedRelease {
  /** Of all packages: they go together. */
  version: string;
  /** What comes before the former text of each package's CHANGELOG.md, by name. */
  entries: Map<string, string>;
}

const TITLES: Record<Size, string> = {
  major: 'Major changes',
  minor: 'Minor changes',
  patch: 'Patch changes',
};

/** Before 1.0 a big change raises the second number, as npm's ranges take it. */
function nextVersion(version: string, size: Size): string {
  const isEarly = version.startsWith('0.');
  return inc(version, isEarly && size === 'major' ? 'minor' : size)!;
}

function entryOf(name: string, version: string, changes: Change[]): string {
  const sections = [...SIZES].reverse().flatMap(size => {
    const texts = changes
      .filter(({ packages }) => packages[name] === size)
      .map(({ text }) => `- ${text.replace(/\n(?=.)/g, '\n  ')}`);
    return texts.length > 0 ? [`### ${TITLES[size]}`, texts.join('\n')] : [];
  });
  return [
    `## ${version}`,
    ...(sections.length > 0 ? sections : ['Released with the others.']),
    '',
  ].join('\n\n');
}

/**
 * What the changes come to: one version for all packages, raised by the biggest of them.
 *
 * @returns undefined where nothing waits
 * @throws Error in a sentence for a package that there is not, or packages of several versions
 */
export function planRelease(
  packages: ReleasedPackage[],
  changes: Change[],
): PlannedRelease | undefined {
  const versions = new Set(packages.map(({ version }) => version));
  if (versions.size !== 1) {
    throw new Error(
      `The packages have several versions ('${[...versions].join(
        "', '",
      )}'): they go together.`,
    );
  }
  const names = packages.map(({ name }) => name);
  for (const change of changes) {
    const stranger = Object.keys(change.packages).find(
      name => !names.includes(name),
    );
    if (stranger) {
      throw new Error(
        `'${change.file}' names '${stranger}', which is no package that is published.`,
      );
    }
  }
  const sizes = changes.flatMap(({ packages: of }) => Object.values(of));
  const size = [...SIZES].reverse().find(item => sizes.includes(item));
  if (!size) {
    return undefined;
  }
  const version = nextVersion([...versions][0], size);
  return {
    version,
    entries: new Map(
      names.map(name => [name, entryOf(name, version, changes)]),
    ),
  };
}
