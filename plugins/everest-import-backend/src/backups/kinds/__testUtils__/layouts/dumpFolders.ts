import { Layout } from '../Layout';

const many = (folder: string, name: (number: number) => string) =>
  Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`${folder}${name(at + 100)}`, 'x']),
  );

/** Dumps that are folders: of mydumper, and of pg_dump. */
export const DUMP_FOLDER_LAYOUTS: Layout[] = [
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
    expected: [
      {
        path: 'm/a-schema.sql',
        kind: 'dump',
        complete: 'unknown',
        notes: ['not-recognised'],
      },
    ],
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
