import { isUnlisted } from '../imports/ledger/absences';
import { steadyClock } from './steadyClock';

const NOON = Date.parse('2026-01-15T12:00:00Z');
const MINUTE = 60_000;

describe('a steady clock', () => {
  let passed: number;
  let ahead: number;
  let clock: () => number;

  beforeEach(() => {
    passed = 0;
    ahead = 0;
    clock = steadyClock(
      () => NOON + passed + ahead,
      () => 5_000 + passed,
    );
  });

  it('is that of the machine, put forward with it', () => {
    expect(clock()).toBe(NOON);
    passed += MINUTE;
    expect(clock()).toBe(NOON + MINUTE);
    ahead = 3_600_000;
    expect(clock()).toBe(NOON + MINUTE + 3_600_000);
  });

  it('goes on where the machine’s is put back by minutes', () => {
    ahead = 10 * MINUTE;
    const before = clock();
    passed += MINUTE;
    ahead = 0;
    expect(clock()).toBe(before + MINUTE);
    passed += MINUTE;
    expect(clock()).toBe(before + 2 * MINUTE);
  });

  it('is put back with one that was hours ahead', () => {
    ahead = 180 * MINUTE;
    clock();
    ahead = 0;
    expect(clock()).toBe(NOON);
  });

  it('makes no proof of a list from before the machine’s clock was put right', () => {
    ahead = 10 * MINUTE;
    const place = { complete: true, listedAt: clock() };
    passed += MINUTE;
    ahead = 0;
    // Another replica made it 30 seconds after that list began
    const row = {
      databaseUid: 'uid',
      namespace: 'team-blue',
      name: 'shop',
      clusterUid: undefined,
      knownFor: 30_000,
    };
    expect(isUnlisted(row, place, clock())).toBe(false);
    expect(isUnlisted(row, place, NOON + passed)).toBe(true);
  });
});
