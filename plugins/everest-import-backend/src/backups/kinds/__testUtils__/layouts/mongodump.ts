import * as zlib from 'node:zlib';
import { Layout } from '../Layout';

const text = (name: string, value: string) =>
  Buffer.concat([
    Buffer.from(`\u0002${name}\0`),
    Buffer.from([value.length + 1, 0, 0, 0]),
    Buffer.from(`${value}\0`),
  ]);

const elements = Buffer.concat([
  Buffer.from('\u0010concurrent_collections\0'),
  Buffer.from([4, 0, 0, 0]),
  text('version', '0.1'),
  text('server_version', '8.0.12-4'),
  text('tool_version', '100.12.0'),
]);

const length = Buffer.alloc(4);
length.writeInt32LE(elements.length + 5);
const terminator = Buffer.from([0xff, 0xff, 0xff, 0xff]);
/** After mongo-tools' specification of the format: magic number, header, end of the prelude. */
const ARCHIVE = Buffer.concat([
  Buffer.from([0x6d, 0xe2, 0x99, 0x81]),
  length,
  elements,
  Buffer.from([0]),
  terminator,
]);

const archive = {
  path: 'dumps/shop.archive',
  kind: 'mongodump',
  title: 'mongodump, archive',
  engine: 'mongodb',
  engineVersion: '8.0.12-4',
  complete: 'unknown',
} as const;

const collection = (folder: string, name: string, end = '') => ({
  [`${folder}${name}.bson${end}`]: 'x',
  [`${folder}${name}.metadata.json${end}`]: '{}',
});

const ONE_OF_A_SERVER = collection('dumps/m/shop/', 'carts');
const folder = {
  path: 'dumps/m/',
  kind: 'mongodump',
  title: 'mongodump, folder',
  complete: 'unknown',
} as const;

export const MONGODUMP_LAYOUTS: Layout[] = [
  {
    name: 'mongodump: a folder of one database, without admin',
    contents: ONE_OF_A_SERVER,
    at: 'dumps/m/',
    requests: 2,
    expected: [folder],
  },
  {
    name: 'mongodump: a folder with a database that is named after a date',
    contents: {
      ...ONE_OF_A_SERVER,
      ...collection('dumps/m/shop_20260114/', 'carts'),
    },
    at: 'dumps/m/',
    requests: 2,
    expected: [folder],
  },
  ...[
    ['2026-01-01', '2026-01-02', '2026-01-03'],
    ['20260101', '20260102', 'old'],
    ['20260101T0200Z', '20260102T0200Z'],
    ['shop-2026-01-01', 'shop-2026-01-02'],
    ['backup_2026_01_01', 'backup_2026_01_02'],
    ['1767225600', '1767312000'],
    ['monday', 'tuesday'],
    ['daily.0', 'daily.1', 'weekly.0'],
  ].map(
    (names): Layout => ({
      name: `no mongodump: folders of one database each, by time: ${names[0]}`,
      contents: Object.assign(
        {},
        ...names.map(name => collection(`dumps/m/${name}/`, 'carts')),
      ),
      at: 'dumps/m/',
      requests: 2,
      expected: [],
    }),
  ),
  {
    name: 'mongodump: folders named after dates, with what only a dump of all has',
    contents: {
      ...collection('dumps/m/2026-01-01/', 'carts'),
      ...collection('dumps/m/admin/', 'system.version'),
    },
    at: 'dumps/m/',
    requests: 2,
    expected: [folder],
  },
  {
    name: 'mongodump: a folder without admin, with its prelude',
    contents: {
      ...ONE_OF_A_SERVER,
      'dumps/m/prelude.json': '{"ServerVersion":"8.0.4"}',
    },
    at: 'dumps/m/',
    requests: 2,
    expected: [{ ...folder, engineVersion: '8.0.4' }],
  },
  {
    name: 'mongodump: an archive',
    contents: { 'dumps/shop.archive': ARCHIVE },
    at: 'dumps/',
    requests: 2,
    expected: [archive],
  },
  {
    name: 'mongodump: an archive with gzip',
    contents: { 'dumps/shop.archive.gz': zlib.gzipSync(ARCHIVE) },
    at: 'dumps/',
    expected: [
      {
        ...archive,
        path: 'dumps/shop.archive.gz',
        title: 'mongodump, archive, gzip',
      },
    ],
  },
  {
    name: 'mongodump: archives whose names say no more than that they are packed',
    contents: {
      'dumps/mongo.gz': zlib.gzipSync(ARCHIVE),
      'dumps/shop.20260114.gz': zlib.gzipSync(ARCHIVE),
      'dumps/access.log.gz': zlib.gzipSync('GET /'),
    },
    at: 'dumps/',
    requests: 3,
    expected: ['shop.20260114.gz', 'mongo.gz'].map(name => ({
      ...archive,
      path: `dumps/${name}`,
      title: 'mongodump, archive, gzip',
    })),
  },
  {
    name: 'mongodump: an archive that was cut off',
    contents: {
      'dumps/shop.archive': Buffer.concat([ARCHIVE, Buffer.from('half')]),
    },
    at: 'dumps/',
    expected: [{ ...archive, complete: 'no' }],
  },
  {
    name: 'no mongodump: its magic number before something else',
    contents: {
      'dumps/shop.archive': Buffer.concat([
        ARCHIVE.subarray(0, 4),
        Buffer.from([255, 255, 255, 127, 1, 2, 3]),
      ]),
    },
    at: 'dumps/',
    expected: [
      {
        path: 'dumps/shop.archive',
        kind: 'dump',
        complete: 'unknown',
        notes: ['not-recognised'],
      },
    ],
  },
  {
    name: 'mongodump: the folder of one database',
    contents: collection('dump/shop/', 'carts'),
    at: 'dump/shop/',
    requests: 1,
    expected: [
      {
        path: 'dump/shop/',
        kind: 'mongodump',
        title: 'mongodump, one database',
        complete: 'unknown',
        sizeBytes: 3,
      },
    ],
  },
  {
    name: 'mongodump: the folder of all databases, with gzip and a prelude',
    contents: {
      ...collection('dump/admin/', 'system.version', '.gz'),
      ...collection('dump/shop/', 'carts', '.gz'),
      'dump/prelude.json':
        '{"ServerVersion":"8.0.12","ToolVersion":"100.12.0"}',
    },
    at: 'dump/',
    requests: 3,
    expected: [
      {
        path: 'dump/',
        kind: 'mongodump',
        title: 'mongodump, folder',
        engineVersion: '8.0.12',
        complete: 'unknown',
      },
    ],
  },
  {
    name: 'mongodump: the folder of all databases, with an oplog',
    contents: {
      ...collection('dump/shop/', 'carts'),
      'dump/oplog.bson': 'x',
    },
    at: 'dump/',
    requests: 1,
    expected: [{ path: 'dump/', kind: 'mongodump', complete: 'unknown' }],
  },
  {
    name: 'no mongodump: a folder with an admin folder',
    contents: { 'site/admin/index.html': 'x' },
    at: 'site/',
    expected: [],
  },
];
