import type {
  Backup,
  PreflightLine,
  SourcesReply,
} from '@everest-import/backstage-plugin-everest-import-common';

export const sources: SourcesReply = {
  items: [
    {
      name: 'nightly',
      title: 'Nightly backups',
      endpoint: 'https://s3.eu-central-1.amazonaws.com',
      region: 'eu-central-1',
      buckets: ['shop-backups', 'crm-backups'],
      canBrowse: true,
      canImport: true,
      hasImportKeys: true,
      reachableFrom: 'everywhere',
    },
    {
      name: 'archive',
      title: 'Archive',
      endpoint: 'https://archive.example.com',
      region: 'us-east-1',
      buckets: ['archive'],
      canBrowse: true,
      canImport: false,
      hasImportKeys: false,
      reachableFrom: 'everywhere',
    },
    {
      name: 'inside',
      title: 'Inside the cluster',
      endpoint: 'http://minio.minio.svc',
      region: 'us-east-1',
      buckets: ['inside'],
      canBrowse: false,
      canImport: true,
      hasImportKeys: false,
      reachableFrom: 'cluster',
    },
  ],
  typed: {
    allowed: true,
    endpoints: [
      { host: 's3.example.com', browse: true },
      { host: 'closed.example.com', browse: false },
    ],
  },
  backupStorages: [
    {
      cluster: 'east',
      namespace: 'team-blue',
      name: 'blue-s3',
      bucket: 'blue',
      region: 'eu-west-1',
      endpoint: 'https://s3.example.com',
      verifyTls: true,
      forcePathStyle: true,
    },
  ],
};

export const backups: Backup[] = [
  {
    path: 'shop/backup/db',
    kind: 'pgbackrest',
    title: 'pgBackRest',
    engine: 'postgresql',
    time: '2026-11-20T03:00:00Z',
    sizeBytes: 1_610_612_736,
    engineVersion: '15.4',
    complete: 'yes',
    notes: [],
  },
  {
    path: 'shop/2026-11-19T03:00:00Z',
    kind: 'pbm-logical',
    title: 'PBM logical',
    engine: 'mongodb',
    time: '2026-11-19T03:00:00Z',
    sizeBytes: 52_428_800,
    complete: 'no',
    notes: [
      {
        code: 'unfinished',
        message: 'The backup has no metadata file.',
        remedy: 'Wait until it is finished, or choose an older one.',
      },
    ],
  },
  {
    path: 'export/shop-snapshot',
    kind: 'rds-export',
    title: 'RDS snapshot export',
    complete: 'unknown',
    obstacle: {
      code: 'parquet',
      message: 'Parquet files of an RDS export cannot be imported.',
      remedy: 'Make a dump with pg_dump instead.',
    },
    notes: [],
  },
];

export const preflightLines: PreflightLine[] = [
  {
    type: 'check',
    check: {
      id: 'importer-exists',
      kind: 'hard',
      outcome: 'pass',
      title: 'The importer is there.',
    },
  },
  {
    type: 'check',
    check: {
      id: 'quota',
      kind: 'advice',
      outcome: 'warning',
      title: 'The quota leaves little room.',
      field: 'engine.resources',
      remedy: 'Ask for a larger quota.',
    },
  },
  {
    type: 'check',
    check: {
      id: 'engine-version',
      kind: 'advice',
      outcome: 'failure',
      title: 'The backup is of 15.4, the database will be 14.9.',
      field: 'engine.version',
      remedy: 'Choose version 15.',
      acknowledgeable: true,
    },
  },
  {
    type: 'check',
    check: {
      id: 'name-taken',
      kind: 'hard',
      outcome: 'failure',
      title: `The name 'shop' is taken.`,
      detail: 'There is a database of that name in the namespace.',
      field: 'name',
      remedy: 'Choose another name.',
      code: 'name-taken',
    },
  },
  {
    type: 'check',
    check: {
      id: 'contract',
      kind: 'advice',
      outcome: 'skipped',
      title: 'The layout of the path',
      detail: 'The importer has no contract.',
    },
  },
  { type: 'end', failures: 2, warnings: 1 },
];
