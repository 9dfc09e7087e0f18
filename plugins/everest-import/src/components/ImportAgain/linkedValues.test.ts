import { importIn } from '../../../dev/mockData';
import { freeName } from './freeName';
import { linkedValues } from './linkedValues';
import { mustChange } from './mustChange';

const item = importIn('Failed', 5);

describe('what a link to import again holds', () => {
  it('is what was asked for, without keys', () => {
    const values = linkedValues(item, 'db-failed-2', undefined);
    expect(values).toEqual({
      target: {
        cluster: 'east',
        namespace: 'team-blue',
        name: 'db-failed-2',
        engine: {
          type: 'postgresql',
          version: '17.5',
          storage: { size: '25Gi' },
        },
      },
      importer: { name: 'everest-percona-pg-operator' },
      backup: {
        source: {
          bucket: 'backups',
          region: 'us-east-1',
          endpoint: 'https://s3.us-east-1.amazonaws.com',
          path: 'postgresql-nf9/backup/db/20260114-020001F/',
          forcePathStyle: false,
        },
      },
      owner: 'group:default/guests',
      entity: item.entity,
    });
  });

  it.each([
    ['path', 'backup.source.path', ''],
    ['bucket', 'backup.source.bucket', ''],
    ['region', 'backup.source.region', ''],
    ['size', 'target.engine.storage', undefined],
    ['version', 'target.engine.version', undefined],
    ['importer', 'importer', undefined],
  ] as const)(
    'is without the %s where that has to change',
    (what, at, left) => {
      const values: unknown = linkedValues(item, 'x', what);
      const found = at
        .split('.')
        .reduce<unknown>(
          (part, key) => (part as Record<string, unknown>)[key],
          values,
        );
      expect(found).toBe(left);
    },
  );

  it('names a configured source by its name', () => {
    const source = { ...item.source, backupSource: 'nightly' };
    expect(linkedValues({ ...item, source }, 'x', undefined).backup).toEqual({
      source: {
        backupSource: 'nightly',
        bucket: 'backups',
        path: item.source.path,
      },
    });
  });

  it('takes path style for what is not Amazon’s, and for no address that is none', () => {
    const styleOf = (endpoint: string) =>
      linkedValues({ ...item, source: { endpoint } }, 'x', undefined).backup!
        .source;
    expect(styleOf('https://minio.example.net')).toMatchObject({
      forcePathStyle: true,
    });
    expect(styleOf('nowhere')).toMatchObject({ forcePathStyle: false });
  });

  it('is of nobody who was only the default owner', () => {
    expect(
      linkedValues({ ...item, ownerIsDefault: true }, 'x', undefined).owner,
    ).toBeUndefined();
  });
});

describe('a free name', () => {
  it.each([
    ['shop', [], 'shop-2'],
    ['shop', ['shop', 'shop-2', 'shop-3'], 'shop-4'],
    ['shop-2', ['shop-2'], 'shop-3'],
    ['a-name-as-long-as-may-b', ['x'], 'a-name-as-long-as-ma-2'],
    ['a-name-that-is-twenty-', [], 'a-name-that-is-twent-2'],
  ])('for %s beside %j is %s', (name, taken, free) => {
    expect(freeName(name, new Set(taken))).toBe(free);
    expect(free.length).toBeLessThanOrEqual(22);
  });
});

describe('what has to change', () => {
  const cause = (code: string) => ({
    code,
    title: '',
    detail: '',
    remedy: '',
  });

  it.each([
    ['backup-missing', 'path'],
    ['importer-object-missing', 'path'],
    ['importer-missing', 'importer'],
    ['s3-key-wrong', 'keys'],
    ['disk-full', 'size'],
    ['node-lost', undefined],
    ['constructor', undefined],
  ])('after %s is %s', (code, changed) => {
    expect(mustChange(cause(code))).toBe(changed);
  });

  it('is nothing where no cause is known', () => {
    expect(mustChange(undefined)).toBeUndefined();
  });
});
