import { importerDifference } from './importerDifference';

const before = {
  displayName: 'Loader',
  jobSpec: { image: 'loader:1.0', command: ['load'] },
  config: { openAPIV3Schema: { properties: { jobs: { maximum: 8 } } } },
};

describe('importerDifference', () => {
  it.each([
    ['nothing', before, []],
    [
      'a value',
      { ...before, jobSpec: { image: 'loader:2.0', command: ['load'] } },
      [
        {
          path: 'jobSpec.image',
          before: '"loader:1.0"',
          after: '"loader:2.0"',
        },
      ],
    ],
    [
      'what is new',
      { ...before, clusterPermissions: [{ verbs: ['*'] }] },
      [{ path: 'clusterPermissions', after: '[{"verbs":["*"]}]' }],
    ],
    [
      'what is gone',
      { ...before, displayName: undefined },
      [{ path: 'displayName', before: '"Loader"' }],
    ],
    [
      'a list that is longer',
      { ...before, jobSpec: { image: 'loader:1.0', command: ['load', '-v'] } },
      [{ path: 'jobSpec.command.1', after: '"-v"' }],
    ],
  ])('tells %s', (_what, after, expected) => {
    expect(importerDifference(before, after)).toEqual(expected);
  });

  it('is short, whatever the importer holds', () => {
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`key-${n}`, 'x'.repeat(10_000)]),
    );
    const found = importerDifference(before, many);
    expect(found).toHaveLength(20);
    expect(JSON.stringify(found).length).toBeLessThan(20 * 400);
  });
});
