import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** How big a change is for adopters, the smallest first. */
export const SIZES = ['patch', 'minor', 'major'] as const;
export type Size = (typeof SIZES)[number];

/** A file of `.changeset`, as the tool `changesets` writes them. */
export interface Change {
  file: string;
  /** By the name of the package. */
  packages: Record<string, Size>;
  text: string;
}

const FILE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;

/** @throws Error in a sentence that names the file */
export function parseChange(file: string, content: string): Change {
  const [, head, text = ''] = FILE.exec(content) ?? [];
  const packages = head === undefined ? undefined : parse(head) ?? {};
  if (packages === undefined || text.trim() === '') {
    throw new Error(
      `'${file}' is no change: it begins with '---', lines like "'@scope/package': minor", another '---', and then says what changed.`,
    );
  }
  const wrong = Object.entries(packages).find(
    ([, size]) => !SIZES.includes(size as Size),
  );
  if (wrong) {
    throw new Error(
      `'${file}' calls a change of '${wrong[0]}' '${wrong[1]}': say patch, minor or major.`,
    );
  }
  return { file, packages, text: text.trim() };
}

/** Every change that waits to be released. */
export function readChanges(root: string): Change[] {
  const folder = join(root, '.changeset');
  return readdirSync(folder)
    .filter(file => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map(file => parseChange(file, readFileSync(join(folder, file), 'utf8')));
}
