import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const pages = execFileSync('git', ['ls-files', '*.md'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);

describe('what the documents tell to install', () => {
  // Whoever registers the scope owns each portal that installs by these names
  it.each(pages)('is nothing of our npm scope by its name: %s', page => {
    expect(readFileSync(join(root, page), 'utf8')).not.toMatch(
      /(yarn|npm|npx|pnpm)\b[^\n]* @everest-import\//,
    );
  });
});
