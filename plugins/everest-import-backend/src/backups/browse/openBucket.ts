import { S3Client } from '@aws-sdk/client-s3';
import { BackupLocation } from '../BackupLocation';
import { createS3Client, S3TimeOuts } from '../s3/createS3Client';
import { ResolveName } from '../s3/guardedLookup';
import { FolderPage, listPage } from '../s3/listPage';
import { readObject } from '../s3/readObject';
import { probeFailureOf } from '../s3/probeFailureOf';
import { ProbeError } from '../ProbeError';

/** A bucket that is open for one look; each call is one request, or a `SightError`. */
export interface OpenBucket {
  list(prefix: string, token?: string): Promise<FolderPage>;
  read(
    key: string,
    options: { maxBytes: number; from: 'start' | 'end' },
  ): Promise<Uint8Array | undefined>;
}

export interface OpenBucketOptions {
  resolve?: ResolveName;
  timeOuts?: S3TimeOuts;
}

/** Opens a bucket for as long as `look` takes, `milliseconds` at most. */
export async function withBucket<T>(
  location: BackupLocation,
  limits: { milliseconds: number; signal: AbortSignal } & OpenBucketOptions,
  look: (bucket: OpenBucket) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.any([
    limits.signal,
    AbortSignal.timeout(limits.milliseconds),
  ]);
  const { bucket } = location;
  let client: S3Client | undefined;
  const asked = async <R>(request: (open: S3Client) => Promise<R>) => {
    try {
      client ??= await createS3Client(location, limits);
      return await request(client);
    } catch (error) {
      throw new ProbeError(probeFailureOf(error, location));
    }
  };
  try {
    return await look({
      list: (prefix, token) =>
        asked(open => listPage(open, { bucket, prefix, token, signal })),
      read: (key, options) =>
        asked(open => readObject(open, { bucket, key, ...options, signal })),
    });
  } finally {
    client?.destroy();
  }
}
