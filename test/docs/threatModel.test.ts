import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
const claims = Array.from(
  page.matchAll(/\| (.+?) +\| `([^`]+\.test\.ts)`: "([^"]+)"/g),
  ([, claim, file, title]) => [claim, file, title],
);

describe('the threat model', () => {
  it('names a test for each claim', () => {
    const section = page.slice(page.indexOf('## Claims'));
    const rows = section
      .slice(0, section.indexOf('\n\nA right'))
      .split('\n')
      .filter(line => line.startsWith('| '));
    // Without the head and the line under it.
    expect(claims).toHaveLength(rows.length - 2);
  });

  it.each(claims)('%s', (_claim, file, title) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toContain(title);
  });
});
