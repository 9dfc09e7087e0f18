import { BucketContents } from '../MemoryBucket';
import { Layout } from '../Layout';

const STORE = 'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/backup/db/';
const FULL = '20260114-020001F';
const INCREMENTAL = '20260114-020001F_20260115-020001I';
const DIFFERENTIAL = '20260114-020001F_20260116-020001D';

function entry(label: string, more: object = {}): string {
  return `${label}=${JSON.stringify({
    'backrest-format': 5,
    'backrest-version': '2.54.2',
    'backup-archive-start': '000000010000000000000004',
    'backup-archive-stop': '000000010000000000000004',
    'backup-error': false,
    'backup-info-repo-size': 4059150,
    'backup-info-size': 30537721,
    'backup-timestamp-start': 1768356001,
    'backup-timestamp-stop': 1768356010,
    'backup-type': 'full',
    'db-id': 1,
    ...more,
  })}`;
}

const PRIOR = { 'backup-prior': FULL, 'backup-reference': [FULL] };

function info(...entries: string[]): string {
  return [
    '[backrest]',
    'backrest-format=5',
    'backrest-version="2.54.2"',
    '',
    '[backup:current]',
    ...entries,
    '',
    '[db]',
    'db-id=1',
    'db-version="17"',
    '',
    '[db:history]',
    '1={"db-catalog-version":202406281,"db-control-version":1700,"db-system-id":7712533186831272567,"db-version":"17"}',
    '',
    '[backrest]',
    'backrest-checksum="078d4637574198b239a67fdf413e1e63c8d1b268"',
    '',
  ].join('\n');
}

function backups(store: string, ...labels: string[]): BucketContents {
  return Object.fromEntries(
    labels.flatMap(label => [
      [`${store}${label}/backup.manifest`, '[backup]'],
      [`${store}${label}/pg_data/PG_VERSION.gz`, 'x'],
    ]),
  );
}

const full = {
  path: `${STORE}${FULL}/`,
  kind: 'pgbackrest',
  title: 'pgBackRest',
  engine: 'postgresql',
  complete: 'yes',
  time: '2026-01-14T02:00:10Z',
  sizeBytes: 4059150,
  restoredBytes: 30537721,
  engineVersion: '17',
} as const;

const unseen = {
  path: full.path,
  kind: 'pgbackrest',
  complete: 'unknown',
  time: undefined,
  engineVersion: undefined,
} as const;

