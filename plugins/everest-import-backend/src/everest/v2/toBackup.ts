import { KubernetesObject } from '../objects';
import { BackupObject } from './objects';

/** Where a backup lies, and whether it came from outside. */
export interface BackupPlace extends KubernetesObject {
  external: boolean;
  path?: string;
  storage?: string;
  backupClass?: string;
}

/** What is kept of a Backup of v2. One without `origin` is of a release that knows none from outside. */
export function toBackup(object: KubernetesObject): BackupPlace {
  const { metadata, spec } = object as BackupObject;
  const { origin, storageRef, classRef } = spec ?? {};
  const path = origin?.external?.path;
  return {
    metadata,
    external: origin?.type === 'External',
    ...(path && { path }),
    ...(storageRef?.name && { storage: storageRef.name }),
    ...(classRef?.name && { backupClass: classRef.name }),
  };
}

/** Whether an object is a backup that the cluster made itself, as it does all the time. */
export function isOfNoImport(object: KubernetesObject): boolean {
  return 'external' in object && object.external === false;
}
