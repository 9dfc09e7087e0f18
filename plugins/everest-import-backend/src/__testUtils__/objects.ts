import {
  DatabaseClusterObject,
  DataImporterObject,
  DataImportJobObject,
  KubernetesObject,
} from '../everest/objects';

export const CREATED = '2026-01-15T08:40:00Z';

export function database(
  status: string | undefined,
  overlay: {
    name?: string;
    namespace?: string;
    uid?: string;
    paused?: boolean;
    deletionTimestamp?: string;
    message?: string;
    dataImport?: boolean;
    importer?: string;
    creationTimestamp?: string;
  } = {},
): DatabaseClusterObject {
  const { name = 'shop', namespace = 'team-blue' } = overlay;
  return {
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DatabaseCluster',
    metadata: {
      name,
      namespace,
      uid: overlay.uid ?? `uid-${namespace}-${name}`,
      creationTimestamp: overlay.creationTimestamp ?? CREATED,
      ...(overlay.deletionTimestamp && {
        deletionTimestamp: overlay.deletionTimestamp,
      }),
    },
    spec: {
      ...(overlay.paused && { paused: true }),
      engine: {
        type: 'pxc',
        version: '8.0.42-33.1',
        storage: { size: '25Gi' },
      },
      ...(overlay.dataImport !== false && {
        dataSource: {
          dataImport: {
            dataImporterName: overlay.importer ?? 'acme-dump-loader',
            source: {
              path: '/dumps/shop',
              s3: {
                bucket: 'backups',
                region: 'us-east-1',
                endpointURL: 'https://s3.example.net',
                credentialsSecretName: 'shop-s3',
              },
            },
          },
        },
      }),
    },
    status: {
      ...(status !== undefined && { status }),
      ...(overlay.message && { message: overlay.message }),
    },
  };
}

export function job(
  state: string | undefined,
  overlay: {
    name?: string;
    database?: string;
    namespace?: string;
    uid?: string;
    message?: string;
    startedAt?: string;
    completedAt?: string;
    deletionTimestamp?: string;
    ownerUid?: string;
  } = {},
): DataImportJobObject {
  const { database: target = 'shop', namespace = 'team-blue' } = overlay;
  const name = overlay.name ?? `data-import-${target}`;
  return {
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DataImportJob',
    metadata: {
      name,
      namespace,
      uid: overlay.uid ?? `uid-job-${namespace}-${name}`,
      creationTimestamp: '2026-01-15T08:41:00Z',
      ...(overlay.deletionTimestamp && {
        deletionTimestamp: overlay.deletionTimestamp,
      }),
      ...(overlay.ownerUid && {
        ownerReferences: [
          { kind: 'DatabaseCluster', name: target, uid: overlay.ownerUid },
        ],
      }),
    },
    spec: { targetClusterName: target, dataImporterName: 'acme-dump-loader' },
    status: {
      ...(state !== undefined && { state }),
      ...(overlay.message && { message: overlay.message }),
      ...(overlay.startedAt && { startedAt: overlay.startedAt }),
      ...(overlay.completedAt && { completedAt: overlay.completedAt }),
    },
  };
}

export function importer(
  name: string,
  spec: DataImporterObject['spec'] = {
    displayName: 'Acme dump loader',
    supportedEngines: ['pxc', 'postgresql'],
    jobSpec: { image: 'registry.example.net/loader:1.2.3' },
  },
): DataImporterObject {
  return {
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DataImporter',
    metadata: { name, uid: `uid-importer-${name}` },
    spec,
  };
}

export function aNamespace(
  name: string,
  options: { managed?: boolean; annotations?: Record<string, string> } = {},
): KubernetesObject & { spec: object } {
  const labels: Record<string, string> =
    options.managed === false
      ? {}
      : { 'app.kubernetes.io/managed-by': 'everest' };
  return {
    metadata: {
      name,
      uid: `uid-namespace-${name}`,
      labels,
      annotations: options.annotations ?? {},
    },
    spec: { finalizers: ['kubernetes'] },
  };
}
