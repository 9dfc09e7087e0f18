import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const SCRIPT = /(\.test)?\.(tsx?|[cm]?js)$/;

/** What an import of it says. */
const moduleOf = (file: string) => file.replace(SCRIPT, '$1');

it('differ by more than the case of their letters, for disks that know none', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root })
    .toString()
    .split('\0')
    .filter(file => file !== '');
  expect(files.length).toBeGreaterThan(1_000);
  const byName = new Map<string, Set<string>>();
  for (const name of files.map(moduleOf)) {
    const key = name.toLowerCase();
    byName.set(key, (byName.get(key) ?? new Set()).add(name));
  }
  const alike = [...byName.values()].filter(names => names.size > 1);
  expect(alike.map(names => [...names])).toEqual([]);
});
