import { createHash } from 'node:crypto';
import * as zlib from 'node:zlib';
import { Layout } from '../Layout';

const HEAD = `-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
-- Server version\t8.0.36-28
`;
const ROWS =
  "INSERT INTO `carts` VALUES (1,'-- Dump completed on x');\n".repeat(300);
const END = '-- Dump completed on 2026-01-14  2:00:18\n';
/** Rows that hardly compress. */
const NOISE = Array.from(
  { length: 2000 },
  (_, row) =>
    `INSERT INTO \`carts\` VALUES ('${createHash('sha256')
      .update(`${row}`)
      .digest('base64')}');\n`,
).join('');
const MYSQL = `${HEAD}${ROWS}\n${END}`;

const mysqldump = {
  path: 'dumps/shop.sql',
  kind: 'mysqldump',
  title: 'mysqldump',
  engine: 'mysql',
  engineVersion: '8.0.36-28',
  complete: 'yes',
  time: '2026-01-14T02:00:30Z',
} as const;

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

const many = (folder: string, name: (number: number) => string) =>
  Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`${folder}${name(at + 100)}`, 'x']),
  );

/** MariaDB's sandbox comment, as its client from 10.11.8 writes it. */
const SANDBOX = '/*M!999999\\- enable the sandbox mode */ \n';

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
    { name: 'no dump: a zstd bomb', expected: [] },
    'dumps/bomb.sql.zst',
  ),
  one(
    zlib.gzipSync(Buffer.alloc(5_000_000)),
    { name: 'no dump: a gzip bomb', expected: [] },
    'dumps/bomb.sql.gz',
  ),
  one(`--\n-- somebody's notes about a PostgreSQL database dump\n--\n`, {
    name: 'no dump: a text about dumps',
  }),
  one('', { name: 'no dump: an empty object' }),
  one('PGDMP', {
    name: 'no dump: the first five letters of one',
  }),
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
    expected: [],
  },
  {
    name: 'a folder of many dumps: the newest is read, nothing else is claimed',
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
      },
    ],
  },
  {
    name: 'mydumper: interrupted',
    contents: {
      'dumps/m/metadata.partial': 'Started dump at: 2026-01-14 02:00:18\n',
      'dumps/m/shop-schema-create.sql': 'CREATE DATABASE `shop`;\n',
    },
    at: 'dumps/m/',
    expected: [{ path: 'dumps/m/', kind: 'mydumper', complete: 'no' }],
  },
  {
    name: 'mydumper: of 0.14 and later, compressed with zstd',
    contents: {
      'dumps/m/metadata':
        "# Started dump at: 2026-01-14 02:00:18\n[master]\n# Channel_Name = ''\n# Finished dump at: 2026-01-14 02:00:20\n",
      'dumps/m/shop-schema-create.sql.zst': 'x',
      'dumps/m/shop.carts-schema.sql.zst': 'x',
      'dumps/m/shop.carts.00000.sql.zst': 'x',
    },
    at: 'dumps/m/',
    requests: 2,
    expected: [{ path: 'dumps/m/', kind: 'mydumper', complete: 'yes' }],
  },
  {
    name: 'no mydumper: a file called metadata beside SQL of somebody',
    contents: { 'm/metadata': 'title: x', 'm/a-schema.sql': 'CREATE' },
    at: 'm/',
    expected: [],
  },
  {
    name: 'mydumper: larger than a page, so that its last words are on a later one',
    contents: {
      'dumps/m/a-schema-create.sql': 'x',
      ...many('dumps/m/', number => `a.t${number}-schema.sql`),
      'dumps/m/metadata':
        'Started dump at: 2026-01-14 02:00:18\nFinished dump at: 2026-01-14 02:00:20\n',
    },
    at: 'dumps/m/',
    pageSize: 20,
    requests: 2,
    expected: [{ path: 'dumps/m/', kind: 'mydumper', complete: 'yes' }],
  },
  {
    name: 'pg_dump: a folder larger than a page',
    contents: {
      ...many('dumps/p/', number => `${number}.dat.gz`),
      'dumps/p/toc.dat': 'PGDMP\u0001\u000e\0\u0004\u0008\u0003',
    },
    at: 'dumps/p/',
    pageSize: 20,
    requests: 2,
    expected: [
      {
        path: 'dumps/p/',
        kind: 'pg-dump',
        title: 'pg_dump, folder',
        complete: 'unknown',
        sizeBytes: undefined,
      },
    ],
  },
];
