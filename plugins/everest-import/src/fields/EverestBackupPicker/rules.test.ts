import { type Importer } from '@everest-import/backstage-plugin-everest-import-common';
import { binarySize } from '../../components/binarySize';
import { isolate } from '../isolate';
import { readBackupValue } from './BackupValue';
import { withBackup, withPath, withPlace } from './changes';
import { faultsOf } from './faults';
import { crumbsOf } from './FolderCrumbs';
import { misfitOf } from './misfit';
import { pathFault } from './pathRule';
import { typedSource } from './__testUtils__/renderPicker';

describe('pathFault', () => {
  it.each([
    ['a', undefined],
    ['/a/b/', undefined],
    ['a/../b:1', undefined],
    ['ü"\'/b', undefined],
    ['', 'missing'],
    ['/', 'malformed'],
    ['//a', 'malformed'],
    ['a//b', 'malformed'],
    ['a b', 'blank'],
    ['a\n', 'blank'],
    ['a'.repeat(1025), 'long'],
  ])('of %j is %s', (path, fault) => {
    expect(pathFault(path)).toBe(fault);
  });
});

describe('faultsOf', () => {
  const good = {
    source: { ...typedSource, path: 'a' },
    keys: 'typed',
  } as const;
  const codes = (value: Parameters<typeof faultsOf>[0]) =>
    faultsOf(value).map(({ code }) => code);

  it.each([
    ['nothing', good, []],
    ['no source', {}, ['source']],
    [
      'a source without path and keys',
      { source: typedSource },
      ['keys', 'missing'],
    ],
    ['a Secret without a name', { ...good, keys: 'secret' }, ['secretName']],
    [
      'a masked Secret name',
      { ...good, keys: 'secret', secretName: '******' },
      ['secretName'],
    ],
    [
      'an ARN and a login',
      {
        ...good,
        source: {
          ...good.source,
          bucket: 'arn:aws:s3:::shop',
          endpoint: 'https://me:pass@s3.example.com',
          region: 'eu/west',
        },
      },
      ['endpoint', 'region', 'bucket'],
    ],
    [
      'a typed place that says it has keys',
      { ...good, keys: 'source' },
      ['keys'],
    ],
    [
      'a configured source',
      { source: { backupSource: 'nightly', path: 'a' }, keys: 'source' },
      [],
    ],
  ] as [string, Parameters<typeof faultsOf>[0], string[]][])(
    'finds of %s what is wrong',
    (_, value, faults) => {
      expect(codes(value)).toEqual(faults);
    },
  );
});

describe('misfitOf', () => {
  const importer = (backupKinds?: string[]) =>
    ({ displayName: 'X', contract: { backupKinds } } as Importer);

  it.each([
    [{ kind: 'pg-dump', engine: 'postgresql' }, {}, undefined],
    [{ kind: 'pg-dump', engine: 'postgresql' }, { engine: 'mysql' }, 'engine'],
    [{ kind: 'any' }, { engine: 'mysql' }, undefined],
    [{ kind: 'pg-dump' }, { importer: importer() }, undefined],
    [{ kind: 'pg-dump' }, { importer: importer(['pg-dump']) }, undefined],
    [{ kind: 'pg-dump' }, { importer: importer(['pbm']) }, 'importer'],
    [{}, { engine: 'mysql', importer: importer(['pbm']) }, undefined],
  ] as const)('of %j for %j is %s', (backup, wanted, why) => {
    expect(misfitOf(backup, wanted)?.why).toBe(why);
  });
});

describe('a value', () => {
  const backup = {
    path: 'b',
    kind: 'pg-dump',
    title: 'pg_dump',
    complete: 'yes',
    notes: [],
  } as const;
  const chosen = withBackup(
    { source: typedSource, keys: 'typed' },
    { ...backup, notes: [] },
  );

  it('forgets a found backup in another place, not a typed path', () => {
    const place = { ...typedSource, bucket: 'other' };
    expect(withPlace(chosen, place)).toEqual({ source: place, keys: 'typed' });
    const typed = { source: { ...typedSource, path: 'mine' } };
    expect(withPlace(typed, { ...place, path: 'mine' }).source?.path).toBe(
      'mine',
    );
  });

  it('forgets what is known of a backup when its path is typed over', () => {
    expect(withPath(chosen, 'c')).toEqual({
      source: { ...typedSource, path: 'c' },
      keys: 'typed',
    });
  });

  it.each([undefined, null, 'x', [], { source: 7, keys: {} }, { time: [] }])(
    'is empty where a link says %j',
    data => {
      expect(readBackupValue(data)).toEqual({});
    },
  );
});

it('says sizes in binary units', () => {
  expect(
    [0, 1023, 1024, 1_610_612_736, 2 ** 60 * 5].map(size =>
      binarySize(size, 'en'),
    ),
  ).toEqual(['0 B', '1,023 B', '1 KiB', '1.5 GiB', '5,120 PiB']);
});

it('names the folders on the way', () => {
  const inside = [
    { name: 'a b', path: 'x/top/a b/' },
    { name: 'c', path: 'x/top/a b/c/' },
  ];
  expect(crumbsOf('x/top/a b/c/', ['x/top/'])).toEqual(inside);
  expect(crumbsOf('x/top/a b/c/', ['other/', 'x/top/'])).toEqual([
    { name: 'x/top', path: 'x/top/' },
    ...inside,
  ]);
  expect(crumbsOf('top/', [])).toEqual([{ name: 'top', path: 'top/' }]);
  expect(crumbsOf('', [])).toEqual([]);
});

it('keeps the writing direction of a name inside it', () => {
  expect(isolate('a\u202eb\u2069c')).toBe('\u2068a\ufffdb\ufffdc\u2069');
});