export const PGBACKREST_LAYOUTS: Layout[] = [
  {
    name: 'pgBackRest: a full backup, and increments on it',
    contents: {
      ...backups(STORE, FULL, INCREMENTAL, DIFFERENTIAL),
      [`${STORE}backup.history/2026/${FULL}.manifest.gz`]: 'x',
      [`${STORE}backup.info`]: info(
        entry(FULL),
        entry(INCREMENTAL, { ...PRIOR, 'backup-timestamp-stop': 1768442410 }),
        entry(DIFFERENTIAL, { ...PRIOR, 'backup-timestamp-stop': 1768528810 }),
      ),
    },
    at: STORE,
    requests: 2,
    expected: [
      {
        ...full,
        path: `${STORE}${DIFFERENTIAL}/`,
        time: '2026-01-16T02:00:10Z',
        notes: ['needs-prior'],
      },
      {
        ...full,
        path: `${STORE}${INCREMENTAL}/`,
        time: '2026-01-15T02:00:10Z',
        notes: ['needs-prior'],
      },
      full,
    ],
  },
  {
    name: 'pgBackRest: one being made, which its list does not have yet',
    contents: {
      ...backups(STORE, FULL),
      [`${STORE}20260117-020001F/backup.manifest.copy`]: '[backup]',
      [`${STORE}backup.info`]: info(entry(FULL)),
    },
    at: STORE,
    expected: [
      full,
      { ...unseen, path: `${STORE}20260117-020001F/`, complete: 'no' },
    ],
  },
  {
    name: 'pgBackRest: an increment whose full backup was deleted',
    contents: {
      ...backups(STORE, INCREMENTAL),
      [`${STORE}backup.info`]: info(entry(INCREMENTAL, PRIOR)),
    },
    at: STORE,
    expected: [
      {
        ...full,
        path: `${STORE}${INCREMENTAL}/`,
        complete: 'no',
        notes: ['needs-prior', 'prior-missing'],
      },
    ],
  },
  {
    name: 'pgBackRest: only the copy of its list is left',
    contents: {
      ...backups(STORE, FULL),
      [`${STORE}backup.info.copy`]: info(entry(FULL)),
    },
    at: STORE,
    expected: [full],
  },
  {
    name: 'pgBackRest: encrypted',
    contents: {
      ...backups(STORE, FULL),
      [`${STORE}backup.info`]: 'Salted__\u0001\u0002[db]\n',
    },
    at: STORE,
    expected: [{ ...unseen, notes: ['encrypted'] }],
  },
  {
    name: 'pgBackRest: a list that is garbage',
    contents: {
      ...backups(STORE, FULL),
      [`${STORE}backup.info`]: `<html>${FULL}={"db-id":1}</html>`,
    },
    at: STORE,
    expected: [unseen],
  },
  {
    name: 'pgBackRest: a list with impossible values',
    contents: {
      ...backups(STORE, FULL),
      [`${STORE}backup.info`]: info(
        entry(FULL, {
          'backup-timestamp-stop': 1e300,
          'backup-info-repo-size': -1,
          'backup-info-size': '12',
          'db-id': { toString: 1 },
          'backup-reference': 'x',
        }),
      ),
    },
    at: STORE,
    expected: [{ ...unseen, complete: 'yes', sizeBytes: undefined }],
  },
  {
    name: 'pgBackRest: a longer list than is read, whose newest come last',
    contents: {
      ...backups(STORE, '20200101-000000F', FULL),
      [`${STORE}backup.info`]: info(
        entry('20200101-000000F'),
        `; ${'x'.repeat(300 * 1024)}`,
        entry(FULL),
      ),
    },
    at: STORE,
    expected: [full, { ...unseen, path: `${STORE}20200101-000000F/` }],
  },
  {
    name: 'pgBackRest: damaged pages',
    contents: {
      ...backups(STORE, FULL),
      [`${STORE}backup.info`]: info(entry(FULL, { 'backup-error': true })),
    },
    at: STORE,
    expected: [{ ...full, notes: ['page-errors'] }],
  },
  {
    name: 'pgBackRest: a stanza of another name, at the top of the bucket',
    contents: {
      ...backups('backup/main/', FULL),
      'backup/main/backup.info': info(entry(FULL)),
    },
    at: 'backup/main/',
    expected: [
      { ...full, path: `backup/main/${FULL}/`, notes: ['other-stanza'] },
    ],
  },
  {
    name: 'pgBackRest: looked at by its path',
    contents: {
      ...backups(STORE, FULL, INCREMENTAL),
      [`${STORE}backup.info`]: info(entry(FULL), entry(INCREMENTAL, PRIOR)),
    },
    at: STORE,
    namePrefix: INCREMENTAL,
    expected: [
      { ...full, path: `${STORE}${INCREMENTAL}/`, notes: ['needs-prior'] },
    ],
  },
  {
    name: 'pgBackRest: from inside of a backup',
    contents: {
      ...backups(STORE, FULL),
      [`${STORE}backup.info`]: info(entry(FULL)),
    },
    at: `${STORE}${FULL}/`,
    expected: [full],
  },
  {
    name: 'pgBackRest: from inside of one that was never finished',
    contents: { [`${STORE}${FULL}/backup.manifest.copy`]: '[backup]' },
    at: `${STORE}${FULL}/`,
    expected: [{ ...unseen, complete: 'no' }],
  },
  {
    name: 'no pgBackRest: a folder that is merely called backup/db',
    contents: { 'backup/db/monday/shop.txt': 'x' },
    at: 'backup/db/',
    expected: [],
  },
];
