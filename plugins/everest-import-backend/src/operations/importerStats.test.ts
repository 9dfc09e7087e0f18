import { toStats } from './importerStats';

describe('toStats', () => {
  it.each([
    ['nothing of none', [0, 0, 0, undefined], { runs: 0 }],
    ['nothing of four', [3, 1, 3, 60_000], { runs: 4 }],
    ['no duration of four', [4, 1, 4, 60_000], { runs: 5, successRate: 0.8 }],
    [
      'both of five',
      [5, 0, 5, 61_500],
      { runs: 5, successRate: 1, medianSeconds: 62 },
    ],
    [
      'no duration where none is told',
      [0, 9, 0, undefined],
      { runs: 9, successRate: 0 },
    ],
  ] as const)(
    'claims %s',
    (_what, [succeeded, failed, timed, medianMs], stats) => {
      expect(toStats({ succeeded, failed, timed, medianMs })).toEqual(stats);
    },
  );
});
