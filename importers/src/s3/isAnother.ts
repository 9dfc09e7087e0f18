import { GetObjectCommandOutput } from '@aws-sdk/client-s3';
import { FoundObject } from './Bucket';

/** Lists of some servers have no quotes around it. */
const bare = (etag: string) => etag.replace(/^W\/|"/g, '');

/** Whether an answer is of another object than the one that was seen: by its ETag, its time or its length. */
export function isAnother(
  seen: Partial<FoundObject>,
  { ETag, LastModified }: GetObjectCommandOutput,
  total: number | undefined,
): boolean {
  return (
    (seen.etag && ETag && bare(seen.etag) !== bare(ETag)) ||
    (seen.modified &&
      LastModified &&
      seen.modified.getTime() !== LastModified.getTime()) ||
    seen.size !== total
  );
}
