import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { configKeys } from './configKeys';
import { configurationDocument } from './configurationDocument';

const root = resolve(__dirname, '../..');
const FILE = join(root, 'docs/configuration.md');

/** With WRITE_DOCS=1 it writes the page anew. */
describe('docs/configuration.md', () => {
  it('says what config.d.ts says', () => {
    const page = execFileSync(
      join(root, 'node_modules/.bin/prettier'),
      ['--stdin-filepath', 'docs/configuration.md'],
      { cwd: root, input: configurationDocument(), encoding: 'utf8' },
    );
    if (process.env.WRITE_DOCS) {
      writeFileSync(FILE, page);
    }
    expect(readFileSync(FILE, 'utf8')).toBe(page);
  });

  it('says of each key what it means', () => {
    const NEEDS_NO_WORDS =
      /\.(region|name|title|description|file|url|(cpu|memory|size|class|version|replicas|type|storage|resources|requests))$|^(profiles|s3|importers|support)\b/;
    expect(
      configKeys()
        .filter(
          ({ path, text, type }) => !text && type && !NEEDS_NO_WORDS.test(path),
        )
        .map(({ path }) => path),
    ).toEqual([
      'backupSources[].browse.accessKeyId',
      'backupSources[].browse.secretAccessKey',
      'backupSources[].import.accessKeyId',
      'backupSources[].import.secretAccessKey',
    ]);
  });

  it("names in README's table of keys only keys that there are", () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const table = readme.slice(
      readme.indexOf('| key under `everestImport`'),
      readme.indexOf('### What the catalog shows'),
    );
    const known = configKeys().map(({ path }) => path);
    const named = table
      .split('\n')
      .filter(line => line.startsWith('| `'))
      .flatMap(line => {
        const [first, ...rest] = Array.from(
          line.split('|')[1].matchAll(/`([^`]+)`/g),
          ([, key]) => key,
        );
        const parent = first.slice(0, first.lastIndexOf('.'));
        return [
          first,
          ...rest.map(key => (key.startsWith('.') ? parent + key : key)),
        ];
      })
      .map(key => key.replace('.<kind>', ''));
    const isKnown = (key: string) =>
      known.some(path => path === key || path === `${key}[]`) ||
      known.includes(key.replace(/\[\]$/, ''));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(key => !isKnown(key))).toEqual([]);
  });
});
