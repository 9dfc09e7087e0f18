import {
  database,
  engine,
  refusalMessage,
  RefusedCase,
  mongodb,
  mysql,
} from '../__testUtils__/refusedCases';
import { sampleEngines } from '../__testUtils__/sampleFacts';

describe('findRefusals, of the target', () => {
  it.each<RefusedCase>([
    [
      'a name of 23 characters',
      'name-too-long',
      'name',
      { name: 'a'.repeat(23) },
    ],
    ['a name with a capital', 'name-malformed', 'name', { name: 'Shop' }],
    [
      'a name that begins with a digit',
      'name-malformed',
      'name',
      { name: '1a' },
    ],
    [
      'a name that ends with a hyphen',
      'name-malformed',
      'name',
      { name: 'a-' },
    ],
    [
      'a taken name',
      'name-taken',
      'name',
      {},
      { facts: { nameTakenBy: database('shop', 'x') } },
    ],
    [
      'the name of a database that is going',
      'name-being-deleted',
      'name',
      {},
      { facts: { nameTakenBy: database('shop', 'x', '2026-01-01T00:00:00Z') } },
    ],
    [
      'an unknown namespace',
      'namespace-unknown',
      'namespace',
      { namespace: 'nowhere' },
    ],
    [
      'an unmanaged namespace',
      'namespace-unmanaged',
      'namespace',
      { namespace: 'unmanaged' },
    ],
    [
      'a namespace that is being deleted',
      'namespace-being-deleted',
      'namespace',
      {},
      {
        facts: {
          namespace: {
            metadata: {
              name: 'team-blue',
              uid: 'team-blue',
              labels: { 'app.kubernetes.io/managed-by': 'everest' },
              deletionTimestamp: '2026-01-01T00:00:00Z',
            },
          },
        },
      },
    ],
    [
      'a proxy overlay that is no object',
      'spec-reserved',
      'spec.proxy',
      { spec: { proxy: 'haproxy' } },
    ],
    [
      'an engine whose operator is missing',
      'engine-not-installed',
      'engine.type',
      {},
      {
        view: {
          engines: () =>
            sampleEngines().map(item => ({
              ...item,
              status: { status: 'not installed' },
            })),
        },
      },
    ],
    [
      'a version that is not listed',
      'version-not-offered',
      'engine.version',
      engine({ version: '9.6' }),
    ],
    [
      'a version outside the allow-list',
      'version-not-offered',
      'engine.version',
      engine({ version: '16.9' }),
      {
        view: {
          engines: () =>
            sampleEngines().map(item => ({
              ...item,
              spec: { ...item.spec, allowedVersions: ['17.5'] },
            })),
        },
      },
    ],
    [
      'an empty version list',
      'version-none-offered',
      'engine.version',
      {},
      {
        view: {
          engines: () =>
            sampleEngines().map(item => ({
              ...item,
              status: { status: 'installed' },
            })),
        },
      },
    ],
    [
      'a malformed amount of storage',
      'quantity-malformed',
      'engine.storage.size',
      engine({ storage: { size: '25 GB' } }),
    ],
    [
      'a negative amount',
      'quantity-malformed',
      'engine.storage.size',
      engine({ storage: { size: '-1Gi' } }),
    ],
    [
      'too little storage',
      'quantity-too-small',
      'engine.storage.size',
      engine({ storage: { size: '100M' } }),
    ],
    [
      'too little CPU',
      'quantity-too-small',
      'engine.resources.cpu',
      engine({ resources: { cpu: '500m', memory: '2G' } }),
    ],
    [
      'too little memory',
      'quantity-too-small',
      'engine.resources.memory',
      engine({ resources: { cpu: '1', memory: '256Mi' } }),
    ],
    [
      'a malformed amount for the proxy',
      'quantity-malformed',
      'proxy.resources.cpu',
      { proxy: { resources: { cpu: 'one', memory: '1G' } } },
    ],
    [
      'storage over the ceiling',
      'ceiling-exceeded',
      'engine.storage.size',
      engine({ storage: { size: '2Ti' } }),
      { rules: { ceilings: { storage: '1Ti' } } },
    ],
    [
      'CPU over the ceiling',
      'ceiling-exceeded',
      'engine.resources.cpu',
      engine({ resources: { cpu: '9', memory: '2G' } }),
      { rules: { ceilings: { cpu: '8' } } },
    ],
    [
      'nodes over the ceiling',
      'ceiling-exceeded',
      'engine.replicas',
      engine({ replicas: 4 }),
      { rules: { ceilings: { replicas: 3 } } },
    ],
    [
      'a storage class that is not there',
      'storage-class-unknown',
      'engine.storage.class',
      engine({ storage: { size: '25Gi', class: 'gold' } }),
    ],
    [
      'two nodes of MySQL',
      'replicas-even',
      'engine.replicas',
      mysql({ replicas: 2 }),
    ],
    [
      'two nodes of MongoDB',
      'replicas-even',
      'engine.replicas',
      mongodb({ engine: { type: 'mongodb', replicas: 2 } }),
    ],
    [
      'seven nodes of MySQL',
      'replicas-too-many',
      'engine.replicas',
      mysql({ replicas: 7 }),
    ],
    [
      'one proxy for three nodes',
      'proxy-too-few',
      'proxy.replicas',
      { ...mysql({ replicas: 3 }), proxy: { replicas: 1 } },
    ],
    [
      'the proxy of another engine',
      'proxy-engine',
      'proxy.type',
      { proxy: { type: 'haproxy' } },
    ],
    [
      'a range listed twice',
      'duplicate',
      'proxy.expose.ipSourceRanges',
      { proxy: { expose: { ipSourceRanges: ['10.0.0.0/8', '10.0.0.0/8'] } } },
    ],
    [
      'a range that is none',
      'address-range-malformed',
      'proxy.expose.ipSourceRanges',
      { proxy: { expose: { ipSourceRanges: ['10.0.0.0/8', 'office'] } } },
    ],
    [
      'an engine in the overlay',
      'spec-reserved',
      'spec.engine',
      { spec: { engine: { crVersion: '1' } } },
    ],
    [
      'a data source in the overlay',
      'spec-reserved',
      'spec.dataSource',
      { spec: { dataSource: {} } },
    ],
    [
      'our part of the proxy in the overlay',
      'spec-reserved',
      'spec.proxy.expose',
      { spec: { proxy: { expose: {} } } },
    ],
    [
      "somebody else's group as owner",
      'owner-foreign',
      'owner',
      { owner: 'group:default/red' },
    ],
    [
      'an entity that is not there',
      'entity-unknown',
      'entity',
      { entity: 'component:default/none' },
    ],
    [
      "somebody else's entity",
      'entity-foreign',
      'entity',
      { entity: 'component:default/pay' },
      { facts: { ownersOf: { entity: ['group:default/red'] } } },
    ],
    [
      'a system that is not there',
      'system-unknown',
      'system',
      { system: 'system:default/none' },
    ],
    [
      "somebody else's system",
      'system-foreign',
      'system',
      { system: 'system:default/payments' },
      { facts: { ownersOf: { system: ['group:default/red'] } } },
    ],
    [
      'a profile that is not there',
      'profile-unknown',
      'profile',
      { profile: 'small' },
    ],
  ])('refuses %s as %s of %s', (...refused) => {
    expect(refusalMessage(refused)).toMatch(/^.{20,}\.$/s);
  });
});
