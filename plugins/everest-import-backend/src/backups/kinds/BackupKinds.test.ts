import { Backup } from '@everest-import/backstage-plugin-everest-import-common';
import { mockServices } from '@backstage/backend-test-utils';
import { BackupKinds } from './BackupKinds';
import { MemoryBucket } from './__testUtils__/MemoryBucket';
import { sortBackups } from './sortBackups';

const backup = (path: string, more: Partial<Backup> = {}): Backup => ({
  path,
  kind: 'pg-dump',
  title: 'x',
  complete: 'yes',
  notes: [],
  ...more,
});

describe('kinds of backups', () => {
  it('have these ids, on which importers and templates rely', () => {
    expect(new BackupKinds().ids.sort()).toEqual([
      'atlas-export',
      'dump',
      'mongodump',
      'mydumper',
      'mysqldump',
      'mysqldump-all',
      'pbm',
      'pbm-logical',
      'pbm-physical',
      'pg-dump',
      'pg-dump-plain',
      'pg-dumpall',
      'pgbackrest',
      'rds-export',
      'unreadable',
      'xtrabackup',
    ]);
  });

  it.each([
    ['of ours', ['xtrabackup']],
    ['of another module', ['theirs']],
    ['within one kind', ['twice', 'twice']],
  ])('refuse an id that is taken: one %s', (_whose, ids) => {
    const kinds = new BackupKinds();
    kinds.addBackupKind({ ids: ['theirs'], recognise: async () => [] });
    expect(() =>
      kinds.addBackupKind({ ids, recognise: async () => [] }),
    ).toThrow(
      `There is a backup kind '${ids[0]}' already; give each kind of backup its own ids`,
    );
  });

  it('of a module are asked first, and what they recognise is not recognised again', async () => {
    const kinds = new BackupKinds();
    kinds.addBackupKind({
      ids: ['ours'],
      recognise: async ({ objects }) =>
        objects.map(({ path }) => backup(path, { kind: 'ours' })),
    });
    const bucket = new MemoryBucket({ 'a/shop.sql': '-- MySQL dump 10\n' });
    const found = await kinds.recognise(bucket.folder('a/'));
    expect(found.map(({ kind }) => kind)).toEqual(['ours']);
  });

  it('of a module that fail hide nothing else', async () => {
    const kinds = new BackupKinds();
    kinds.addBackupKind({
      ids: ['broken'],
      recognise: async () => {
        throw new TypeError('no');
      },
    });
    const logger = mockServices.logger.mock();
    const bucket = new MemoryBucket({ 'a/shop.sql': '-- MySQL dump 10\n' });
    const found = await kinds.recognise(bucket.folder('a/'), { logger });
    expect(found.map(({ kind }) => kind)).toEqual(['mysqldump']);
    expect(logger.warn).toHaveBeenCalledWith(
      "The backup kind 'broken' failed: TypeError: no",
    );
  });

  it('see no dumps in the parts of a folder that is one', async () => {
    const bucket = new MemoryBucket({
      'm/metadata': 'Started dump at: 2026-01-14 02:00:18\n',
      'm/shop-schema-create.sql': '-- MySQL dump 10\n',
    });
    const found = await new BackupKinds().recognise(bucket.folder('m/'));
    expect(found).toMatchObject([{ path: 'm/', kind: 'mydumper' }]);
  });
});

describe('sorting backups', () => {
  it('puts the newest first, what is not complete after it, and what cannot be imported last', () => {
    const obstacle = { code: 'parquet-export', message: 'x' };
    const sorted = sortBackups([
      backup('export', { obstacle, time: '2026-01-09T00:00:00Z' }),
      backup('failed', { complete: 'no', time: '2026-01-08T00:00:00Z' }),
      backup('maybe-a', { complete: 'unknown' }),
      backup('maybe-b', { complete: 'unknown' }),
      backup('old', { time: '2026-01-01T00:00:00Z' }),
      backup('new', { time: '2026-01-02T00:00:00Z' }),
      backup('timeless', { time: 'yesterday' }),
      backup('unread', {
        complete: 'unknown',
        unread: true,
        time: '2026-01-07T00:00:00Z',
      }),
    ]);
    expect(sorted.map(({ path }) => path)).toEqual([
      ...['unread', 'new', 'old', 'timeless', 'maybe-b', 'maybe-a'],
      ...['failed', 'export'],
    ]);
  });
});
