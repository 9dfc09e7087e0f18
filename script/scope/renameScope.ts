import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A scope of npm, with its `@`. */
const SCOPE = /^@[a-z0-9][a-z0-9._-]*$/;

/** Before a package's name, also in a regular expression that has `\/` there. */
const before = (scope: string) =>
  new RegExp(`${scope.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=\\\\?/)`, 'g');

/** Pictures and such, in which a scope would be an accident. */
const isText = (content: Buffer) => !content.subarray(0, 8_000).includes(0);

/** Every file that git knows or would take, by its path from the root. */
function filesOf(root: string): string[] {
  return execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
    .split('\0')
    .filter(Boolean);
}

/** The scope of the packages now: that of the common one. */
export function currentScope(root: string): string {
  const path = join(root, 'plugins/everest-import-common/package.json');
  return JSON.parse(readFileSync(path, 'utf8')).name.split('/')[0];
}

/**
 * Puts another scope before the names of the packages, wherever they are named.
 *
 * @returns the files that were changed
 * @throws Error in a sentence when it is no scope
 */
export function renameScope(root: string, to: string): string[] {
  if (!SCOPE.test(to)) {
    throw new Error(
      `'${to}' is no scope of npm: write it as '@my-company', in lower case.`,
    );
  }
  const scope = before(currentScope(root));
  return filesOf(root).filter(file => {
    const path = join(root, file);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) {
      return false;
    }
    const content = readFileSync(path);
    const text = content.toString();
    const renamed = isText(content) ? text.replace(scope, to) : text;
    if (renamed === text) {
      return false;
    }
    writeFileSync(path, renamed);
    return true;
  });
}
