import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { NAMED_KINDS, SECOND_KINDS } from '../watch/kinds';
import { neededRights } from './neededRights';

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

const FILE = join(__dirname, '../../../../../deploy/rbac-openeverest-v2.yaml');
const GROUPS = Object.values({ ...SECOND_KINDS, ...NAMED_KINDS }).map(
  ({ group }) => group,
);

function words(verb: string, group: string, plural: string) {
  return `${verb} ${plural}.${group}`;
}

describe('the rights on OpenEverest v2', () => {
  it('are just those of the manifest, and none to write', () => {
    const granted = parseAllDocuments(readFileSync(FILE, 'utf8'))
      .flatMap(document => (document.toJS().rules ?? []) as Rule[])
      .flatMap(({ apiGroups: [group], resources, verbs }) =>
        resources.flatMap(plural =>
          verbs.map(verb => words(verb, group, plural)),
        ),
      );
    const needed = neededRights({ scope: 'cluster', namespaces: [] }, true);
    const read = needed.filter(({ group }) => GROUPS.includes(group));
    expect(
      read.map(({ verb, group, plural }) => words(verb, group, plural)).sort(),
    ).toEqual(granted.sort());
    expect(needed.filter(({ verb }) => verb === 'create')).toEqual([]);
  });

  it('are not asked for where Everest is of the first generation', () => {
    const needed = neededRights({ scope: 'cluster', namespaces: [] });
    expect(needed.filter(({ group }) => GROUPS.includes(group))).toEqual([]);
  });
});
