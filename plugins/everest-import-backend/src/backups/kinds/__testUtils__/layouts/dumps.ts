import * as zlib from 'node:zlib';
import { Layout } from '../Layout';
import { HEAD, MYSQL, NOISE, SANDBOX, USE_SHOP } from './mysqldumpText';

const mysqldump = {
  path: 'dumps/shop.sql',
  kind: 'mysqldump',
  title: 'mysqldump',
  engine: 'mysql',
  engineVersion: '8.0.36-28',
  complete: 'yes',
  time: '2026-01-14T02:00:30Z',
} as const;

/** What is named like a dump, and of which nothing is claimed. */
const named = {
  path: 'dumps/shop.sql',
  kind: 'dump',
  title: 'Dump',
  engine: undefined,
  complete: 'unknown',
  unread: undefined,
} as const;

const strange = { ...named, notes: ['not-recognised'] };

const one = (
  body: string | Uint8Array,
  more: Partial<Layout> & Pick<Layout, 'name'>,
  path = 'dumps/shop.sql',
): Layout => ({
  contents: { [path]: body },
  at: 'dumps/',
  expected: [],
  ...more,
});

export const DUMP_LAYOUTS: Layout[] = [
  one(MYSQL, {
    name: 'mysqldump: plain',
    expected: [{ ...mysqldump, sizeBytes: MYSQL.length }],
  }),
  one(MYSQL.slice(0, -60), {
    name: 'mysqldump: cut off, with a row that says it is complete',
    expected: [{ ...mysqldump, complete: 'no', sizeBytes: MYSQL.length - 60 }],
  }),
  one(MYSQL, {
    name: 'mysqldump: when only its beginning may be read',
    requests: 2,
    expected: [{ ...mysqldump, complete: 'unknown' }],
  }),
  one(MYSQL.replace(/ on 2026.*/, ''), {
    name: 'mysqldump: without a date',
    expected: [mysqldump],
  }),
  one(
    SANDBOX +
      MYSQL.replace('MySQL dump', 'MariaDB dump').replace(
        '8.0.36-28',
        '10.11.6-MariaDB-log',
      ),
    {
      name: 'mysqldump: of MariaDB, with its new first line',
      expected: [
        {
          ...mysqldump,
          engineVersion: '10.11.6',
          notes: ['mariadb'],
        },
      ],
    },
  ),
  one(
    zlib.zstdCompressSync(MYSQL),
    {
      name: 'mysqldump: zstd, small enough to be read to its end',
      expected: [
        {
          ...mysqldump,
          path: 'dumps/shop.sql.zst',
          title: 'mysqldump, zstd',
          restoredBytes: MYSQL.length,
        },
      ],
    },
    'dumps/shop.sql.zst',
  ),
  one(
    zlib.gzipSync(HEAD + NOISE),
    {
      name: 'mysqldump: gzip, too long to be read to its end',
      requests: 2,
      expected: [
        {
          ...mysqldump,
          path: 'dumps/shop.sql.gz',
          title: 'mysqldump, gzip',
          complete: 'unknown',
        },
      ],
    },
    'dumps/shop.sql.gz',
  ),
  one(
    zlib.gzipSync(MYSQL).subarray(0, 200),
    {
      name: 'mysqldump: gzip, cut off',
      expected: [
        {
          ...mysqldump,
          path: 'dumps/shop.sql.gz',
          title: 'mysqldump, gzip',
          sizeBytes: 200,
          complete: 'no',
        },
      ],
    },
    'dumps/shop.sql.gz',
  ),
  one(
    zlib.zstdCompressSync(Buffer.alloc(300_000_000)),
    {
      name: 'no dump: a zstd bomb',
      expected: [{ ...strange, path: 'dumps/bomb.sql.zst' }],
    },
    'dumps/bomb.sql.zst',
  ),
  one(
    zlib.gzipSync(Buffer.alloc(5_000_000)),
    {
      name: 'no dump: a gzip bomb',
      expected: [{ ...strange, path: 'dumps/bomb.sql.gz' }],
    },
    'dumps/bomb.sql.gz',
  ),
  one(`--\n-- somebody's notes about a PostgreSQL database dump\n--\n`, {
    name: 'no dump: a text about dumps',
    expected: [strange],
  }),
  one('', {
    name: 'no dump: an empty object',
    requests: 1,
    expected: [{ ...named, sizeBytes: undefined, obstacle: 'empty' }],
  }),
  one('PGDMP', {
    name: 'unreadable: the first five letters of an archive',
    expected: [
      {
        path: 'dumps/shop.sql',
        kind: 'unreadable',
        complete: 'unknown',
        obstacle: 'archive-of-nothing',
      },
    ],
  }),
  one('\ufeff'.concat(MYSQL), {
    name: 'mysqldump: behind a byte order mark',
    expected: [mysqldump],
  }),
  one(MYSQL.replace('Database: shop', 'Database: '), {
    name: 'mysqldump: of several databases',
    expected: [
      {
        ...mysqldump,
        kind: 'mysqldump-all',
        title: 'mysqldump, several databases',
        notes: ['several-databases'],
      },
    ],
  }),
  one(MYSQL.replace(/(?=INSERT)/, USE_SHOP), {
    name: 'mysqldump: of --databases, whose first line names the first of them',
    expected: [{ ...mysqldump, notes: ['maybe-several-databases'] }],
  }),
  one(MYSQL.replace(/(?=INSERT)/, USE_SHOP.replace(/-- .*\n/g, '')), {
    name: 'mysqldump: of --databases, without the comments of others',
    expected: [{ ...mysqldump, notes: ['maybe-several-databases'] }],
  }),
  one(
    MYSQL.replace(
      /(?=INSERT)/,
      `${USE_SHOP}CREATE TABLE x (y int);\n${USE_SHOP.replace(
        /shop/g,
        'blog',
      )}`,
    ),
    {
      name: 'mysqldump: of --databases, of which two are small',
      expected: [
        {
          ...mysqldump,
          kind: 'mysqldump-all',
          title: 'mysqldump, several databases',
          notes: ['several-databases'],
        },
      ],
    },
  ),
  one(Buffer.from(MYSQL, 'utf16le'), {
    name: 'unreadable: in UTF-16 without its mark',
    expected: [
      {
        path: 'dumps/shop.sql',
        complete: 'unknown',
        kind: 'unreadable',
        obstacle: 'utf-16',
      },
    ],
  }),
  one(
    'BZh91AY',
    { name: 'no dump: packed, and not named like one' },
    'a/notes',
  ),
  one('PGDMP\u0001\u000e\0\u0004\u0008\u0001\u0001\0\0\0', {
    name: 'pg_dump: cut off within its header',
    expected: [
      {
        path: 'dumps/shop.sql',
        kind: 'pg-dump',
        complete: 'unknown',
        engineVersion: undefined,
      },
    ],
  }),
  one(`PGDMP\u0001\u0063\0\u0004\u0008${'\u0001'.repeat(200)}`, {
    name: 'pg_dump: an archive of a version from the future',
    expected: [
      {
        path: 'dumps/shop.sql',
        kind: 'pg-dump',
        complete: 'unknown',
        engineVersion: undefined,
      },
    ],
  }),
  {
    name: 'dumps in the archive storage class, which nobody can read',
    contents: {
      'dumps/shop.sql': { body: MYSQL, storageClass: 'DEEP_ARCHIVE' },
    },
    at: 'dumps/',
    requests: 1,
    expected: [{ ...named, notes: ['archived'] }],
  },
  {
    name: 'a folder of many dumps: all are shown, and nothing is claimed of those that are not read',
    contents: Object.fromEntries(
      ['11', '12', '13', '14'].map(day => [
        `dumps/it's “shop” ${day}.sql`,
        { body: MYSQL, modified: `2026-01-${day}T00:00:00Z` },
      ]),
    ),
    at: 'dumps/',
    requests: 2,
    expected: [
      {
        ...mysqldump,
        path: "dumps/it's “shop” 14.sql",
        time: '2026-01-14T00:00:00Z',
        complete: 'unknown',
        // Its end was not read
        unread: true,
      },
      ...['13', '12', '11'].map(day => ({
        ...named,
        path: `dumps/it's “shop” ${day}.sql`,
        time: `2026-01-${day}T00:00:00Z`,
        sizeBytes: MYSQL.length,
        unread: true as const,
      })),
    ],
  },
  {
    name: 'a folder of dumps of one time: the last name comes first',
    contents: Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`dumps/${at + 100}.sql`, MYSQL]),
    ),
    at: 'dumps/',
    requests: 1,
    expected: Array.from({ length: 30 }, (_, at) => ({
      ...named,
      path: `dumps/${129 - at}.sql`,
      unread: true as const,
    })),
  },
];
