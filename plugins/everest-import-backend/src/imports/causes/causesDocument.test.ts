import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { causesDocument } from './__testUtils__/causesDocument';

const FILE = join(__dirname, '../../../../../docs/causes.md');

/** With WRITE_DOCS=1 it writes the page anew. */
describe('docs/causes.md', () => {
  it('says what the portal says', () => {
    if (process.env.WRITE_DOCS) {
      writeFileSync(FILE, causesDocument());
    }
    expect(readFileSync(FILE, 'utf8')).toBe(causesDocument());
  });
});
