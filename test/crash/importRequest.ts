export const USER = 'user:default/ann';
export const USER_TOKEN = `mock-user-token:${JSON.stringify({ sub: USER })}`;

const HOST = 's3.eu-central-1.amazonaws.com';
/** The test's portal can't reach the backups, and each look would count as one of ten that a user may have failed. */
export const S3_CONFIG = {
  allowedEndpoints: [{ host: HOST, browse: false }],
};

const MONGO_KEYS = [
  'BACKUP',
  'CLUSTER_ADMIN',
  'CLUSTER_MONITOR',
  'DATABASE_ADMIN',
  'USER_ADMIN',
].flatMap(user => [`MONGODB_${user}_USER`, `MONGODB_${user}_PASSWORD`]);

const IMPORTS = {
  postgresql: {
    engine: { type: 'postgresql', replicas: 1 },
    importer: 'everest-percona-pg-operator',
    path: 'postgresql-nf9/1/backup/db/20260114-020001F/',
  },
  /** With a user Secret beside the S3 Secret. */
  mongodb: {
    engine: { type: 'mongodb', replicas: 1 },
    importer: 'everest-percona-psmdb-operator',
    path: 'mongodb-zh5/1/2026-01-14T02:00:07Z/',
    databaseCredentials: Object.fromEntries(MONGO_KEYS.map(key => [key, 'v'])),
  },
};

/** The body of a request that nothing is wrong with. */
export function importRequest(options: {
  requestId: string;
  cluster: string;
  name: string;
  engine: keyof typeof IMPORTS;
}) {
  const { engine, ...address } = options;
  const { path, ...kind } = IMPORTS[engine];
  return {
    ...address,
    namespace: 'team-blue',
    ...kind,
    source: {
      bucket: 'backups',
      region: 'us-east-1',
      endpoint: `https://${HOST}`,
      path,
    },
    s3Credentials: {
      accessKeyId: 'SAMPLEACCESSKEY00001',
      secretAccessKey: 'sampleSecretAccessKey0000000000000000001',
    },
  };
}
