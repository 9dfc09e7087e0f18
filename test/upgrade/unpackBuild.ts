import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const builds = join(root, '.local/builds');

/** What a replica of a build is made of; all else is that of this repository. */
const PARTS = ['plugins', 'test/crash'];

function hasCommit(commit: string): boolean {
  try {
    execFileSync('git', ['cat-file', '-e', `${commit}^{commit}`], {
      cwd: root,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** Whether this clone lacks the build, and nobody counts on it: in CI it has to be there. */
export function mayBeLeftOut(commit: string): boolean {
  return !hasCommit(commit) && process.env.CI !== 'true';
}

/**
 * The folder of a build of before, whose sources the repository's history has.
 *
 * @throws Error when this clone doesn't have it.
 */
export function unpackBuild(commit: string): string {
  const folder = join(builds, commit);
  if (!existsSync(folder)) {
    if (!hasCommit(commit)) {
      throw new Error(
        `The build before, '${commit}', is not in this clone. Fetch its history: git fetch --unshallow`,
      );
    }
    mkdirSync(builds, { recursive: true });
    const unpacked = mkdtempSync(join(builds, 'unpacking-'));
    const archive = execFileSync('git', ['archive', commit, ...PARTS], {
      cwd: root,
      maxBuffer: 2 ** 28,
    });
    execFileSync('tar', ['-x', '-C', unpacked], { input: archive });
    renameSync(unpacked, folder);
  }
  return folder;
}
