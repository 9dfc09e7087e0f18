import { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { engineBodies } from '../../__testUtils__/engineBodies';
import { documentedFields } from '../../__testUtils__/openApi';
import { almostValid } from './almostValid';

/** Keys that no answer and no log may hold. */
export const CANARIES = [
  'CANARYACCESSKEY00001',
  'canarySecretAccessKey00000000000000000001',
  'canary-database-password',
];
const [accessKeyId, secretAccessKey, password] = CANARIES;

/** Stands for a name that nobody has had yet; the same request has to be possible twice. */
export const FRESH_NAME = '@fresh-name@';

const PATHS: Record<string, string> = {
  postgresql: 'postgresql-nf9/1/backup/db/20260114-020001F/',
  mysql: 'mysql-wih/1/mysql-wih-2026-01-14-02:00:18-full/',
  mongodb: 'mongodb-zh5/1/2026-01-14T02:00:07Z/',
  loader: 'dumps/shop.sql',
};
const ENGINES = engineBodies(password) as Record<string, JsonObject>;

/** What a request may say beside what it must. */
const SIZE: JsonObject = {
  replicas: 3,
  storage: { size: '1Gi', class: 'standard' },
  resources: { cpu: '1', memory: '2Gi' },
  config: 'a=b',
};
const MORE: JsonObject = {
  proxy: {
    replicas: 3,
    resources: { cpu: '1', memory: '2Gi' },
    expose: { type: 'internal' },
  },
  spec: {
    monitoring: { resources: {} },
    backup: { schedules: [], pitr: { enabled: false } },
  },
  acknowledge: [{ check: 'size', reason: 'known' }],
  owner: 'user:default/mock',
};

const pick = (object: JsonObject, keys: string[]) =>
  Object.fromEntries(keys.map(key => [key, object[key]]));

/** Requests that are right. */
const validBody: fc.Arbitrary<JsonObject> = fc
  .record({
    kind: fc.constantFrom(...Object.keys(PATHS)),
    more: fc.subarray(Object.keys(MORE)),
    size: fc.subarray(Object.keys(SIZE)),
    requestId: fc.option(fc.uuid(), { nil: undefined }),
  })
  .map(({ kind, more, size, requestId }) => ({
    ...(requestId && { requestId }),
    cluster: 'sandbox',
    namespace: 'team-blue',
    name: FRESH_NAME,
    importer: 'everest-percona-pg-operator',
    ...ENGINES[kind],
    engine: {
      ...((ENGINES[kind].engine ?? { type: 'postgresql' }) as JsonObject),
      ...pick(SIZE, size),
    },
    source: {
      bucket: 'backups',
      region: 'us-east-1',
      endpoint: 'https://s3.eu-central-1.amazonaws.com',
      path: PATHS[kind],
    },
    s3Credentials: { accessKeyId, secretAccessKey },
    ...pick(MORE, more),
  }));

/** Every field of the document, and some of what stands below the open ones. */
const FIELDS = [
  ...documentedFields('ImportRequest'),
  ...['format', 'jobs', 'label', 'target', 'target.schema'].map(
    field => `config.${field}`,
  ),
  ...['type', 'ipSourceRanges', 'loadBalancerConfigName'].map(
    field => `proxy.expose.${field}`,
  ),
  ...[
    'engine',
    'dataSource',
    'proxy',
    'paused',
    'monitoring.monitoringConfigName',
    'podSchedulingPolicyName',
    'sharding.shards',
    'sharding.configServer.replicas',
    'backup.schedules',
    'backup.schedules.0',
    'backup.schedules.0.backupStorageName',
    'backup.schedules.0.schedule',
    'backup.pitr.backupStorageName',
    'engineFeatures',
  ].map(field => `spec.${field}`),
  ...['secretName', 'MONGODB_BACKUP_USER'].map(
    field => `databaseCredentials.${field}`,
  ),
  's3Credentials.secretName',
  'source.backupSource',
];

/** Requests that would be right, were it not for one place or two. */
export const almostValidBody = almostValid(validBody, FIELDS);
