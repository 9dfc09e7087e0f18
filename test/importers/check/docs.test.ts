import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CODES } from '../../../importers/src/failures';
import { samplePayload } from '../../../script/importer-check/runner/samplePayload';
import { SCENARIOS } from '../../../script/importer-check/runner/scenarios';
import { REPOSITORY_ROOT } from '../../control-plane/builtServers';

const text = readFileSync(
  join(REPOSITORY_ROOT, 'docs/write-an-importer.md'),
  'utf8',
);

const folder = join(REPOSITORY_ROOT, 'script/importer-check');
const sources = (readdirSync(folder, { recursive: true }) as string[])
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

describe('docs/write-an-importer.md', () => {
  it('lists each rule', () => {
    const rules = [
      ...sources.matchAll(/\b(?:fault|advice)\(\s*'([a-z0-9-]+)'/g),
      ...sources.matchAll(/\? '([a-z-]+)' : '([a-z-]+)',\n\s+name,/g),
    ].flatMap(([, ...names]) => names.filter(Boolean));
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.filter(rule => !text.includes(`\`${rule}\``))).toEqual([]);
  });

  it('lists each sample payload', () => {
    const names = SCENARIOS.map(({ name }) => name);
    expect(names.filter(name => !text.includes(`| \`${name}\` `))).toEqual([]);
  });

  it('lists each exit code of our importers with its number', () => {
    for (const [code, number] of Object.entries(EXIT_CODES))
      expect(text).toMatch(new RegExp(`^\\| ${number} +\\| \`${code}\``, 'm'));
  });

  it('names each key of a payload', () => {
    const { source, target, config } = samplePayload(
      'pxc',
      '/a',
      { a: 1 },
      { secretKey: 'a', password: 'b' },
      { endpoint: 'http://s3.example.com', databasePort: 3306 },
    );
    expect(config).toEqual({ a: 1 });
    const keys = [source, source.s3!, target].flatMap(Object.keys);
    for (const key of [...keys, 'verifyTLS', 'config'])
      expect(text).toMatch(new RegExp(`\`(\\w*\\.)*${key}(\\.\\w+)?\``));
  });
});
