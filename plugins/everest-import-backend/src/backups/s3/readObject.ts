import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { toError } from '@backstage/errors';

const MOST_BYTES = 1024 * 1024;

/** Not there, empty, or to be restored first: no reason to stop looking. */
const NOTHING = new Set([
  'NoSuchKey',
  'NotFound',
  'InvalidRange',
  'InvalidObjectState',
]);

/** The beginning or the end of an object, for one request; undefined where there is nothing to read. */
export async function readObject(
  client: S3Client,
  query: {
    bucket: string;
    key: string;
    maxBytes: number;
    from: 'start' | 'end';
    signal: AbortSignal;
  },
): Promise<Uint8Array | undefined> {
  const most = Math.max(1, Math.min(query.maxBytes, MOST_BYTES));
  try {
    const { Body } = await client.send(
      new GetObjectCommand({
        Bucket: query.bucket,
        Key: query.key,
        Range:
          query.from === 'start' ? `bytes=0-${most - 1}` : `bytes=-${most}`,
      }),
      { abortSignal: query.signal },
    );
    return await Body?.transformToByteArray();
  } catch (error) {
    if (NOTHING.has(toError(error).name)) {
      return undefined;
    }
    throw error;
  }
}
