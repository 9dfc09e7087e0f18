import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseChange, readChanges } from '../../script/releasing/Change';
import { LARGEST, sizeFaults } from '../../script/releasing/packedSizes';
import { planRelease } from '../../script/releasing/planRelease';
import {
  releasedPackages,
  writeRelease,
} from '../../script/releasing/writeRelease';

const here = resolve(__dirname, '../..');
const ONE = '@scope/one';
const TWO = '@scope/two';

const change = (packages: object, text = 'Something is new.') =>
  parseChange(
    'brave-cats.md',
    `---\n${Object.entries(packages)
      .map(([name, size]) => `'${name}': ${size}`)
      .join('\n')}\n---\n\n${text}\n`,
  );

const packages = [ONE, TWO].map(name => ({ name, version: '0.1.0' }));

describe('a change', () => {
  it.each([
    { what: 'without a head', content: 'text' },
    { what: 'without a text', content: "---\n'@scope/one': minor\n---\n" },
    { what: 'of no size', content: "---\n'@scope/one': huge\n---\n\ntext" },
  ])('$what is refused', ({ content }) => {
    expect(() => parseChange('brave-cats.md', content)).toThrow(
      "'brave-cats.md'",
    );
  });

  it('of this repository is one, of packages that there are', () => {
    expect(() =>
      planRelease(releasedPackages(here), readChanges(here)),
    ).not.toThrow();
  });
});

describe('a release', () => {
  it.each([
    { from: '0.1.0', sizes: ['patch'], to: '0.1.1' },
    { from: '0.1.0', sizes: ['patch', 'minor'], to: '0.2.0' },
    { from: '0.1.0', sizes: ['major'], to: '0.2.0' },
    { from: '1.4.2', sizes: ['minor', 'major', 'patch'], to: '2.0.0' },
  ])('with $sizes goes from $from to $to', ({ from, sizes, to }) => {
    const plan = planRelease(
      packages.map(item => ({ ...item, version: from })),
      sizes.map(size => change({ [ONE]: size })),
    );
    expect(plan?.version).toBe(to);
  });

  it('is none where nothing waits', () => {
    expect(planRelease(packages, [])).toBeUndefined();
  });

  it('is refused for a package that there is not', () => {
    expect(() => planRelease(packages, [change({ nobody: 'patch' })])).toThrow(
      "'brave-cats.md' names 'nobody'",
    );
  });

  it('is written into the packages, and its changes are gone', () => {
    const root = mkdtempSync(join(tmpdir(), 'release-'));
    try {
      for (const folder of ['one', 'two']) {
        mkdirSync(join(root, 'plugins', folder), { recursive: true });
        writeFileSync(
          join(root, 'plugins', folder, 'package.json'),
          JSON.stringify({ name: `@scope/${folder}`, version: '0.1.0' }),
        );
      }
      const changelog = join(root, 'plugins/one/CHANGELOG.md');
      writeFileSync(changelog, '# one\n\n## 0.1.0\n\nThe first.\n');
      mkdirSync(join(root, '.changeset'));
      writeFileSync(join(root, '.changeset/README.md'), 'about');
      writeFileSync(
        join(root, '.changeset/brave-cats.md'),
        `---\n'${ONE}': minor\n---\n\nSomething is new.\n\nIt has two lines.\n`,
      );
      const changes = readChanges(root);
      const plan = planRelease(releasedPackages(root), changes)!;

      writeRelease(root, plan, changes);

      expect(releasedPackages(root).map(({ version }) => version)).toEqual([
        '0.2.0',
        '0.2.0',
      ]);
      expect(readFileSync(changelog, 'utf8')).toBe(
        '# one\n\n## 0.2.0\n\n### Minor changes\n\n- Something is new.\n\n  It has two lines.\n\n## 0.1.0\n\nThe first.\n',
      );
      expect(
        readFileSync(join(root, 'plugins/two/CHANGELOG.md'), 'utf8'),
      ).toContain('## 0.2.0\n\nReleased with the others.');
      expect(readdirSync(join(root, '.changeset'))).toEqual(['README.md']);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

describe('a packed package', () => {
  const plugins = readdirSync(join(here, 'plugins'));

  it('is told when it is larger than was said, or nobody said', () => {
    const path = join(here, 'LICENSE');
    const tarballs = [{ folder: 'one', path }];
    expect(sizeFaults(tarballs, { one: 12 })).toEqual([]);
    expect(sizeFaults(tarballs, { one: 1 })).toEqual([
      expect.stringContaining("'LICENSE' has 12 KiB, more than the 1"),
    ]);
    expect(sizeFaults(tarballs, {})).toEqual([
      expect.stringContaining("how large 'one' may be"),
    ]);
  });

  it('has a size that was said, words to be found by, and a changelog', () => {
    expect(Object.keys(LARGEST).sort()).toEqual(plugins);
    for (const folder of plugins) {
      const path = join(here, 'plugins', folder);
      const manifest = JSON.parse(
        readFileSync(join(path, 'package.json'), 'utf8'),
      );
      expect(manifest.keywords).toContain('backstage');
      expect(manifest.license).toBe('Apache-2.0');
      expect(readFileSync(join(path, 'CHANGELOG.md'), 'utf8')).toContain(
        `# ${manifest.name}\n\n## ${manifest.version}\n`,
      );
      expect(existsSync(join(path, 'README.md'))).toBe(true);
    }
  });
});
