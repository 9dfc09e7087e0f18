import { BackupStoragePrefill } from '@everest-import/backstage-plugin-everest-import-common';

/** What is read of a BackupStorage; never the name of its Secret. */
export interface BackupStorageObject {
  metadata: { name: string; namespace?: string };
  spec?: {
    /** `s3` or `azure`. */
    type?: string;
    bucket?: string;
    region?: string;
    endpointURL?: string;
    verifyTLS?: boolean;
    forcePathStyle?: boolean;
  };
}

/** What fills in a typed source; nothing for a storage that is none of S3. */
export function toPrefill(
  cluster: string,
  namespace: string,
  { metadata, spec }: BackupStorageObject,
): BackupStoragePrefill[] {
  if (spec?.type !== 's3' || !spec.bucket) {
    return [];
  }
  const { bucket, region, endpointURL } = spec;
  return [
    {
      cluster,
      namespace,
      name: metadata.name,
      bucket,
      ...(region && { region }),
      ...(endpointURL && { endpoint: endpointURL }),
      verifyTls: spec.verifyTLS ?? true,
      forcePathStyle: spec.forcePathStyle ?? false,
    },
  ];
}
