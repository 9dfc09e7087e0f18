import { retryAfterMs } from './retryAfter';

const NOW = Date.parse('2026-11-28T06:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    [429, '60', 60_000],
    [503, '1', 1_000],
    [429, 'Sat, 28 Nov 2026 06:01:30 GMT', 90_000],
    [429, 'Sat, 28 Nov 2026 05:00:00 GMT', 0],
    [429, '86400', 300_000],
    [429, '9'.repeat(400), 300_000],
    [429, 'soon', undefined],
    [429, null, undefined],
    [500, '60', undefined],
  ])('after %d with %s is %s ms', (status, said, expected) => {
    const headers = { get: () => said };
    expect(retryAfterMs({ status, headers }, NOW)).toBe(expected);
  });
});
