import { secondsLeft } from './importReport';

const at = '2026-01-15T09:00:00Z';

describe('the time that an importer needs', () => {
  it.each([
    ['at its pace', 600, 1000, 100, 4],
    ['rounded up', 999, 1000, 100, 1],
    ['not said when all is read', 1000, 1000, 100, undefined],
    ['not said when nothing was read lately', 600, 1000, 0, undefined],
    ['not said without a total', 600, 0, 100, undefined],
  ])('is %s', (_what, bytesRead, bytesTotal, bytesPerSecond, seconds) => {
    const progress = { bytesRead, bytesTotal, bytesPerSecond, at };
    expect(secondsLeft(progress)).toBe(seconds);
  });
});
