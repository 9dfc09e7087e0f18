export const secret = (name: string, more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name },
  ...more,
});

/** A custom resource that nobody but its test ever writes to. */
export const engine = (name: string, metadata: object = {}) => ({
  apiVersion: 'everest.percona.com/v1alpha1',
  kind: 'DatabaseEngine',
  metadata: { name, ...metadata },
  spec: { type: 'pxc', allowedVersions: ['8.0.42-33.1'] },
});

/** A run record, for what its schema says; Everest may write its status. */
export const importJob = (name: string, metadata: object = {}) => ({
  apiVersion: 'everest.percona.com/v1alpha1',
  kind: 'DataImportJob',
  metadata: { name, ...metadata },
  spec: {
    targetClusterName: 'shop',
    dataImporterName: 'everest-percona-pxc-operator',
    source: {
      path: 'backups/shop',
      s3: {
        bucket: 'backups',
        region: 'us-east-1',
        endpointURL: 'https://s3.amazonaws.com',
        credentialsSecretName: 'shop-s3',
      },
    },
  },
});

export const MYSQL_BACKUP =
  'mysql-wih/0c2e24dd-27a6-4a7c-9a4e-3a8a2f1b7d11/mysql-wih-2026-01-14-02:00:18-full/';

export const database = (
  name: string,
  options: {
    importer?: string;
    s3Secret?: string;
    userSecret?: string;
    config?: object;
    engine?: object;
    dataImport?: object;
  } = {},
) => ({
  apiVersion: 'everest.percona.com/v1alpha1',
  kind: 'DatabaseCluster',
  metadata: { name },
  spec: {
    engine: {
      type: 'pxc',
      version: '8.0.42-33.1',
      replicas: 1,
      storage: { size: '1G' },
      resources: { cpu: '600m', memory: '512M' },
      userSecretsName: options.userSecret,
      ...options.engine,
    },
    proxy: { type: 'haproxy', replicas: 1, expose: { type: 'internal' } },
    dataSource: {
      dataImport: {
        dataImporterName: options.importer ?? 'everest-percona-pxc-operator',
        config: options.config,
        source: {
          path: MYSQL_BACKUP,
          s3: {
            bucket: 'backups',
            region: 'us-east-1',
            endpointURL: 'http://127.0.0.1:19000',
            credentialsSecretName: options.s3Secret ?? `${name}-s3`,
            verifyTLS: false,
            forcePathStyle: true,
          },
        },
        ...options.dataImport,
      },
    },
  },
});

export const s3Secret = (name: string) =>
  secret(name, {
    stringData: {
      AWS_ACCESS_KEY_ID: 'SANDBOXACCESSKEY0001',
      AWS_SECRET_ACCESS_KEY: 'sandboxSecretAccessKey000000000000000000',
    },
  });

export const mysqlUserSecret = (name: string) =>
  secret(name, {
    stringData: Object.fromEntries(
      [
        'root',
        'xtrabackup',
        'monitor',
        'proxyadmin',
        'operator',
        'replication',
      ].map(key => [key, `${key}-password-1`]),
    ),
  });
