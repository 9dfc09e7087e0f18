import { lockFaults } from '../try-packages/lockFaults';

const entry = (name: string, version: string) =>
  `"${name}@npm:^${version}":\n  version: ${version}\n  resolution: "${name}@npm:${version}"\n`;

const OLD = entry('@backstage/ui', '0.18.0');
const OURS = '@everest-import/backstage-plugin-everest-import';

describe('what our packages did to the yarn.lock of a portal', () => {
  it.each([
    { what: 'nothing', after: OLD, faults: [] },
    {
      what: 'packages of others, and a newer copy in place of the old',
      after:
        entry('@backstage/ui', '0.20.0') +
        entry('ajv', '8.20.0') +
        entry('ajv', '6.12.6'),
      faults: [],
    },
    {
      what: 'a second copy of a package of Backstage',
      after: OLD + entry('@backstage/ui', '0.20.0'),
      faults: [expect.stringMatching(/'@backstage\/ui'.*: 0\.18\.0, 0\.20\.0/)],
    },
    {
      what: 'a package of ours from a registry',
      after: OLD + entry(OURS, '0.1.0'),
      faults: [`'${OURS}' came from a registry`],
    },
    {
      what: 'a package of ours from its tarball',
      after: `${OLD}  resolution: "${OURS}@file:./everest-import/everest-import-0.1.0.tgz#::hash=1&locator=root%40workspace%3A."\n`,
      faults: [],
    },
  ])('$what', ({ after, faults }) => {
    expect(lockFaults(OLD, after)).toEqual(faults);
  });

  it('may be a copy that the train says is known', () => {
    const two = OLD + entry('@backstage/ui', '0.20.0');
    expect(lockFaults(OLD, two, ['@backstage/ui'])).toEqual([]);
  });

  it('says nothing of copies that the portal had before', () => {
    const two = OLD + entry('@backstage/ui', '0.20.0');
    expect(lockFaults(two, two)).toEqual([]);
  });
});
