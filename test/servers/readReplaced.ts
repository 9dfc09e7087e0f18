import { PutObjectCommand } from '@aws-sdk/client-s3';
import {
  SANDBOX_ACCESS_KEY_ID,
  SANDBOX_REGION,
  SANDBOX_SECRET_ACCESS_KEY,
} from 'everest-sandbox';
import { Bucket } from '../../importers/src/s3/Bucket';
import { s3Client } from '../control-plane/startS3Gateway';
import { BUCKET } from '../importers/runImporter';

/** Of several parts: a second one is asked for. */
const SIZE = 70 * 1024 ** 2;
const Key = 'large.sql';

/**
 * Reads a file as an importer does, and replaces it by one as large when the first bytes have come.
 *
 * @param replaceAfter - what is awaited before it is replaced
 */
export async function readReplaced(
  endpoint: string,
  replaceAfter?: () => Promise<unknown>,
): Promise<number> {
  const put = (fill: string) =>
    s3Client(endpoint).send(
      new PutObjectCommand({
        Bucket: BUCKET,
        Key,
        Body: Buffer.alloc(SIZE, fill),
      }),
    );
  await put('a');
  const bucket = new Bucket({
    path: Key,
    endpoint,
    region: SANDBOX_REGION,
    bucket: BUCKET,
    verifyTls: true,
    forcePathStyle: true,
    accessKeyId: SANDBOX_ACCESS_KEY_ID,
    secretAccessKey: SANDBOX_SECRET_ACCESS_KEY,
  });
  try {
    const object = await bucket.find(Key);
    let bytes = 0;
    for await (const piece of bucket.read(object)) {
      if (bytes === 0) {
        await replaceAfter?.();
        await put('b');
      }
      bytes += piece.length;
    }
    return bytes;
  } finally {
    bucket.close();
  }
}
