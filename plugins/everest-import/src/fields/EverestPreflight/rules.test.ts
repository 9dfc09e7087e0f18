import { canAcknowledge, reasonsFor, withReason } from './acknowledged';
import { digestOf } from './digestOf';
import { importRequestOf } from './importRequest';
import { placeOf } from './placeOf';
import { BEGUN, withLine } from './PreflightRun';

const advice = {
  id: 'a',
  kind: 'advice',
  outcome: 'failure',
  title: 'A',
  acknowledgeable: true,
} as const;

describe('importRequestOf', () => {
  it('takes fields by the names that the template gives them', () => {
    const form = { db: { cluster: 'east' }, team: 'group:default/a' };
    expect(importRequestOf(form, { target: 'db', owner: 'team' })).toEqual({
      cluster: 'east',
      owner: 'group:default/a',
    });
  });

  it.each([undefined, null, 'x', [], { target: 7, backup: 'x', importer: [] }])(
    'leaves out what %j does not say',
    form => {
      expect(importRequestOf(form)).toEqual({});
    },
  );

  it.each([
    [{ kind: 'none' }, undefined],
    [{ kind: 'keys' }, '{"a":"b"}'],
    [{ kind: 'secret', secretName: 'mine' }, { secretName: 'mine' }],
    [{ kind: 'secret' }, undefined],
  ])('of credentials %j sends %j', (credentials, sent) => {
    const secrets = { databaseCredentials: '{"a":"b"}' };
    expect(
      importRequestOf({ credentials }, {}, secrets).databaseCredentials,
    ).toEqual(sent);
  });

  it.each([
    [{ keys: 'typed' }, 'AKIA', { accessKeyId: 'AKIA', secretAccessKey: 's' }],
    [{ keys: 'typed' }, 'ASIA', undefined],
    [{ keys: 'source' }, 'AKIA', undefined],
    [{ keys: 'secret', secretName: 'mine' }, 'AKIA', { secretName: 'mine' }],
  ])('of backup keys %j with %s sends %j', (backup, s3AccessKeyId, sent) => {
    const secrets = { s3AccessKeyId, s3SecretAccessKey: 's' };
    expect(importRequestOf({ backup }, {}, secrets).s3Credentials).toEqual(
      sent,
    );
  });
});

describe('acknowledgements', () => {
  it('are asked for failed advice alone that may be gone on with', () => {
    expect(canAcknowledge(advice)).toBe(true);
    expect(canAcknowledge({ ...advice, kind: 'hard' })).toBe(false);
    expect(canAcknowledge({ ...advice, outcome: 'warning' })).toBe(false);
    expect(canAcknowledge({ ...advice, acknowledgeable: false })).toBe(false);
  });

  it('hold one reason a check, and none that is empty or not asked for', () => {
    const one = withReason({}, 'a', 'first');
    expect(withReason(one, 'a', 'second')).toEqual({
      acknowledge: [{ check: 'a', reason: 'second' }],
    });
    expect(withReason(one, 'a', '')).toEqual({});
    expect(reasonsFor(withReason(one, 'b', 'x'), [advice])).toEqual(
      one.acknowledge,
    );
    expect(reasonsFor({ acknowledge: 'x' }, [advice])).toEqual([]);
  });
});

describe('a run', () => {
  it('takes lines in any order, and lets those alone that it does not know', () => {
    const check = { type: 'check', check: advice } as const;
    const newer = { type: 'newer' } as never;
    const run = [newer, check, check].reduce(withLine, BEGUN);
    expect(run).toEqual({ ...BEGUN, checks: [advice] });
    expect(withLine(run, { type: 'end', failures: 1, warnings: 0 }).state).toBe(
      'done',
    );
  });
});

it.each([
  ['engine.version', 'target', ['-version']],
  ['engine.storage.size', 'target', ['-size']],
  ['engine.storage', 'target', []],
  ['name', 'target', ['-name']],
  ['spec.sharding.shards', 'target', []],
  ['spec.backup.schedules.0.backupStorageName', 'target', ['-storage']],
  ['spec.backup.schedules.0.name', 'target', ['-schedule']],
  ['config.jobs', 'importer', ['-config_jobs', '-config-json', '-config']],
  ['config', 'importer', ['-config-json', '-config']],
  ['s3Credentials.accessKeyId', 'backup', ['-keys-accessKeyId']],
  ['source.path', 'backup', ['-path']],
  ['databaseCredentials', 'credentials', []],
  ['databaseCredentials.secretName', 'credentials', ['-secret']],
  ['databaseCredentials.root', 'credentials', ['-key-root']],
  ['entity', 'entity', []],
  ['newer', undefined, undefined],
  ['toString', undefined, undefined],
  ['', undefined, undefined],
])('says that %s stands in the field %s, at %j', (path, field, inputs) => {
  expect(placeOf(path)?.field).toBe(field);
  expect(placeOf(path)?.inputs).toEqual(inputs);
});

it('digests alike what differs in order alone', () => {
  const digest = digestOf({ a: [1, { b: 2, c: 3 }], d: null });
  expect(digestOf({ d: null, a: [1, { c: 3, b: 2 }] })).toBe(digest);
  expect(digestOf({ d: null, a: [{ c: 3, b: 2 }, 1] })).not.toBe(digest);
});
