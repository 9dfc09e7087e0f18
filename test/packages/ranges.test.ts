import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { satisfies } from 'semver';

const root = join(__dirname, '../..');

/** What our packages need of the oldest train, 1.55, in its versions. */
const OLDEST: Record<string, string> = {
  '@backstage/backend-plugin-api': '1.10.1',
  '@backstage/catalog-model': '1.10.1',
  '@backstage/config': '1.3.9',
  '@backstage/core-components': '0.18.14',
  '@backstage/core-plugin-api': '1.12.10',
  '@backstage/filter-predicates': '0.1.5',
  '@backstage/frontend-plugin-api': '0.18.1',
  '@backstage/integration-aws-node': '0.2.2',
  '@backstage/plugin-catalog-node': '2.2.5',
  '@backstage/plugin-catalog-react': '3.2.3',
  '@backstage/plugin-events-node': '0.4.26',
  '@backstage/plugin-home-react': '0.1.42',
  '@backstage/plugin-kubernetes-backend': '0.21.11',
  '@backstage/plugin-kubernetes-node': '0.4.8',
  '@backstage/plugin-notifications-node': '0.2.30',
  '@backstage/plugin-permission-common': '0.9.11',
  '@backstage/plugin-permission-node': '0.11.4',
  '@backstage/plugin-scaffolder-node': '0.13.7',
  '@backstage/plugin-scaffolder-react': '2.1.0',
  '@backstage/plugin-signals-node': '0.2.5',
  '@backstage/plugin-signals-react': '0.0.26',
  '@backstage/types': '1.2.2',
  '@backstage/ui': '0.18.0',
};

/** What only later trains have: the package itself, or what we use of it (`ResponseError.is`). */
const NEW_SINCE = [
  '@backstage/errors',
  '@backstage/frontend-adapter-react-router-v6',
];

interface Needed {
  by: string;
  name: string;
  range: string;
}

function readJson(...path: string[]) {
  return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
}

/** What the published packages need of Backstage. */
function neededOfBackstage(): Needed[] {
  return readdirSync(join(root, 'plugins')).flatMap(by =>
    Object.entries<string>(readJson('plugins', by, 'package.json').dependencies)
      .filter(([name]) => name.startsWith('@backstage/'))
      .map(([name, range]) => ({ by, name, range })),
  );
}

/** The version that a package of ours gets here: the newest train's. */
function installed({ by, name }: Needed): string {
  try {
    return readJson('plugins', by, 'node_modules', name, 'package.json')
      .version;
  } catch {
    return readJson('node_modules', name, 'package.json').version;
  }
}

// A range that leaves one train out brings that portal a second copy of the package.
describe.each(neededOfBackstage())('$by needs $name $range', needed => {
  it('takes the newest train', () => {
    expect(satisfies(installed(needed), needed.range)).toBe(true);
  });

  it('takes the oldest train', () => {
    expect(
      NEW_SINCE.includes(needed.name) ||
        satisfies(OLDEST[needed.name], needed.range),
    ).toBe(true);
  });
});
