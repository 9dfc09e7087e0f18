import { decompress } from '../decompress';
import { Failure } from '../failures';
import { Bucket, FoundObject } from '../s3/Bucket';
import { ByteReader } from './ByteReader';
import { nextDocuments } from './documents';
import { BUCKETS, DumpedCollection, readMetadata } from './metadata';
import { MongoSource } from './MongoSource';

const FILE = /^(?:([^/]+)\/)?([^/]+?)(\.metadata\.json|\.bson)(\.gz)?$/s;
const PRELUDE = /^(?:[^/]+\/)?prelude\.json(?:\.gz)?$/;
const MOST_METADATA = 16 * 1024 ** 2;

interface DumpFile {
  /** '' for what lies in the folder itself. */
  database: string;
  /** As it was escaped for a file's name. */
  name: string;
  isMetadata: boolean;
  object: FoundObject;
}

function filesIn(folder: string, objects: FoundObject[]): DumpFile[] {
  return objects.flatMap(object => {
    const found = FILE.exec(object.key.slice(folder.length));
    if (!found) return [];
    const [, database = '', name, end] = found;
    return [{ database, name, isMetadata: end !== '.bson', object }];
  });
}

/** Whether a folder's files are those of mongodump: metadata, and documents beside or in a folder of each database. */
export function isMongodumpFolder(folder: string, objects: FoundObject[]) {
  const files = filesIn(folder, objects);
  return (
    files.some(file => file.isMetadata) && files.some(file => !file.isMetadata)
  );
}

const packed = ({ key }: FoundObject) =>
  ({ compression: key.endsWith('.gz') ? 'gzip' : 'none', skip: 0 } as const);

async function textOf(bucket: Bucket, object: FoundObject): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of decompress(bucket.read(object), packed(object))) {
    length += piece.length;
    if (length > MOST_METADATA)
      throw new Failure(
        'dump-damaged',
        `The dump is damaged: '${object.key}' has more than 16 MiB`,
      );
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function versionIn(
  bucket: Bucket,
  folder: string,
  objects: FoundObject[],
): Promise<string | undefined> {
  const file = objects.find(({ key }) =>
    PRELUDE.test(key.slice(folder.length)),
  );
  if (!file) return undefined;
  const said = /"ServerVersion"\s*:\s*"([\w.-]+)"/i.exec(
    await textOf(bucket, file),
  );
  return said?.[1];
}

/**
 * The folder that `mongodump` wrote, of one database or of several.
 *
 * @throws Failure `dump-damaged` where a collection has no documents beside its metadata
 */
export async function openFolder(
  bucket: Bucket,
  folder: string,
  objects: FoundObject[],
): Promise<MongoSource> {
  const files = filesIn(folder, objects);
  const isOne = files.some(file => file.isMetadata && file.database === '');
  const [own = ''] = folder.split('/').slice(-2);
  const databaseOf = (file: DumpFile) => (isOne ? own : file.database);
  const data = new Map<string, FoundObject>();
  const oplogs = files.filter(
    file => file.database === '' && file.name === 'oplog',
  );
  const inFolders = files.filter(
    file => !oplogs.includes(file) && (file.database === '') === isOne,
  );
  for (const file of inFolders)
    if (!file.isMetadata)
      data.set(`${databaseOf(file)}/${file.name}`, file.object);
  const collections: DumpedCollection[] = [];
  const places: { collection: DumpedCollection; object: FoundObject }[] = [];
  for (const file of inFolders) {
    if (!file.isMetadata) continue;
    const database = databaseOf(file);
    const json = await textOf(bucket, file.object);
    const name = unescaped(file.name);
    const collection = readMetadata({ database, name, json });
    collections.push(collection);
    if (collection.kind === 'view') continue;
    const buckets = collection.kind === 'timeseries' ? BUCKETS : '';
    const place = `${database}/${buckets}${file.name}`;
    const object = data.get(place);
    if (!object)
      throw new Failure(
        'dump-damaged',
        `The dump is not whole: the documents of '${database}.${collection.name}' are not in it, which are '${place}.bson'`,
      );
    data.delete(place);
    places.push({ collection, object });
  }
  // Of very old dumps, and what belongs to the server
  for (const [place, object] of data) {
    const [database, name] = place.split('/');
    const said = { database, name: unescaped(name), json: '' };
    const collection = readMetadata(said);
    collections.push(collection);
    places.push({ collection, object });
  }
  if (oplogs.length > 0)
    collections.push(readMetadata({ database: '', name: 'oplog', json: '' }));
  return {
    serverVersion: await versionIn(bucket, folder, objects),
    namedByFolder: isOne ? own : undefined,
    collections,
    async *documents(progress) {
      for (const { collection, object } of places) {
        const { database, dataName } = collection;
        const where = `'${database}.${dataName}'`;
        const reader = new ByteReader(
          decompress(progress.count(bucket.read(object)), packed(object)),
        );
        try {
          for (;;) {
            const found = await nextDocuments(reader, where);
            if (!found) break;
            yield { database, collection: dataName, ...found };
          }
        } finally {
          await reader.close();
        }
      }
    },
  };
}
