import { KeyedObject, KeyedS3 } from '../__testUtils__/KeyedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(30_000);

const { signal } = new AbortController();
const SQL =
  '-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)\n-- Server version\t8.0.36\n\n-- Dump completed on 2026-01-14  2:00:20\n';

let s3: KeyedS3 | undefined;
afterEach(() => s3?.server.stop());

async function find(keys: string[], prefix: string) {
  const objects: Record<string, KeyedObject> = Object.fromEntries(
    keys.map(key => [key, { body: key.endsWith('.sql') ? SQL : '{}' }]),
  );
  s3 = await KeyedS3.start(objects);
  const browser = createBackupBrowser({ kinds: new BackupKinds() });
  const reply = await browser.find(s3.server.location(), { prefix, signal });
  const listed = s3.server.requests
    .map(request => new URL(request.split(' ')[1], 'http://s3'))
    .filter(({ searchParams }) => searchParams.has('list-type'))
    .map(({ searchParams }) => searchParams.get('prefix'));
  return { ...reply, listed };
}

const CHUNK = '.00000000000000000000';
const STORES = [
  {
    store: 'XtraBackup',
    keys: ['a-2026-01-01-02:00:00-full', 'a-2026-01-02-02:00:00-full'].flatMap(
      name => [
        `${name}.md5`,
        `${name}.sst_info/sst_info${CHUNK}`,
        `${name}/xtrabackup_info${CHUNK}`,
        `${name}/shop/carts.ibd${CHUNK}`,
      ],
    ),
  },
  {
    store: 'PBM',
    keys: [
      '.pbm.init',
      'pbmPitr/rs0/20260101/20260101000000-1.20260101001000-1.oplog.s2',
      ...['2026-01-01T02:00:05Z', '2026-01-02T02:00:05Z'].flatMap(name => [
        `${name}.pbm.json`,
        `${name}/rs0/meta.pbm`,
      ]),
    ],
  },
];

/** In one folder, or in so many that all keys are listed at once. */
const PLACES = ['', 'store/'].flatMap(at =>
  [0, 20].map(others => ({ at, others })),
);

describe('beside what a program stores', () => {
  it.each(STORES.flatMap(store => PLACES.map(each => ({ ...store, ...each }))))(
    '$store in "$at", with $others more: dumps are found, and no part is looked into',
    async ({ keys, at, others }) => {
      const dumps = [
        'dumps/shop.sql',
        'pg/nightly/shop.sql',
        ...Array.from({ length: others }, (_, day) => `days/${day}/shop.sql`),
        ...Array.from({ length: others }, (_, day) => `day-${day}/shop.sql`),
      ];
      const { backups, partial, listed } = await find(
        [...keys, ...dumps].map(key => at + key),
        '',
      );
      const paths = backups.map(({ path }) => path);
      expect(paths).toEqual(expect.arrayContaining(dumps.map(key => at + key)));
      expect(paths).toHaveLength(dumps.length + 2);
      expect(partial).toBe(false);
      for (const prefix of listed) {
        expect(prefix).not.toMatch(/2026-01-0[12]|pbmPitr|sst_info/);
      }
    },
  );

  it('of pgBackRest, its own history is none', async () => {
    const { backups, listed } = await find(
      [
        'backup/db/20260101-020001F/backup.manifest',
        'backup/db/backup.history/2026/20260101-020001F.manifest.gz',
        'backup/db/mine/shop.sql',
      ],
      '',
    );
    expect(backups.map(({ kind }) => kind).sort()).toEqual([
      'mysqldump',
      'pgbackrest',
    ]);
    expect(listed.join()).not.toContain('history');
  });

  it('of a folder that is a backup, there is nothing else', async () => {
    const { backups } = await find(
      ['m/shop/carts.bson', 'm/shop/carts.metadata.json', 'm/shop/x/a.sql'],
      'm/shop/',
    );
    expect(backups.map(({ path }) => path)).toEqual(['m/shop/']);
  });
});
