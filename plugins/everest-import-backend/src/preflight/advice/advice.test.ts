import { BackupProbe } from '../../backups/BackupProbe';
import { sampleFacts } from '../../__testUtils__/sampleFacts';
import { podDemands } from '../readPodDemands';
import { adviceReport } from '.';
import { AdviceFacts } from './Advice';

const SKIPPED: BackupProbe = { seen: 'skipped', reason: 'not now' };

function adviceOf(
  id: string,
  facts: Parameters<typeof sampleFacts>[1] = {},
  probe: BackupProbe = SKIPPED,
  contract: AdviceFacts['contract'] = {},
) {
  return adviceReport({
    facts: sampleFacts({}, facts),
    probe,
    contract,
  }).find(check => check.id === id);
}

const something = (change: object = {}): BackupProbe => ({
  seen: 'something',
  isObject: false,
  isFolder: true,
  backups: [],
  nearby: [],
  archived: [],
  ...change,
});

const quota = (hard: object, used: object = {}) => ({
  metadata: { name: 'team' },
  spec: { hard: { ...hard } as Record<string, string> },
  status: { used: { ...used } as Record<string, string> },
});
const scoped = (scopes: string[], hard: object, used: object = {}) => {
  const { spec, ...rest } = quota(hard, used);
  return { ...rest, spec: { ...spec, scopes } };
};
const selected = (scopeName: string, operator: string, values?: string[]) => {
  const { spec, ...rest } = quota({ cpu: '4', pods: '0' });
  const matchExpressions = [{ scopeName, operator, ...(values && { values }) }];
  return { ...rest, spec: { ...spec, scopeSelector: { matchExpressions } } };
};
const range = (type: string, words: object) => ({
  spec: { limits: [{ type, ...words }] },
});

describe('what a namespace demands of a Pod', () => {
  it.each([
    ['nothing without a quota', [], [], []],
    [
      'nothing of a quota of storage',
      [quota({ 'requests.storage': '1Ti' })],
      [],
      [],
    ],
    [
      'requests for cpu and memory',
      [quota({ cpu: '4', memory: '8Gi' })],
      [],
      ['requests.cpu', 'requests.memory'],
    ],
    [
      'limits, which no default of a request fills in',
      [quota({ 'limits.cpu': '4' })],
      [range('Container', { defaultRequest: { cpu: '1' } })],
      ['limits.cpu'],
    ],
    [
      'nothing where a default limit fills in both',
      [quota({ 'limits.cpu': '4', cpu: '4' })],
      [range('Container', { default: { cpu: '1' } })],
      [],
    ],
    [
      'all the same where the range is for Pods',
      [quota({ cpu: '4' })],
      [range('Pod', { default: { cpu: '1' } })],
      ['requests.cpu'],
    ],
  ])('is %s', (_, quotas, ranges, unfilled) => {
    expect(podDemands(quotas, ranges).unfilled).toEqual(unfilled);
  });

  it.each([
    // Everest gives the importer's Pod no requests, no deadline, no priority class
    ['BestEffort', 'team', 'nothing'],
    ['NotBestEffort', undefined, 'team'],
    ['Terminating', undefined, undefined],
    ['NotTerminating', 'team', 'team'],
    ['PriorityClass', undefined, undefined],
    ['CrossNamespacePodAffinity', undefined, undefined],
    ['ScopeOfTheFuture', undefined, undefined],
  ])(
    'is bounded by a full quota of the scope %s: %s, with defaults: %s',
    (scope, bare, withDefaults) => {
      const quotas = [scoped([scope], { pods: '1' }, { pods: '1' })];
      const defaults = [range('Container', { default: { memory: '1Gi' } })];
      expect(podDemands(quotas, []).full).toBe(bare);
      expect(podDemands(quotas, defaults).full).toBe(
        withDefaults === 'nothing' ? undefined : withDefaults,
      );
    },
  );

  it('is bounded only where all scopes of a quota hold', () => {
    const both = (...scopes: string[]) =>
      podDemands([scoped(scopes, { pods: '0' })], []).full;
    expect(both('BestEffort', 'NotTerminating')).toBe('team');
    expect(both('BestEffort', 'Terminating')).toBeUndefined();
  });

  it.each([
    [selected('PriorityClass', 'In', ['high']), []],
    [selected('PriorityClass', 'Exists'), []],
    [selected('PriorityClass', 'NotIn', ['high']), ['requests.cpu']],
    [selected('PriorityClass', 'DoesNotExist'), ['requests.cpu']],
    [selected('NotBestEffort', 'Exists'), []],
    [selected('NotTerminating', 'Exists'), ['requests.cpu']],
  ])('follows a scope selector: %j', (one, unfilled) => {
    expect(podDemands([one], []).unfilled).toEqual(unfilled);
  });

  it('is room', () => {
    expect(
      podDemands([quota({ pods: '10' }, { pods: '9' })], []).full,
    ).toBeUndefined();
    expect(podDemands([quota({ pods: '10' }, { pods: '10' })], []).full).toBe(
      'team',
    );
  });
});

