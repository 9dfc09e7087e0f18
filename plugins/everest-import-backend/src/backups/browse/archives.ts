import { archivedClasses } from '../archivedClasses';
import { ProbeError } from '../ProbeError';
import { ListedObject } from '../s3/listPage';
import { OpenBucket } from './openBucket';

/** Of a folder; who restores one restores all of it. */
const SAMPLES = 3;

/** Objects as they are: a list shows those in an archive alike, whether they were restored or not. */
export interface SeenArchives {
  /** What they have to be restored from first, such as `GLACIER`. */
  archived: string[];
  /** That were archived, and can be read. */
  isRestored: boolean;
}

/** Reads one byte. @returns the archive that it lies in; undefined where it can be read */
export async function archiveOf(
  bucket: OpenBucket,
  path: string,
): Promise<string | undefined> {
  try {
    await bucket.read(path, { maxBytes: 1, from: 'start' });
    return undefined;
  } catch (error) {
    if (error instanceof ProbeError && error.archive) {
      return error.archive;
    }
    throw error;
  }
}

/** Reads a few of the objects that a list shows in an archive. */
export async function seeArchives(
  bucket: OpenBucket,
  objects: ListedObject[],
): Promise<SeenArchives> {
  const samples = objects
    .filter(object => object.sizeBytes > 0)
    .filter(object => archivedClasses([object]).length > 0);
  const some = new Set([
    ...samples.slice(0, SAMPLES - 1),
    ...samples.slice(-1),
  ]);
  const found = await Promise.all(
    [...some].map(({ path }) => archiveOf(bucket, path)),
  );
  const archived = [...new Set(found)].filter(archive => archive !== undefined);
  return { archived, isRestored: samples.length > 0 && archived.length === 0 };
}

/** Restored objects, as any that can be read. */
export function asReadable(objects: ListedObject[]): ListedObject[] {
  return objects.map(object => {
    const { storageClass, ...rest } = object;
    return archivedClasses([object]).length > 0 ? rest : object;
  });
}
