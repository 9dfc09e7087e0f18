import { BackupStorageObject } from '../backupStorages';
import { KubernetesObject } from '../objects';
import { StorageObject } from './objects';

/** A BackupStorage of v2 in the words of v1's; never the name of its Secret, nor keys that stand in it. */
export function toBackupStorage(
  object: KubernetesObject,
): KubernetesObject & BackupStorageObject {
  const { metadata, spec } = object as StorageObject;
  const { bucket, region, endpointURL, verifyTLS, forcePathStyle } =
    spec?.s3 ?? {};
  return {
    metadata,
    spec: {
      ...(spec?.type && { type: spec.type }),
      ...(bucket && { bucket }),
      ...(region && { region }),
      ...(endpointURL && { endpointURL }),
      ...(verifyTLS !== undefined && { verifyTLS }),
      ...(forcePathStyle !== undefined && { forcePathStyle }),
    },
  };
}
