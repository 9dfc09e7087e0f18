import { BackupSourceConfig } from '../config/BackupSourceConfig';

export const BROWSE_KEYS = {
  accessKeyId: 'BROWSEACCESSKEY00001',
  secretAccessKey: 'browseSecretAccessKey0000000000000000001',
};
export const IMPORT_KEYS = {
  accessKeyId: 'IMPORTACCESSKEY00001',
  secretAccessKey: 'importSecretAccessKey0000000000000000001',
};

/** A configured source with both credentials, limited to nothing. */
export function sampleSource(
  change: Partial<BackupSourceConfig> = {},
): BackupSourceConfig {
  return {
    name: 'nightly',
    title: 'Nightly',
    endpoint: 'https://minio.example.net',
    region: 'us-east-1',
    buckets: ['backups'],
    owners: ['group:default/blue'],
    forcePathStyle: true,
    verifyTls: true,
    reachableFrom: 'everywhere',
    browse: async () => BROWSE_KEYS,
    import: { type: 'keys', keys: () => IMPORT_KEYS },
    ...change,
  };
}
