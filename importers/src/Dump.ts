import { Failure } from './failures';
import { BEGINNING_OF_PACKED, beginningOf } from './headers/beginningOf';
import { Compression } from './headers/compressionOf';
import { Header, isStranger } from './headers/Header';
import { readHeader } from './headers/readHeader';
import { saysWhole } from './headers/saysWhole';
import { isMongodumpFolder } from './mongodb/openFolder';
import { ImportRequest } from './readRequest';
import { Bucket, FoundObject } from './s3/Bucket';
import { needTool } from './tools/needTool';

const TAIL = 4 * 1024;
const MOST_FILES = 100_000;

/** The dump that the payload names, looked at but not read. */
export interface Dump {
  kind: 'file' | 'directory';
  format: Exclude<Header['kind'], 'mysqldump-all'>;
  /** Of the server that was dumped: `15.4`, `10.11.6-MariaDB`. */
  version?: string;
  /** What is read: one file, or all of a folder. */
  objects: FoundObject[];
  /** Bytes as they lie in the bucket. */
  size: number;
  compression: Compression | 'none';
  /** So many bytes of its begin, unpacked, are none of the dump's. */
  skip: number;
  /** It does not end with the words of pg_dump or mysqldump. */
  endsUntold: boolean;
}

/** What a header says of a dump. */
function recognised(header: Header) {
  const { kind, program, version, isMariaDb, end, skip = 0 } = header;
  const isForeign = kind === 'mysqldump' && program !== 'mysqldump';
  return {
    format: kind === 'mysqldump-all' ? 'mysqldump' : kind,
    version: version && isMariaDb ? `${version}-MariaDB` : version,
    endsUntold: end === undefined || isForeign,
    skip,
  } as const;
}

function directoryOf(objects: FoundObject[]) {
  const size = objects.reduce((sum, object) => sum + object.size, 0);
  return { kind: 'directory', objects, size } as const;
}

async function findDirectory(
  bucket: Bucket,
  folder: string,
): Promise<Dump | undefined> {
  const objects = await bucket.list(folder, MOST_FILES);
  if (isMongodumpFolder(folder, objects))
    return {
      ...directoryOf(objects),
      ...{
        format: 'mongodump',
        compression: 'none',
        skip: 0,
        endsUntold: true,
      },
    };
  const toc = objects.find(({ key }) => key === `${folder}toc.dat`);
  if (!toc) return undefined;
  const header = readHeader(await bucket.part(toc, 0, BEGINNING_OF_PACKED));
  if (!header || isStranger(header) || header.kind !== 'pg-custom')
    return undefined;
  // A folder in it is of another dump, with files of the same names
  const own = objects.filter(({ key }) => !key.includes('/', folder.length));
  return { ...recognised(header), ...directoryOf(own), compression: 'none' };
}

/** A dump that is not packed says at its end that it is whole. */
async function checkEnd(bucket: Bucket, object: FoundObject, end: RegExp) {
  const from = Math.max(0, object.size - TAIL);
  const tail = await bucket.part(object, from, TAIL);
  if (!saysWhole(tail.toString('latin1'), end))
    throw new Failure(
      'dump-damaged',
      `The dump '${object.key}' is cut off: it does not end with what a whole one ends with`,
    );
}

function unknown(path: string): Failure {
  return new Failure(
    'format-unknown',
    `'${path}' is no dump that this importer knows; it takes what pg_dump, mysqldump, mongodump and the like write, also packed by gzip, zstd or lz4. Dump the database again by one of these`,
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
      `There is neither a pg_dump directory with a 'toc.dat' nor a folder of mongodump at '${folder}' in the bucket '${source.bucket}'; choose the dump again`,
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
  const head = await bucket.part(object, 0, BEGINNING_OF_PACKED);
  const { bytes, compression } = await beginningOf(
    head,
    head.length >= object.size,
  );
  const found = readHeader(bytes);
  if (!found) throw unknown(path);
  if (isStranger(found))
    throw new Failure(
      'format-unknown',
      `'${path}' can't be imported as it is. ${found.message} ${found.remedy}`,
    );
  // What unpacks the other is a part of the runner
  if (compression === 'lz4' || compression === 'zstd')
    await needTool(compression);
  if (found.end && !compression) await checkEnd(bucket, object, found.end);
  return {
    ...recognised(found),
    kind: 'file',
    objects: [object],
    size: object.size,
    compression: compression ?? 'none',
  };
}
