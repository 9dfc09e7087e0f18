import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import yaml from 'yaml';

type Page = JsonObject & { title: string };

/** The template as the repository ships it. */
export const template = yaml.parse(
  readFileSync(
    resolvePackagePath(
      '@everest-import/backstage-plugin-scaffolder-backend-module-everest-import',
      '../../templates/import-database-backup-plain/template.yaml',
    ),
    'utf8',
  ),
) as {
  apiVersion: string;
  kind: string;
  metadata: { name: string; title: string };
  spec: JsonObject & {
    parameters: Page[];
    steps: { input: JsonObject }[];
  };
};

const MASK = '********';

const common = {
  cluster: 'sandbox',
  namespace: 'team-blue',
  storageSize: '25Gi',
  replicas: 1,
  cpu: '1',
  memory: '4G',
  bucket: 'backups',
  region: 'us-east-1',
  endpoint: 'http://127.0.0.1:19000',
  verifyTls: true,
  forcePathStyle: true,
  s3KeySource: 'keys',
  s3AccessKeyId: MASK,
  s3SecretAccessKey: MASK,
  owner: 'group:default/guests',
};

export const s3Secrets = {
  s3AccessKeyId: 'canary-access-key',
  s3SecretAccessKey: 'canary-secret-key',
};

export const mysqlPasswords = Object.fromEntries(
  [
    'root',
    'monitor',
    'proxyadmin',
    'xtrabackup',
    'operator',
    'replication',
  ].map(user => [user, `canary-${user}`]),
);

export const mongodbKeys = Object.fromEntries(
  [
    'BACKUP',
    'CLUSTER_ADMIN',
    'CLUSTER_MONITOR',
    'DATABASE_ADMIN',
    'USER_ADMIN',
  ].flatMap(user =>
    ['USER', 'PASSWORD'].map(part => [
      `MONGODB_${user}_${part}`,
      `canary-${user}-${part}`,
    ]),
  ),
);

const mysqlSecrets = Object.fromEntries(
  Object.entries(mysqlPasswords).map(([user, password]) => [
    `mysql${user[0].toUpperCase()}${user.slice(1)}`,
    password,
  ]),
);

function masked(secrets: { [key: string]: string }) {
  return Object.fromEntries(Object.keys(secrets).map(key => [key, MASK]));
}

/** What the form sends for each engine. */
export const runs = {
  postgresql: {
    values: {
      ...common,
      engine: 'postgresql',
      name: 'orders',
      path: '/postgresql-nf9/uuid/backup/db/20260114-020001F/',
      postgresqlCredentials: 'none',
      entity: 'component:default/shop-api',
    },
    secrets: s3Secrets,
  },
  mysql: {
    values: {
      ...common,
      ...masked(mysqlSecrets),
      engine: 'mysql',
      name: 'ledger',
      path: '/mysql-wih/uuid/mysql-wih-2026-01-14-02:00:18-full/',
      mysqlCredentials: 'keys',
      version: '8.0.42-33.1',
      entity: 'component:default/ledger',
    },
    secrets: { ...s3Secrets, ...mysqlSecrets },
  },
  mongodb: {
    values: {
      ...common,
      ...masked(mongodbKeys),
      engine: 'mongodb',
      name: 'carts',
      path: '/mongodb-zh5/uuid/2026-01-14T02:00:07Z/',
      mongodbCredentials: 'keys',
      replicas: 3,
      storageClass: 'fast',
      system: 'system:default/shop',
    },
    secrets: { ...s3Secrets, ...mongodbKeys },
  },
};
