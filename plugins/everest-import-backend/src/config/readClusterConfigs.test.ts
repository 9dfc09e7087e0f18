import { ConfigReader } from '@backstage/config';
import { readClusterConfigs } from './readClusterConfigs';

function read(...clusters: object[]) {
  return readClusterConfigs(
    new ConfigReader({
      everestImport: { clusters },
    } as object as ConstructorParameters<typeof ConfigReader>[0]),
  );
}

const kubeconfig = { file: '/etc/kubeconfig' };

describe('readClusterConfigs', () => {
  it('reads nothing from nothing', () => {
    expect(readClusterConfigs(new ConfigReader({}))).toEqual([]);
  });

  it('fills in defaults and full owner refs', () => {
    const [cluster] = read({
      name: 'c1',
      kubeconfig,
      namespaces: [
        {
          name: 'team-blue',
          owners: ['Blue', 'user:default/Ann'],
          defaultOwner: 'blue',
        },
        { name: 'open', owners: ['*'] },
        { name: '*' },
      ],
    });
    expect(cluster).toMatchObject({
      title: 'c1',
      scope: 'cluster',
      access: { type: 'kubeconfig', file: '/etc/kubeconfig' },
    });
    expect(cluster.namespaces).toEqual([
      {
        name: 'team-blue',
        owners: ['group:default/blue', 'user:default/ann'],
        defaultOwner: 'group:default/blue',
      },
      { name: 'open', owners: ['*'], defaultOwner: undefined },
      { name: '*', owners: [], defaultOwner: undefined },
    ]);
  });

  it('reads how much is kept of a cluster', () => {
    const limits = { importers: 20, databases: 50 };
    expect(read({ name: 'c1', kubeconfig, limits })[0].limits).toEqual(limits);
    expect(read({ name: 'c1', kubeconfig })[0].limits).toEqual({});
  });

  it.each([
    [{ importer: 20 }, /limit for 'importer'; take one of 'importers'/],
    [{ jobs: 0 }, /limit '0' for 'jobs'; take a whole number/],
    [{ jobs: 1.5 }, /limit '1.5' for 'jobs'/],
  ])('refuses the limits %o', (limits, message) => {
    expect(() => read({ name: 'c1', kubeconfig, limits })).toThrow(message);
  });

  it.each([
    [{ type: 'inCluster' }, { inCluster: true }],
    [{ type: 'supplier', id: 'kubernetes' }, { supplier: 'kubernetes' }],
    [
      { type: 'url', url: 'https://k8s', tokenFile: '/t', caFile: '/c' },
      { url: 'https://k8s', tokenFile: '/t', caFile: '/c' },
    ],
    [
      { type: 'kubeconfig', file: '/f', context: 'x' },
      { kubeconfig: { file: '/f', context: 'x' } },
    ],
  ])('reads the way %o', (access, config) => {
    expect(read({ name: 'c1', ...config })[0].access).toEqual(access);
  });

  it.each([
    ["'Big_One'", [{ name: 'Big_One', kubeconfig }]],
    ["'c1' in everestImport.clusters has 0 ways", [{ name: 'c1' }]],
    [
      "'c1' in everestImport.clusters has 2 ways",
      [{ name: 'c1', kubeconfig, inCluster: true }],
    ],
    [
      "'c1' stands twice",
      [
        { name: 'c1', kubeconfig },
        { name: 'c1', kubeconfig },
      ],
    ],
    ["the scope 'galaxy'", [{ name: 'c1', kubeconfig, scope: 'galaxy' }]],
    [
      "lists the namespace '*'",
      [
        {
          name: 'c1',
          kubeconfig,
          scope: 'namespaces',
          namespaces: [{ name: '*' }],
        },
      ],
    ],
    ['tokenFile', [{ name: 'c1', url: 'https://k8s' }]],
  ])('refuses, naming %s', (part, clusters) => {
    expect(() => read(...clusters)).toThrow(part);
  });
});
