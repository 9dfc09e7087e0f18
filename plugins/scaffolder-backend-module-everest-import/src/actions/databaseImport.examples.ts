import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

const ACTION = 'everest:database:import';

function step(input: object): string {
  return yaml.stringify({
    steps: [
      { id: 'import', name: 'Request the import', action: ACTION, input },
    ],
  });
}

const target = { cluster: 'production', namespace: 'shop' };

const s3Credentials = {
  accessKeyId: '${{ secrets.s3AccessKeyId }}',
  secretAccessKey: '${{ secrets.s3SecretAccessKey }}',
};

export const examples: TemplateExample[] = [
  {
    description:
      'Import a pgBackRest backup into PostgreSQL. The keys are secrets of the form; they are in no task value.',
    example: step({
      ...target,
      name: 'orders',
      engine: { type: 'postgresql', replicas: 1, storage: { size: '25Gi' } },
      importer: 'everest-percona-pg-operator',
      source: {
        bucket: 'backups',
        region: 'eu-central-1',
        endpoint: 'https://s3.eu-central-1.amazonaws.com',
        path: '/orders/bd68c303/backup/db/20260114-020001F/',
      },
      s3Credentials,
      owner: 'group:default/shop',
      entity: 'component:default/shop-api',
    }),
  },
  {
    description:
      'Import a MongoDB backup with the users of its source. The restored users replace those of the new database.',
    example: step({
      ...target,
      name: 'carts',
      engine: { type: 'mongodb', replicas: 3, storage: { size: '50Gi' } },
      importer: 'everest-percona-psmdb-operator',
      source: {
        bucket: 'backups',
        region: 'us-east-1',
        endpoint: 'https://s3.example.net',
        path: '/carts/02d0a297/2026-01-14T02:00:07Z/',
        forcePathStyle: true,
      },
      s3Credentials,
      databaseCredentials: Object.fromEntries(
        [
          'BACKUP',
          'CLUSTER_ADMIN',
          'CLUSTER_MONITOR',
          'DATABASE_ADMIN',
          'USER_ADMIN',
        ].flatMap(user =>
          ['USER', 'PASSWORD'].map(part => {
            const key = `MONGODB_${user}_${part}`;
            return [key, `\${{ secrets.${key} }}`];
          }),
        ),
      ),
    }),
  },
  {
    description: 'Use Secrets that are in the namespace already',
    example: step({
      ...target,
      name: 'ledger',
      engine: { type: 'mysql', version: '8.0.42-33.1', replicas: 1 },
      importer: 'everest-percona-pxc-operator',
      source: {
        bucket: 'backups',
        region: 'us-east-1',
        endpoint: 'https://s3.example.net',
        path: '/ledger/515f9e1b/ledger-2026-01-14-02:00:18-full/',
      },
      s3Credentials: { secretName: 'ledger-import-s3' },
      databaseCredentials: { secretName: 'ledger-users' },
    }),
  },
  {
    description:
      'Use a configured backup source, which brings its own keys, and an importer with options',
    example: step({
      ...target,
      name: 'reports',
      engine: { type: 'postgresql', replicas: 1, storage: { size: '10Gi' } },
      importer: 'acme-dump-loader',
      config: { format: 'custom', parallelJobs: 4 },
      source: { backupSource: 'nightly', path: 'reports/2026-01-14.dump' },
    }),
  },
  {
    description:
      'Write the manifests of an import for a pull request, with SealedSecrets to fill in. Nothing is created, and no key is needed. `publish:github:pull-request` and its like take the folder, and `steps.import.output.summary` for the text',
    example: step({
      ...target,
      name: 'invoices',
      engine: { type: 'postgresql', replicas: 1, storage: { size: '10Gi' } },
      importer: 'everest-percona-pg-operator',
      source: {
        backupSource: 'nightly',
        path: 'invoices/backup/db/20260114-020001F/',
      },
      mode: 'manifest',
      targetPath: 'databases/shop',
      secrets: 'sealedSecret',
    }),
  },
];
