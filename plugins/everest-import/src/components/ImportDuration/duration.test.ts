import { duration } from './duration';

describe('duration', () => {
  it.each([
    [0, 'en', '0 sec'],
    [42.4, 'en', '42 sec'],
    [60, 'en', '1 min'],
    [312, 'en', '5 min 12 sec'],
    [3_600, 'en', '1 hr'],
    [4_859, 'en', '1 hr 20 min'],
    [86_400 * 2 + 3_600 * 3, 'en', '2 days 3 hr'],
    [-5, 'en', '0 sec'],
    [312, 'de', '5 Min. 12 Sek.'],
  ])('says of %d seconds in %s: %s', (seconds, language, words) => {
    expect(duration(seconds, language)).toBe(words);
  });
});
