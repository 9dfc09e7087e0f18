import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { currentScope, renameScope } from '../../script/scope/renameScope';
import { setRepository } from '../../script/scope/setRepository';

const root = resolve(__dirname, '../..');
const scope = currentScope(root);
const OTHER = '@my-company';

let copy: string;

function git(...args: string[]): string {
  return execFileSync('git', args, {
    cwd: copy,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Lines of all files that have the text, by git's own search. */
function linesWith(text: string): string[] {
  try {
    return git('grep', '-I', '--fixed-strings', text).split('\n').slice(0, -1);
  } catch {
    // It ends with 1 where there is none.
    return [];
  }
}

const readManifest = (path: string) =>
  JSON.parse(readFileSync(join(copy, path, 'package.json'), 'utf8'));

// All that git knows, and nothing that was installed or built
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'rename-scope-'));
  const files = execFileSync('git', ['ls-files', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of files.split('\0')) {
    const from = join(root, file);
    if (
      file &&
      !file.startsWith('docs/screenshots') &&
      statSync(from, { throwIfNoEntry: false })
    ) {
      cpSync(from, join(copy, file), {
        recursive: true,
        verbatimSymlinks: true,
      });
    }
  }
  git('init', '--quiet');
  git('add', '--all');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('script/rename-scope', () => {
  it.each(['my-company', '@My', '@a/b', '@'])('takes no %s', word => {
    expect(() => renameScope(copy, word)).toThrow(`'${word}' is no scope`);
    expect(git('diff', '--stat')).toBe('');
  });

  it('puts another scope before every name, and back to the letter', () => {
    expect(renameScope(copy, OTHER).length).toBeGreaterThan(400);

    expect(linesWith(`${scope}/`)).toEqual([]);
    expect(linesWith(`${scope}\\/`)).toEqual([]);
    expect(currentScope(copy)).toBe(OTHER);
    const names = readdirSync(join(copy, 'plugins')).map(
      folder => readManifest(`plugins/${folder}`).name,
    );
    expect(names.every(name => name.startsWith(`${OTHER}/`))).toBe(true);
    const needed = ['packages/app', 'packages/backend'].flatMap(folder =>
      Object.keys(readManifest(folder).dependencies).filter(name =>
        name.startsWith(OTHER),
      ),
    );
    expect(needed.length).toBeGreaterThan(1);
    expect(needed.filter(name => !names.includes(name))).toEqual([]);
    const imported = linesWith(`from '${OTHER}/`).map(
      line => /'(@[^/]+\/[^/']+)/.exec(line)![1],
    );
    expect(imported.filter(name => !names.includes(name))).toEqual([]);

    renameScope(copy, scope);
    expect(git('diff', '--stat')).toBe('');
  });

  it('writes where the repository is into each package that is published', () => {
    const url = 'https://forge.example.com/my-company/everest-import';
    setRepository(copy, url);
    setRepository(copy, url);
    expect(readManifest('')).toMatchObject({
      repository: { type: 'git', url: `git+${url}.git` },
      bugs: `${url}/issues`,
    });
    for (const folder of readdirSync(join(copy, 'plugins'))) {
      const manifest = readManifest(`plugins/${folder}`);
      expect(manifest).toMatchObject({
        homepage: `${url}#readme`,
        bugs: `${url}/issues`,
        repository: { directory: `plugins/${folder}` },
      });
      const keys = Object.keys(manifest);
      expect(keys.indexOf('repository')).toBeLessThan(
        keys.indexOf('backstage'),
      );
    }
    expect(() => setRepository(copy, 'git@forge:x/y.git')).toThrow(
      'is no address of a repository',
    );
  });
});
