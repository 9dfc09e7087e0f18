import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Change } from './Change';
import { PlannedRelease, ReleasedPackage } from './planRelease';

/** Every package that is published, with its folder. */
export function releasedPackages(
  root: string,
): (ReleasedPackage & { folder: string })[] {
  return readdirSync(join(root, 'plugins')).map(name => {
    const folder = join(root, 'plugins', name);
    const manifest = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    return { folder, name: manifest.name, version: manifest.version };
  });
}

/** A changelog with a new entry below its title. */
export function withEntry(changelog: string, entry: string): string {
  const at = changelog.indexOf('\n## ');
  return at < 0
    ? `${changelog.trimEnd()}\n\n${entry}`
    : `${changelog.slice(0, at + 1)}${entry}${changelog.slice(at + 1)}`;
}

/** Writes versions and changelogs into the working tree; the changes are in them then, and their files go. */
export function writeRelease(
  root: string,
  { version, entries }: PlannedRelease,
  changes: Change[],
): void {
  for (const { folder, name } of releasedPackages(root)) {
    const path = join(folder, 'package.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(
      path,
      `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
    );
    const changelog = join(folder, 'CHANGELOG.md');
    const before = existsSync(changelog)
      ? readFileSync(changelog, 'utf8')
      : `# ${name}\n`;
    writeFileSync(changelog, withEntry(before, entries.get(name)!));
  }
  for (const { file } of changes) {
    rmSync(join(root, '.changeset', file));
  }
}
