import { Condition, KubernetesObject } from '../../objects';
import { toBackup } from '../toBackup';
import { toBackupStorage } from '../toBackupStorage';
import { toDataImporter } from '../toDataImporter';
import { Beside } from '../Beside';

/*
 * Objects of OpenEverest v2 as its API server holds them: a MongoDB that is made from a backup which came from outside.
 */

type V2Object = KubernetesObject & { spec: object; status?: object };

export const NAMESPACE = 'team-blue';
export const CREATED = '2026-11-14T09:00:00Z';
export const STARTED = '2026-11-14T09:04:00Z';
export const COMPLETED = '2026-11-14T09:20:00Z';
const CLASS = 'percona-backup-mongodb';
const PROVIDER = 'percona-server-mongodb';

function metadata(name: string, namespace: string | undefined = NAMESPACE) {
  return { name, namespace, uid: `uid-${name}`, creationTimestamp: CREATED };
}

export const backupClass = (spec: object = {}): V2Object => ({
  metadata: { name: CLASS, uid: `uid-${CLASS}` },
  spec: {
    displayName: 'Percona Backup for MongoDB',
    description: 'Backups that the MongoDB operator makes and restores.',
    executionMode: 'ProviderManaged',
    supportedProviders: [PROVIDER],
    providerManaged: { supportsPITR: true, limits: { maxStorages: 1 } },
    restoreParametersSchema: { openAPIV3Schema: { type: 'object' } },
    instanceConstraints: { requiredFields: ['.spec.backup.enabled'] },
    ...spec,
  },
});

export const provider = (): V2Object => ({
  metadata: { name: PROVIDER, uid: `uid-${PROVIDER}` },
  spec: { release: { version: '0.3.0' } },
});

export const storage = (): V2Object => ({
  metadata: metadata('nightly'),
  spec: {
    type: 's3',
    s3: {
      bucket: 'backups',
      region: 'eu-central-1',
      endpointURL: 'https://s3.example.net',
      verifyTLS: true,
      forcePathStyle: false,
      credentialsSecretRef: { name: 'nightly-s3' },
    },
  },
});

export const backup = (spec: object = {}): V2Object => ({
  metadata: metadata('import-0c1d2e3f40516273'),
  spec: {
    classRef: { name: CLASS },
    storageRef: { name: 'nightly' },
    deletionPolicy: 'Retain',
    origin: {
      type: 'External',
      external: {
        path: 'events-prod/2026-11-14T02:00:07Z',
        startedAt: '2026-11-14T02:00:07Z',
        completedAt: '2026-11-14T02:09:41Z',
      },
    },
    ...spec,
  },
  status: { state: 'Succeeded' },
});

export function instance(
  status: { phase?: string; conditions?: Condition[]; message?: string } = {},
  spec: object = {},
): V2Object {
  return {
    metadata: metadata('events-mongo'),
    spec: {
      providerRef: { name: PROVIDER },
      topology: { type: 'replicaSet' },
      components: {
        engine: { type: 'mongod', replicas: 3, storage: { size: '60Gi' } },
      },
      backup: {
        enabled: true,
        classRef: { name: CLASS },
        storages: [{ storageRef: { name: 'nightly' } }],
      },
      dataSource: {
        type: 'Backup',
        backup: { backupRef: { name: 'import-0c1d2e3f40516273' } },
      },
      userSecretRef: { name: 'events-mongo-users' },
      ...spec,
    },
    status,
  };
}

export function restore(
  state: string | undefined,
  overlay: { name?: string; message?: string } = {},
): V2Object {
  const done = state === 'Succeeded' || state === 'Failed';
  const { name = 'events-mongo-datasource', message } = overlay;
  return {
    metadata: {
      ...metadata(name),
      ownerReferences: [
        { kind: 'Instance', name: 'events-mongo', uid: 'uid-events-mongo' },
      ],
    },
    spec: {
      instanceRef: { name: 'events-mongo' },
      dataSource: {
        type: 'Backup',
        backup: { backupRef: { name: 'import-0c1d2e3f40516273' } },
      },
    },
    status: {
      ...(state && { state, startedAt: STARTED }),
      ...(done && { completedAt: COMPLETED }),
      ...(message && { message }),
    },
  };
}

export function condition(
  type: string,
  status: string,
  reason: string,
  message = '',
): Condition {
  return { type, status, reason, message, lastTransitionTime: COMPLETED };
}

/** What stands beside an Instance: one of each, or as given. */
export function beside(
  held: {
    backup?: V2Object | null;
    backupClass?: V2Object | null;
    storage?: V2Object | null;
  } = {},
): Beside {
  const pick = <T>(given: T | null | undefined, usual: () => T) =>
    given === undefined ? usual() : given ?? undefined;
  const named = <T extends KubernetesObject>(
    object: T | undefined,
    name: string,
  ) => (object?.metadata.name === name ? object : undefined);
  const aBackup = pick(held.backup, backup);
  const aStorage = pick(held.storage, storage);
  const aClass = pick(held.backupClass, backupClass);
  return {
    backup: (_namespace, name) => named(aBackup && toBackup(aBackup), name),
    storage: (_namespace, name) =>
      named(aStorage && toBackupStorage(aStorage), name),
    backupClass: name => named(aClass && toDataImporter(aClass), name),
    classesRead: () => true,
  };
}
