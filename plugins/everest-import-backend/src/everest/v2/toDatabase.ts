import { DatabaseClusterObject, KubernetesObject } from '../objects';
import { engineWord } from './engineWord';
import { InstanceObject } from './objects';

/** The component that holds the data: providers call it so. */
const DATA_COMPONENT = 'engine';

/** Only what an import from outside is made from: other data sources are copies of what the cluster has. */
export function dataImportFrom(
  importer: string | undefined,
  source?: { path?: string; s3?: object },
): NonNullable<DatabaseClusterObject['spec']>['dataSource'] {
  return {
    dataImport: {
      ...(importer && { dataImporterName: importer }),
      ...(source && { source }),
    },
  };
}

/**
 * An Instance of v2 in the words of a DatabaseCluster. Whether its backup came from outside its Backup says; a provider
 * takes `userSecretRef` with such a backup only, which tells while the Backup is not read.
 */
export function toDatabase(object: KubernetesObject): DatabaseClusterObject {
  const { metadata, spec = {}, status = {} } = object as InstanceObject;
  const { providerRef, components, dataSource, backup, userSecretRef } = spec;
  const data = components?.[DATA_COMPONENT];
  const { size, storageClass } = data?.storage ?? {};
  const backupName =
    dataSource?.type === 'Backup'
      ? dataSource.backup?.backupRef?.name
      : undefined;
  const { phase = '', conditions = [] } = status;
  const isImport = backupName !== undefined && userSecretRef !== undefined;
  return {
    metadata,
    spec: {
      engine: {
        type: engineWord(providerRef?.name ?? ''),
        ...(data?.version && { version: data.version }),
        ...(data?.replicas !== undefined && { replicas: data.replicas }),
        storage: {
          ...(size !== undefined && { size: `${size}` }),
          ...(storageClass && { class: storageClass }),
        },
        userSecretsName:
          userSecretRef?.name ??
          status.connectionSecretRef?.name ??
          `${metadata.name}-conn`,
      },
      ...(isImport && { dataSource: dataImportFrom(backup?.classRef?.name) }),
    },
    status: {
      status: phase.toLowerCase(),
      ...(status.message && { message: status.message }),
    },
    instance: {
      phase,
      provider: providerRef?.name ?? '',
      conditions,
      ...(status.message && { message: status.message }),
      ...(backupName && { backup: backupName }),
      ...(backup?.classRef?.name && { backupClass: backup.classRef.name }),
    },
  };
}
