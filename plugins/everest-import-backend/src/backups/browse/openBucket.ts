import { setImmediate as turn } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { BackupLocation } from '../BackupLocation';
import { ProbeFailure } from '../BackupProbe';
import { ProbeError } from '../ProbeError';
import { NO_CONNECTION } from '../s3/answers/connectionCodes';
import { faultOf, isClockCorrected } from '../s3/answers/faultOf';
import { createS3Client, S3TimeOuts } from '../s3/createS3Client';
import { ResolveName } from '../s3/guardedLookup';
import { FolderPage, ListHow, listPage } from '../s3/listPage';
import { ReadCache, scopeOf } from '../s3/ReadCache';
import { ReadHow, readObject, ReadObject } from '../s3/readObject';
import { probeFailure, probeFailureOf } from '../s3/probeFailureOf';

/** A bucket that is open for one look; each call is one request, or a `ProbeError`. */
export interface OpenBucket {
  list(prefix: string, how?: ListHow): Promise<FolderPage>;
  /** Two requests where the object is shorter than what is asked of its end, and nobody has told its size. */
  read(key: string, how: ReadHow): Promise<ReadObject | undefined>;
  /** The same for no request, where it was read before and still has this ETag. */
  known(
    key: string,
    how: ReadHow & { etag: string },
  ): Promise<ReadObject | undefined>;
  /**
   * Lets the portal do something else, in the middle of long work without a request.
   *
   * @throws ProbeError where the look has lasted long enough, or nobody waits for it any more
   */
  giveWay(): Promise<void>;
  /** Why objects could not be read that could be listed; undefined where none was refused. */
  readonly deniedRead: ProbeFailure | undefined;
  /** Whether an object was read by now, or it was seen that there is nothing to read. */
  readonly hasRead: boolean;
}

export interface OpenBucketOptions {
  resolve?: ResolveName;
  timeOuts?: S3TimeOuts;
  cache?: ReadCache;
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
  const { cache = new ReadCache() } = limits;
  const { bucket } = location;
  let client: S3Client | undefined;
  let deniedRead: ProbeFailure | undefined;
  let hasRead = false;
  const asked = async <R>(
    request: (open: S3Client) => Promise<R>,
    isList?: boolean,
  ) => {
    try {
      const open = (client ??= await createS3Client(location, limits));
      return await request(open).catch(error => {
        if (isClockCorrected(error)) {
          return request(open);
        }
        throw error;
      });
    } catch (error) {
      const { meaning, why, archive = 'ARCHIVE' } = faultOf(error);
      throw new ProbeError(probeFailureOf(error, location), {
        isBusy: meaning === 'busy',
        archive: meaning === 'archived' ? archive : undefined,
        // What ran out was the time of this list, not of the whole look
        isListSlow:
          isList &&
          meaning === 'time-out' &&
          why !== NO_CONNECTION &&
          !signal.aborted,
      });
    }
  };
  let scope: Promise<string> | undefined;
  const cacheKey = async (key: string, etag: string, how: ReadHow) => {
    scope ??= scopeOf(location);
    return [await scope, key, etag, how.from, how.maxBytes] as const;
  };
  try {
    return await look({
      list: (prefix, how) =>
        asked(open => listPage(open, { bucket, prefix, ...how, signal }), true),
      read: async (key, how) => {
        const read = await asked(open =>
          readObject(open, { bucket, key, ...how, signal }),
        ).catch(error => {
          if (error.failure?.code !== 's3-no-right') {
            throw error;
          }
          deniedRead ??= probeFailure('s3-read-denied', location, key);
          throw new ProbeError(deniedRead);
        });
        hasRead = true;
        if (read?.object.etag) {
          cache.set(await cacheKey(key, read.object.etag, how), read);
        }
        return read;
      },
      known: async (key, { etag, ...how }) =>
        cache.get(await cacheKey(key, etag, how)),
      giveWay: async () => {
        await turn();
        if (signal.aborted) {
          throw new ProbeError(probeFailure('s3-timeout', location, ''));
        }
      },
      get deniedRead() {
        return deniedRead;
      },
      get hasRead() {
        return hasRead;
      },
    });
  } finally {
    client?.destroy();
  }
}
