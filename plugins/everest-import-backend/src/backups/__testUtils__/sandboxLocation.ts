import {
  Sandbox,
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { BackupLocation } from '../BackupLocation';

/** The sandbox's bucket, or what a test says instead. */
export function sandboxLocation(
  { s3 }: Pick<Sandbox, 's3'>,
  instead: Partial<BackupLocation> = {},
): BackupLocation {
  return {
    endpoint: s3.endpoint,
    region: SANDBOX_REGION,
    bucket: 'backups',
    forcePathStyle: true,
    verifyTls: true,
    allowPrivate: true,
    keys: async () => ({
      accessKeyId: SANDBOX_ACCESS_KEY_ID,
      secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
    }),
    ...instead,
  };
}