describe('the advice on', () => {
  it.each([
    ['pod-quota', undefined, 'skipped'],
    ['pod-quota', { unfilled: [] }, 'pass'],
    ['pod-quota', { unfilled: ['limits.cpu'] }, 'failure'],
    ['pod-quota', { unfilled: [], full: 'team' }, 'failure'],
  ] as const)('%s for %j is %s', (id, demands, outcome) => {
    expect(
      adviceOf(id, {
        facts: {
          podDemands: demands && {
            ...demands,
            unfilled: [...demands.unfilled],
          },
        },
      }),
    ).toMatchObject({
      outcome,
    });
  });

  it('restricted Pods refuses, and can be acknowledged', () => {
    const namespace = {
      metadata: {
        name: 'team-blue',
        uid: 'uid-of-team-blue',
        labels: { 'pod-security.kubernetes.io/enforce': 'restricted' },
      },
    };
    expect(adviceOf('pod-security', { facts: { namespace } })).toMatchObject({
      kind: 'advice',
      outcome: 'failure',
      acknowledgeable: true,
      field: 'namespace',
    });
  });

  it.each([
    ['GLACIER', 'failure'],
    [undefined, 'pass'],
  ])('an archive of the class %s is a %s', (storageClass, outcome) => {
    const archived = storageClass ? [storageClass] : [];
    expect(
      adviceOf('backup-archived', {}, something({ archived })),
    ).toMatchObject({ outcome });
  });

  const GIB = 2 ** 30;
  const dump = { kind: 'mysqldump', title: 'mysqldump', sizeBytes: 20 * GIB };
  const pgBackRest = {
    kind: 'pgbackrest',
    title: 'pgBackRest',
    sizeBytes: 1,
    restoredBytes: 24 * GIB,
  };

  it.each([
    ['a dump, whatever it takes', dump, undefined, 'skipped'],
    ['a dump with the factor 1.5', dump, 1.5, 'failure'],
    ['a dump with the factor 1', dump, 1, 'pass'],
    [
      'a dump that is larger as it lies there',
      { ...dump, sizeBytes: 26 * GIB },
      undefined,
      'failure',
    ],
    ['a backup that says what it restores to', pgBackRest, undefined, 'pass'],
    [
      'one that says that it is too much',
      { ...pgBackRest, restoredBytes: 2 ** 40 },
      undefined,
      'failure',
    ],
    ['a backup of no size', { ...dump, sizeBytes: undefined }, 2, 'skipped'],
  ])(
    'the storage of 25 GiB is looked at for %s',
    (_, said, spaceFactor, outcome) => {
      const sample = sampleFacts();
      const resolved = {
        ...sample.resolved,
        storage: { ...sample.resolved.storage, size: '25Gi' },
      };
      const backup = { path: 'x/', complete: 'yes', notes: [], ...said };
      const advice = adviceOf(
        'backup-size',
        { facts: { resolved } },
        something({ backups: [backup] }),
        { spaceFactor },
      );
      expect(advice).toMatchObject({ outcome });
      expect(advice?.title).toMatch(
        outcome === 'skipped' ? /is not checked/ : /\bstorage\b/,
      );
    },
  );

  it.each([
    [1_429, 1],
    [GIB, 1],
    [GIB + 1, 2],
  ])('a dump of %d bytes is said to be no larger than %d GiB', (bytes, gib) => {
    const backup = { ...dump, path: 'x', complete: 'yes', sizeBytes: bytes };
    expect(
      adviceOf('backup-size', {}, something({ backups: [backup] }), {}),
    ).toMatchObject({
      values: { gib },
      detail: expect.stringMatching(`^The backup is no larger than ${gib} GiB`),
    });
  });
});
