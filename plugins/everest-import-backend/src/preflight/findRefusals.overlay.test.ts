import {
  engine,
  mongodb,
  mysql,
  refusalMessage,
  RefusedCase,
} from '../__testUtils__/refusedCases';
import { sampleFacts } from '../__testUtils__/sampleFacts';
import { findRefusals } from './index';

const nightly = {
  name: 'nightly',
  enabled: true,
  schedule: '0 2 * * *',
  backupStorageName: 'main',
};
const hourly = {
  name: 'hourly',
  enabled: true,
  schedule: '0 * * * *',
  backupStorageName: 'second',
};
const spec = (part: object) => ({ spec: part });
const schedules = (...list: unknown[]) => spec({ backup: { schedules: list } });
const pitr = (part: object) =>
  spec({ backup: { pitr: { enabled: true, ...part } } });
const sharding = (shards: number, replicas: number, enabled = true) =>
  spec({ sharding: { enabled, shards, configServer: { replicas } } });
const dns = spec({
  engineFeatures: { psmdb: { splitHorizonDnsConfigName: 'dns' } },
});

describe('findRefusals, of the overlay', () => {
  it.each<RefusedCase>([
    [
      'a schedule without a name',
      'schedule-name-missing',
      'spec.backup.schedules.1.name',
      { ...mysql(), ...schedules(nightly, { ...hourly, name: '' }) },
    ],
    [
      'a schedule without a storage',
      'schedule-storage-missing',
      'spec.backup.schedules.0.backupStorageName',
      schedules({ ...nightly, backupStorageName: '' }),
    ],
    [
      'two schedules at the same times',
      'schedule-duplicate',
      'spec.backup.schedules.1.schedule',
      schedules(nightly, { ...hourly, schedule: nightly.schedule }),
    ],
    [
      'two schedules of PostgreSQL with one storage',
      'schedule-storage-reused',
      'spec.backup.schedules.1.backupStorageName',
      schedules(nightly, { ...hourly, backupStorageName: 'main' }),
    ],
    [
      'four schedules of PostgreSQL',
      'schedules-too-many',
      'spec.backup.schedules',
      schedules(
        ...[1, 2, 3, 4].map(hour => ({
          ...nightly,
          schedule: `0 ${hour} * * *`,
          backupStorageName: `storage-${hour}`,
        })),
      ),
    ],
    [
      'a second storage of MongoDB',
      'schedule-storage-second',
      'spec.backup.schedules.1.backupStorageName',
      { ...mongodb(), ...schedules(nightly, hourly) },
    ],
    [
      'point-in-time recovery of MySQL without a storage',
      'pitr-storage-missing',
      'spec.backup.pitr.backupStorageName',
      { ...mysql(), ...pitr({}) },
    ],
    [
      'an upload interval of nothing',
      'pitr-interval',
      'spec.backup.pitr.uploadIntervalSec',
      pitr({ uploadIntervalSec: 0 }),
    ],
    [
      'shards of another engine',
      'sharding-engine',
      'spec.sharding.enabled',
      sharding(2, 3),
    ],
    [
      'no shards',
      'shards-too-few',
      'spec.sharding.shards',
      { ...mongodb(), ...sharding(0, 3) },
    ],
    [
      'one config server for three nodes',
      'config-servers',
      'spec.sharding.configServer.replicas',
      { ...mongodb(), ...sharding(2, 1) },
    ],
    [
      'four config servers',
      'config-servers',
      'spec.sharding.configServer.replicas',
      { ...mongodb(), ...sharding(2, 4) },
    ],
    [
      'more nodes in all shards than the ceiling',
      'ceiling-exceeded',
      'spec.sharding.shards',
      { ...mongodb(), ...sharding(2, 3) },
      { rules: { ceilings: { replicas: 5 } } },
    ],
    [
      'more config servers than the ceiling',
      'ceiling-exceeded',
      'spec.sharding.configServer.replicas',
      { ...mongodb(), ...sharding(1, 5) },
      { rules: { ceilings: { replicas: 3 } } },
    ],
    [
      'features of another engine',
      'engine-features-engine',
      'spec.engineFeatures.psmdb',
      dns,
    ],
    [
      'split-horizon DNS with shards',
      'split-horizon-sharding',
      'spec.engineFeatures.psmdb.splitHorizonDnsConfigName',
      mongodb(spec({ ...sharding(2, 3).spec, ...dns.spec })),
    ],
    ...(
      [
        [
          'spec.monitoring.monitoringConfigName',
          spec({ monitoring: { monitoringConfigName: 'My PMM' } }),
        ],
        ['spec.podSchedulingPolicyName', spec({ podSchedulingPolicyName: 7 })],
        [
          'spec.backup.pitr.backupStorageName',
          pitr({ backupStorageName: '../x' }),
        ],
        [
          'spec.backup.schedules.0.backupStorageName',
          schedules({ ...nightly, backupStorageName: 'a/b' }),
        ],
        [
          'spec.engineFeatures.psmdb.splitHorizonDnsConfigName',
          mongodb(
            spec({
              engineFeatures: { psmdb: { splitHorizonDnsConfigName: 'A' } },
            }),
          ),
        ],
        [
          'proxy.expose.loadBalancerConfigName',
          { proxy: { expose: { loadBalancerConfigName: 'x y' } } },
        ],
      ] as const
    ).map(
      ([field, change]): RefusedCase => [
        'what is no name',
        'name-malformed',
        field,
        change,
      ],
    ),
    [
      'more CPU for monitoring than the ceiling',
      'ceiling-exceeded',
      'spec.monitoring.resources.limits.cpu',
      spec({ monitoring: { resources: { limits: { cpu: 9 } } } }),
      { rules: { ceilings: { cpu: '8' } } },
    ],
    [
      'more storage for the proxy than the ceiling',
      'ceiling-exceeded',
      'spec.proxy.storage.size',
      spec({ proxy: { storage: { size: '2Ti' } } }),
      { rules: { ceilings: { storage: '1Ti' } } },
    ],
    [
      'a malformed amount in the overlay',
      'quantity-malformed',
      'spec.proxy.storage.size',
      spec({ proxy: { storage: { size: 'much' } } }),
    ],
    [
      'more kept for a node than it gets',
      'request-over-limit',
      'engine.resources.requests.memory',
      engine({
        resources: { cpu: '1', memory: '2G', requests: { memory: '4G' } },
      }),
    ],
  ])('refuses %s as %s of %s', (...refused) => {
    expect(refusalMessage(refused)).toMatch(/^.{20,}\.$/s);
  });

  it.each<[string, object]>([
    [
      'two schedules of MySQL with one storage',
      {
        ...mysql(),
        ...schedules(nightly, { ...hourly, backupStorageName: 'main' }),
      },
    ],
    [
      'three schedules of PostgreSQL with a storage each',
      schedules(nightly, hourly, {
        ...nightly,
        schedule: '1 1 * * *',
        backupStorageName: 'third',
      }),
    ],
    [
      'a schedule that is switched off, without a storage',
      schedules({ ...nightly, enabled: false, backupStorageName: '' }),
    ],
    [
      'point-in-time recovery of MySQL',
      {
        ...mysql(),
        ...pitr({ backupStorageName: 'main', uploadIntervalSec: 60 }),
      },
    ],
    [
      'point-in-time recovery that is switched off',
      { ...mysql(), ...spec({ backup: { pitr: { enabled: false } } }) },
    ],
    ['shards of MongoDB', mongodb(sharding(2, 3))],
    [
      'one config server for one node',
      mongodb({ engine: { type: 'mongodb', replicas: 1 }, ...sharding(2, 1) }),
    ],
    ['shards that are switched off', sharding(2, 3, false)],
    ['split-horizon DNS', mongodb(dns)],
    [
      'overlays of the wrong shape, which the API server refuses',
      spec({ backup: 'x', sharding: [], engineFeatures: 1 }),
    ],
    ['schedules of the wrong shape', schedules('x', null)],
  ])('lets pass %s', (_what, change) => {
    expect(findRefusals(sampleFacts(change))).toEqual([]);
  });
});
