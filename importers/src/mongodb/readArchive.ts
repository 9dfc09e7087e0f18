import { BSON } from 'mongodb';
import { Failure } from '../failures';
import { ByteReader } from './ByteReader';
import { Crc64 } from './Crc64';
import { cutOff, nextDocuments, oneDocument } from './documents';
import { DumpedData } from './DumpedData';
import { DumpedCollection, readMetadata } from './metadata';

const MAGIC = 0x8199e26d;
const TERMINATOR = -1;
const WORD = 4;
/** The only one that there is, since 2014. */
const VERSION = '0.1';

/** What an archive begins with: what is in it, without documents. */
export interface Prelude {
  serverVersion?: string;
  collections: DumpedCollection[];
}

const read = (bytes: Buffer, where: string): BSON.Document => {
  try {
    return BSON.deserialize(bytes, { useBigInt64: true });
  } catch (error) {
    throw new Failure(
      'dump-damaged',
      `The dump is damaged in ${where}: it can't be read as BSON`,
    );
  }
};

const text = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

async function takeTerminator(reader: ByteReader): Promise<boolean> {
  const isThere =
    (await reader.wait(WORD)) && reader.there.readInt32LE(0) === TERMINATOR;
  if (isThere) reader.take(WORD);
  return isThere;
}

/** @throws Failure `format-unknown`, `dump-damaged` */
export async function readPrelude(reader: ByteReader): Promise<Prelude> {
  const where = "the archive's list of collections";
  if (!(await reader.wait(WORD))) throw cutOff(`it ends in ${where}`);
  if (reader.take(WORD).readUInt32LE(0) !== MAGIC)
    throw new Failure('format-unknown', 'This is no archive of mongodump');
  const header = read(await oneDocument(reader, where), where);
  if (header.version !== VERSION)
    throw new Failure(
      'format-unknown',
      `The archive is of the version '${header.version}', and this importer knows ${VERSION}; it needs a newer importer`,
    );
  const collections: DumpedCollection[] = [];
  while (!(await takeTerminator(reader))) {
    const said = read(await oneDocument(reader, where), where);
    collections.push(
      readMetadata({
        database: text(said.db) ?? '',
        name: text(said.collection) ?? '',
        type: text(said.type),
        json: text(said.metadata) ?? '',
      }),
    );
  }
  return {
    serverVersion: text(header.server_version),
    collections,
  };
}

/**
 * The documents of an archive behind its prelude: parts of all collections in turn, as several were dumped at once, and
 * behind the last one of each its checksum.
 *
 * @throws Failure `dump-damaged` where a part, or the end of a collection, is missing or damaged
 */
export async function* readDocuments(
  reader: ByteReader,
  { collections }: Prelude,
): AsyncGenerator<DumpedData> {
  const open = new Map<string, Crc64>();
  const ended = new Set<string>();
  while (await reader.wait(1)) {
    const where = 'the head of a part';
    const head = read(await oneDocument(reader, where), where);
    const database = text(head.db) ?? '';
    const collection = text(head.collection) ?? '';
    const namespace = `${database}.${collection}`;
    const shown = `'${namespace}'`;
    if (ended.has(namespace))
      throw new Failure(
        'dump-damaged',
        `The dump is damaged: ${shown} goes on behind its end`,
      );
    const crc = open.get(namespace) ?? new Crc64();
    open.set(namespace, crc);
    for (;;) {
      const documents = await nextDocuments(reader, shown, TERMINATOR);
      if (!documents) break;
      crc.update(documents.bytes);
      yield { database, collection, ...documents };
    }
    reader.take(WORD);
    if (head.EOF !== true) continue;
    if (BigInt(head.CRC ?? 0) !== crc.value)
      throw new Failure(
        'dump-damaged',
        `The dump is damaged: the documents of ${shown} have another checksum than the archive says`,
      );
    open.delete(namespace);
    ended.add(namespace);
  }
  const [unended] = open.keys();
  if (unended !== undefined)
    throw cutOff(`the end of '${unended}' is not in it`);
  const missing = collections.find(
    ({ kind, database, dataName }) =>
      kind !== 'view' && !ended.has(`${database}.${dataName}`),
  );
  if (missing)
    throw cutOff(
      `nothing of '${missing.database}.${missing.name}' is in it, which its list of collections has`,
    );
}
