import {
  GetObjectCommand,
  GetObjectCommandOutput,
  S3Client,
} from '@aws-sdk/client-s3';
import { toError } from '@backstage/errors';
import { bareEtag, ListedObject } from './listPage';

const MOST_BYTES = 1024 * 1024;

/** Not there: no reason to stop looking. */
const NOTHING = new Set(['NoSuchKey', 'NotFound', 'InvalidRange']);

/** Bytes of an object, with what S3 says of the whole. */
export interface ReadObject {
  bytes: Uint8Array;
  object: ListedObject;
}

export interface ReadHow {
  maxBytes: number;
  from: 'start' | 'end';
  /** Of the object, where a list has told it. */
  sizeBytes?: number;
}

/** Some servers refuse a range from the end that is longer than the object, so that it is counted where that can be. */
function rangeOf({ from, sizeBytes }: ReadHow, most: number): string {
  if (from === 'start') {
    return `bytes=0-${most - 1}`;
  }
  return sizeBytes
    ? `bytes=${Math.max(0, sizeBytes - most)}-${sizeBytes - 1}`
    : `bytes=-${most}`;
}

function describe(key: string, output: GetObjectCommandOutput): ListedObject {
  const { ContentRange, ContentLength, LastModified, ETag } = output;
  const total = /\/(\d{1,15})$/.exec(ContentRange ?? '')?.[1];
  const millis = LastModified?.getTime() ?? NaN;
  return {
    name: key.slice(key.lastIndexOf('/') + 1),
    path: key,
    sizeBytes: Number(total ?? ContentLength ?? 0),
    etag: bareEtag(ETag),
    ...(Number.isFinite(millis) && {
      modified: new Date(millis).toISOString(),
    }),
  };
}

/** The beginning or the end of an object, for one request; undefined where there is nothing to read. */
export async function readObject(
  client: S3Client,
  query: {
    bucket: string;
    key: string;
    signal: AbortSignal;
  } & ReadHow,
): Promise<ReadObject | undefined> {
  const most = Math.max(1, Math.min(query.maxBytes, MOST_BYTES));
  const ask = async (Range: string) => {
    const output = await client.send(
      new GetObjectCommand({ Bucket: query.bucket, Key: query.key, Range }),
      { abortSignal: query.signal },
    );
    const bytes = await output.Body?.transformToByteArray();
    return bytes && { bytes, object: describe(query.key, output) };
  };
  const range = rangeOf(query, most);
  try {
    return await ask(range).catch(error => {
      // Of a size that nobody has told, and shorter than what was asked for
      if (range.startsWith('bytes=-') && error?.name === 'InvalidRange') {
        return ask(`bytes=0-${most - 1}`);
      }
      throw error;
    });
  } catch (error) {
    if (NOTHING.has(toError(error).name)) {
      return undefined;
    }
    throw error;
  }
}
