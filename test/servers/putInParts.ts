import {
  CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { s3Client } from '../control-plane/startS3Gateway';
import { BUCKET } from '../importers/runImporter';

/** The least that S3 takes for a part that is not the last. */
const PART = 5 * 1024 ** 2;

/** Puts an object as tools put large ones: its ETag is one of parts, and no MD5 of the whole. */
export async function putInParts(
  endpoint: string,
  Key: string,
  body: Buffer,
): Promise<void> {
  const client = s3Client(endpoint);
  const where = { Bucket: BUCKET, Key };
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand(where),
  );
  const Parts: CompletedPart[] = [];
  for (let at = 0; at < body.length; at += PART) {
    const part = { ...where, UploadId, PartNumber: Parts.length + 1 };
    const { ETag } = await client.send(
      new UploadPartCommand({ ...part, Body: body.subarray(at, at + PART) }),
    );
    Parts.push({ ETag, PartNumber: part.PartNumber });
  }
  await client.send(
    new CompleteMultipartUploadCommand({
      ...where,
      UploadId,
      MultipartUpload: { Parts },
    }),
  );
}
