import { relativeTime } from './RelativeTime';

const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-11-23T12:00:00Z', 'en', 'now'],
    ['2026-11-23T11:59:18Z', 'en', '42 seconds ago'],
    ['2026-11-23T11:59:00Z', 'en', '1 minute ago'],
    ['2026-11-23T09:30:00Z', 'en', '2 hours ago'],
    ['2026-11-22T12:00:00Z', 'en', 'yesterday'],
    ['2026-09-23T12:00:00Z', 'en', '2 months ago'],
    ['2024-09-23T12:00:00Z', 'en', '2 years ago'],
    ['2026-11-23T11:59:18Z', 'de', 'vor 42 Sekunden'],
  ])('says of %s in %s: %s', (at, language, words) => {
    expect(relativeTime(Date.parse(at), NOW, language)).toBe(words);
  });
});
