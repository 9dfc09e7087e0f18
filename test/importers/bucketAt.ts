import { Patience } from '../../importers/src/s3/patience';
import { Bucket } from '../../importers/src/s3/Bucket';

/** The bucket of a server that a test runs, as an import reads it. */
export function bucketAt(endpoint: string, patience?: Patience): Bucket {
  const source = {
    path: 'shop.sql',
    endpoint,
    region: 'us-east-1',
    bucket: 'backups',
    verifyTls: true,
    forcePathStyle: true,
    accessKeyId: 'AKIATEST',
    secretAccessKey: 'secret',
  };
  return new Bucket(source, patience);
}
