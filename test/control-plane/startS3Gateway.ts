import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { builtServers } from './builtServers';
import { S3Gateway, startS3Program } from './startS3Program';

export type { S3Gateway };

/** A client of either S3 server, with the keys that the sandbox documents. */
export function s3Client(
  endpoint: string,
  secretAccessKey = SANDBOX_SECRET_ACCESS_KEY,
): S3Client {
  return new S3Client({
    endpoint,
    region: SANDBOX_REGION,
    forcePathStyle: true,
    credentials: { accessKeyId: SANDBOX_ACCESS_KEY_ID, secretAccessKey },
  });
}

/** Starts versitygw over an empty folder, with the sandbox's keys. */
export function startS3Gateway(
  options: { port?: number } = {},
): Promise<S3Gateway> {
  return startS3Program({
    ...options,
    name: 'versitygw',
    command: builtServers().s3,
    args: (address, folder) => [
      ...['--port', address, '--quiet', 'posix', folder],
    ],
    env: {
      ROOT_ACCESS_KEY: SANDBOX_ACCESS_KEY_ID,
      ROOT_SECRET_KEY: SANDBOX_SECRET_ACCESS_KEY,
    },
  });
}

/** Copies buckets with all they hold from one S3 server to another. */
export async function copyBuckets(
  from: S3Client,
  to: S3Client,
  names: string[],
) {
  for (const Bucket of names) {
    await to.send(new CreateBucketCommand({ Bucket }));
    const { Contents = [] } = await from.send(
      new ListObjectsV2Command({ Bucket }),
    );
    for (const { Key } of Contents) {
      const { Body } = await from.send(new GetObjectCommand({ Bucket, Key }));
      const bytes = await Body!.transformToByteArray();
      await to.send(new PutObjectCommand({ Bucket, Key, Body: bytes }));
    }
  }
}
