import { decompress } from './decompress';
import { Failure } from './failures';
import {
  Compression,
  compressionOf,
  END_OF_DUMP,
  recognise,
  Recognised,
} from './formats';
import { ImportRequest } from './readRequest';
import { Bucket, FoundObject } from './s3/Bucket';

const HEAD = 64 * 1024;
/** A block of lz4's is whole or nothing. */
const LZ4_HEAD = 5 * 1024 * 1024;
const TAIL = 4 * 1024;
const MOST_FILES = 100_000;

/** The dump that the payload names, looked at but not read. */
export interface Dump extends Recognised {
  kind: 'file' | 'directory';
  /** What is read: one file, or all of a folder. */
  objects: FoundObject[];
  /** Bytes as they lie in the bucket. */
  size: number;
  compression: Compression;
}

/** As much of the begin as is packed into the first bytes. */
async function unpacked(head: Buffer, compression: Compression) {
  const parts: Buffer[] = [];
  async function* once() {
    yield head;
  }
  try {
    for await (const part of decompress(once(), compression)) parts.push(part);
  } catch (error) {
    if (error instanceof Failure && error.code === 'tool-missing') throw error;
    // It ends in the middle, as it must.
  }
  return Buffer.concat(parts);
}

async function findDirectory(
  bucket: Bucket,
  folder: string,
): Promise<Dump | undefined> {
  const objects = await bucket.list(folder, MOST_FILES);
  const toc = objects.find(({ key }) => key === `${folder}toc.dat`);
  if (!toc) return undefined;
  const found = recognise(await bucket.part(toc, 0, HEAD));
  if (found?.format !== 'pg-custom') return undefined;
  const size = objects.reduce((sum, object) => sum + object.size, 0);
  return { ...found, kind: 'directory', objects, size, compression: 'none' };
}

/** An uncompressed dump of SQL says at its end that it is whole. */
async function checkEnd(bucket: Bucket, object: FoundObject) {
  const from = Math.max(0, object.size - TAIL);
  const tail = await bucket.part(object, from, TAIL);
  if (!END_OF_DUMP.test(tail.toString('latin1')))
    throw new Failure(
      'dump-damaged',
      `The dump '${object.key}' is cut off: it does not end with the words that a whole one ends with`,
    );
}

function unknown(path: string): Failure {
  return new Failure(
    'format-unknown',
    `'${path}' is no dump that this importer knows; it takes what pg_dump and mysqldump write, also packed by gzip, zstd or lz4`,
  );
}

/**
 * Finds the dump and tells what it is, without reading all of it.
 *
 * @throws Failure `object-missing`, `format-unknown`, `dump-damaged`
 */
export async function findDump(
  bucket: Bucket,
  { source, config }: ImportRequest,
): Promise<Dump> {
  const { path } = source;
  if (path.endsWith('/') || config.format === 'directory') {
    const folder = path.endsWith('/') ? path : `${path}/`;
    const found = await findDirectory(bucket, folder);
    if (found) return found;
    throw new Failure(
      'object-missing',
      `There is no pg_dump directory with a 'toc.dat' at '${folder}' in the bucket '${source.bucket}'; choose the dump again`,
    );
  }
  const object = await bucket.find(path).catch(async error => {
    if (!(error instanceof Failure) || error.code !== 'object-missing')
      throw error;
    const found = await findDirectory(bucket, `${path}/`);
    if (found) return found;
    throw error;
  });
  if ('kind' in object) return object;
  const head = await bucket.part(object, 0, HEAD);
  const compression = compressionOf(head);
  const begin =
    compression === 'lz4' ? await bucket.part(object, 0, LZ4_HEAD) : head;
  const found = recognise(await unpacked(begin, compression));
  if (!found) throw unknown(path);
  const isSql = found.format === 'pg-plain' || found.format === 'mysqldump';
  if (isSql && compression === 'none') await checkEnd(bucket, object);
  return {
    ...found,
    kind: 'file',
    objects: [object],
    size: object.size,
    compression,
  };
}
