import { Layout } from '../Layout';

const EXPORT = 'archive/export-1234567890123-459/';
const ID = 'export-1234567890123-459';
const tables = {
  [`${EXPORT}rdststdb/rdststdb.carts/1/part-00000-0f7e.gz.parquet`]: 'PAR1',
  [`${EXPORT}export_tables_info_${ID}_from_1_to_2.json`]:
    '{"perTableStatus":[]}',
};
const parquet = {
  path: EXPORT,
  kind: 'rds-export',
  title: 'RDS snapshot export',
  engine: undefined,
  obstacle: 'parquet-export',
} as const;

const SNAPSHOT =
  'exported_snapshots/1ab2cdef3a5e5a6c3bd12de4/12ab3456c7d89d786feba4e7/myCluster/2021-04-24T0013/';
const ATLAS = `${SNAPSHOT}1619224539/`;
const documents = {
  [`${ATLAS}shop/carts/atlas-x-shard-0.0.json.gz`]: 'x',
  [`${ATLAS}shop/carts/metadata.json`]: '{}',
};
const json = {
  path: ATLAS,
  kind: 'atlas-export',
  title: 'Atlas snapshot export',
  engine: 'mongodb',
  time: '2021-04-24T00:13:00Z',
  obstacle: 'json-export',
} as const;

export const EXPORT_LAYOUTS: Layout[] = [
  {
    name: 'RDS snapshot export: finished',
    contents: {
      ...tables,
      [`${EXPORT}export_info_${ID}.json`]: JSON.stringify({
        exportTaskIdentifier: ID,
        snapshotTime: '2026-01-14T02:00:18.109Z',
        status: 'COMPLETE',
      }),
    },
    at: EXPORT,
    requests: 2,
    expected: [{ ...parquet, complete: 'yes', time: '2026-01-14T02:00:18Z' }],
  },
  {
    name: 'RDS snapshot export: failed',
    contents: {
      ...tables,
      [`${EXPORT}export_info_${ID}.json`]: '{"status":"FAILED"}',
    },
    at: EXPORT,
    expected: [{ ...parquet, complete: 'no', time: undefined }],
  },
  {
    name: 'RDS snapshot export: with an info file that nobody can read',
    contents: { ...tables, [`${EXPORT}export_info_${ID}.json`]: '{"status' },
    at: EXPORT,
    expected: [{ ...parquet, complete: 'unknown' }],
  },
  {
    name: 'no RDS snapshot export: Parquet files of somebody',
    contents: {
      'lake/part-00000.gz.parquet': 'PAR1',
      'lake/export_info_x.json': '{}',
    },
    at: 'lake/',
    expected: [],
  },
  {
    name: 'Atlas snapshot export: finished',
    contents: { ...documents, [`${ATLAS}.complete`]: '{}' },
    at: ATLAS,
    requests: 1,
    expected: [{ ...json, complete: 'yes' }],
  },
  {
    name: 'Atlas snapshot export: still running',
    contents: documents,
    at: ATLAS,
    requests: 1,
    expected: [{ ...json, complete: 'no' }],
  },
  {
    name: 'Atlas snapshot export: from the folder above',
    contents: documents,
    at: SNAPSHOT,
    requests: 1,
    expected: [{ ...json, complete: 'unknown' }],
  },
  {
    name: 'nothing: an empty bucket',
    contents: {},
    at: '',
    expected: [],
  },
  {
    name: 'nothing: pictures, and a folder that is an empty object',
    contents: { 'a/': '', 'a/b.png': 'x', 'a/c.log': 'x' },
    at: 'a/',
    requests: 1,
    expected: [],
  },
];
