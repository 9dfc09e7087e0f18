import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BY_CODE, mustChange } from './mustChange';

const cause = (code: string) => ({ code, title: '', detail: '', remedy: '' });
const CAUSES = readFileSync(
  join(__dirname, '../../../../../docs/causes.md'),
  'utf8',
);

describe('mustChange', () => {
  it.each([
    ['backup-missing', 'path'],
    ['importer-disk-full', 'size'],
    ['importer-missing', 'importer'],
  ])('of %s is %s', (code, changed) => {
    expect(mustChange(cause(code))).toBe(changed);
  });

  it.each([
    ["the importer's own memory, which no request sizes", 'out-of-memory'],
    ['a node that is full', 'no-memory'],
    ['what a later portal knows', 'haunted'],
  ])('has nothing to say of %s', (_what, code) => {
    expect(mustChange(cause(code))).toBeUndefined();
  });

  it('has nothing to say where no cause is known', () => {
    expect(mustChange(undefined)).toBeUndefined();
  });

  it.each(Object.keys(BY_CODE))('knows %s, which is a cause', code => {
    expect(CAUSES).toMatch(new RegExp(`^### (importer-)?${code}$`, 'm'));
  });
});
