import { anImport } from '../__testUtils__/imports';
import { judgeCriteria } from '../__testUtils__/judgeCriteria';
import { Tenancy } from './Tenancy';

const cluster = {
  title: '',
  access: { type: 'inCluster' as const },
  scope: 'cluster' as const,
};
const tenancy = new Tenancy([
  {
    ...cluster,
    name: 'c1',
    namespaces: [
      { name: 'team-blue', owners: ['group:default/blue'] },
      { name: 'open', owners: ['*'] },
      { name: 'closed', owners: [] },
    ],
  },
  {
    ...cluster,
    name: 'c2',
    namespaces: [
      { name: '*', owners: ['group:default/blue'] },
      { name: 'red', owners: ['group:default/red'] },
    ],
  },
  { ...cluster, name: 'c3', namespaces: [] },
]);
const blue = ['user:default/ann', 'group:default/blue'];

describe('Tenancy', () => {
  it.each([
    ['a namespace of one of the caller’s groups', 'c1', 'team-blue', true],
    ['a namespace of everybody', 'c1', 'open', true],
    ['a namespace without owners', 'c1', 'closed', false],
    ['a namespace that is not listed', 'c1', 'elsewhere', false],
    ['any namespace under a star', 'c2', 'whatever', true],
    [
      'a namespace whose own entry is stricter than the star',
      'c2',
      'red',
      false,
    ],
    ['a cluster that lists nothing', 'c3', 'team-blue', false],
    ['a cluster that is not configured', 'c4', 'team-blue', false],
  ])('%s', (_which, name, namespace, admitted) => {
    expect(tenancy.admits(name, namespace, blue)).toBe(admitted);
  });

  it.each([
    ['somebody of a group', blue],
    ['somebody of another', ['group:default/red']],
    ['somebody of none', ['user:default/nobody']],
    ['nobody', []],
  ])('says the same as a condition for the database, for %s', (_who, refs) => {
    const criteria = tenancy.criteria(refs);
    for (const name of ['c1', 'c2', 'c3', 'c4']) {
      for (const namespace of [
        'team-blue',
        'open',
        'closed',
        'red',
        '*',
        'x',
      ]) {
        expect([
          name,
          namespace,
          judgeCriteria(criteria, anImport({ cluster: name, namespace })),
        ]).toEqual([name, namespace, tenancy.admits(name, namespace, refs)]);
      }
    }
  });

  it.each([
    ['c1', blue, true],
    ['c1', ['group:default/red'], true],
    ['c2', ['group:default/green'], false],
    ['c3', blue, false],
  ])('lets into the cluster %s as %j: %s', (name, refs, admitted) => {
    expect(tenancy.admitsToCluster(name, refs)).toBe(admitted);
  });
});
