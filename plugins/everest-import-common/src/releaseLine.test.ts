import { releaseLine } from './releaseLine';

describe('the line of releases', () => {
  it.each([
    ['16.9', '16.1', 'postgresql'],
    ['8.0.42-33.1', '8.0.28', 'mysql'],
    ['8.0.12-4', '8.0', 'mongodb'],
  ] as const)('is one for %s and %s of %s', (one, other, engine) => {
    expect(releaseLine(one, engine)).toBeGreaterThan(0);
    expect(releaseLine(one, engine)).toBe(releaseLine(other, engine));
  });

  it.each([
    ['17.2', '16.9', 'postgresql'],
    ['8.4.5', '8.0.42', 'mysql'],
    ['8.0.1', '5.7.44', 'mysql'],
    ['7.0.1', '6.0.20', 'mongodb'],
    ['10.0', '8.2', 'mongodb'],
  ] as const)('of %s is later than that of %s of %s', (one, other, engine) => {
    expect(releaseLine(one, engine)).toBeGreaterThan(
      releaseLine(other, engine)!,
    );
  });

  it.each([undefined, '', 'latest', '10.11.6', '11.8'])(
    'is none for %s of MySQL',
    version => expect(releaseLine(version, 'mysql')).toBeUndefined(),
  );
});
