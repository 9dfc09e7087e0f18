import { compileGoPattern } from './goPattern';
import { leastCpuMs } from '../fuzz/__testUtils__/leastCpuMs';

describe('compileGoPattern', () => {
  it.each([
    ['(?i)^abc$', 'ABC', true],
    ['^[[:alpha:]]+\\z', 'a1', false],
    ['^.{1,255}$', 'x', true],
    ['^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$', 'shop', true],
    ['^([0-9]{1,3}\\.){3}[0-9]{1,3}$', '10.0.0.1', true],
    [
      '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
      '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      true,
    ],
  ])('reads %s', (pattern, text, matches) => {
    expect(compileGoPattern(pattern)?.matches(text)).toBe(matches);
  });

  it.each([
    ['of another dialect', '(?=x)'],
    ['that is none', '['],
    ['that is very long', 'a'.repeat(1_001)],
    ['with many large counts', '.{0,999}'.repeat(60)],
    ['with a large count of a group', `(${'ab'.repeat(100)}){1000}`],
    ['with counts of counts', '((a{10}){10}){10}b{500}'],
    ['that counts a quoted bracket', `(${'a'.repeat(99)}\\)){999}`],
  ])('leaves a pattern %s alone', (_, pattern) => {
    const cpuMs = leastCpuMs(() =>
      expect(compileGoPattern(pattern)).toBeUndefined(),
    );
    expect(cpuMs).toBeLessThan(100);
  });
});
