import { BSON } from 'mongodb';
import { Crc64 } from '../../importers/src/mongodb/Crc64';

/** A collection as a dump has it; its documents are BSON, byte by byte. */
export interface Dumped {
  db: string;
  collection: string;
  /** As mongodump writes it: extended JSON. */
  metadata?: string;
  type?: string;
  documents?: Uint8Array[];
  /** Of a time series: where its documents are. */
  dataIn?: string;
}

const TERMINATOR = Buffer.from([0xff, 0xff, 0xff, 0xff]);
const MAGIC = Buffer.from([0x6d, 0xe2, 0x99, 0x81]);

export const bson = (document: BSON.Document) =>
  Buffer.from(BSON.serialize(document));

/** What `mongodump --archive` writes first. */
export function prelude(dumped: Dumped[], header: BSON.Document = {}): Buffer {
  return Buffer.concat([
    MAGIC,
    bson({
      concurrent_collections: new BSON.Int32(4),
      version: '0.1',
      server_version: '7.0.12-7',
      tool_version: '100.12.0',
      ...header,
    }),
    ...dumped.map(({ db, collection, metadata = '', type = 'collection' }) =>
      bson({ db, collection, metadata, size: new BSON.Int32(0), type }),
    ),
    TERMINATOR,
  ]);
}

/** A part of a collection; without documents and with a checksum, its end. */
export function part(
  { db, collection, dataIn = collection }: Dumped,
  documents: Uint8Array[],
  crc?: bigint,
): Buffer {
  return Buffer.concat([
    bson({
      ...{ db, collection: dataIn, EOF: crc !== undefined },
      CRC: BSON.Long.fromBigInt(crc ?? 0n),
    }),
    ...documents,
    TERMINATOR,
  ]);
}

export function endOf(dumped: Dumped): Buffer {
  const crc = new Crc64();
  for (const document of dumped.documents ?? []) crc.update(document);
  return part(dumped, [], crc.value);
}

/** All of an archive; collections alternate, as they do where several are dumped at once. */
export function archive(
  dumped: Dumped[],
  {
    header = {},
    atOnce = 100,
  }: { header?: BSON.Document; atOnce?: number } = {},
): Buffer {
  const filled = dumped.filter(({ type }) => type !== 'view');
  const parts: Buffer[] = [];
  const longest = Math.max(...filled.map(each => each.documents?.length ?? 0));
  for (let at = 0; at < Math.max(longest, 1); at += atOnce)
    for (const each of filled) {
      const documents = (each.documents ?? []).slice(at, at + atOnce);
      if (at === 0 || documents.length > 0) parts.push(part(each, documents));
    }
  return Buffer.concat([
    prelude(dumped, header),
    ...parts,
    ...filled.map(endOf),
  ]);
}

/** The files of a dumped folder, below `root`. */
export function folder(root: string, dumped: Dumped[]): Record<string, Buffer> {
  const files: Record<string, Buffer> = {};
  for (const each of dumped) {
    const { db, collection, metadata = '{"options":{},"indexes":[]}' } = each;
    const place = `${root}${db}/`;
    const name = encodeURIComponent(collection);
    files[`${place}${name}.metadata.json`] = Buffer.from(metadata);
    if (each.type !== 'view')
      files[`${place}${encodeURIComponent(each.dataIn ?? collection)}.bson`] =
        Buffer.concat(each.documents ?? []);
  }
  return files;
}

const name = (text: string) => Buffer.from(`${text}\0`);
const field = (type: number, label: string, ...value: Buffer[]) =>
  Buffer.concat([Buffer.from([type]), name(label), ...value]);
const int32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const int64 = (value: bigint) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes;
};
const text = (label: string, value: string) =>
  field(0x02, label, int32(Buffer.byteLength(value) + 1), name(value));
const document = (...fields: Buffer[]) => {
  const body = Buffer.concat([...fields, Buffer.alloc(1)]);
  return Buffer.concat([int32(body.length + 4), body]);
};
const one = (label: string, value = 1) => field(0x10, label, int32(value));

/** What JavaScript's objects can't hold: reading and writing changes each (findings/bson-through-javascript.sh). */
export const STRANGE = [
  [field(0x09, 'expires', int64(9223372036854775807n))],
  [field(0x03, 'key', document(one('b'), one('10', -1), one('2')))],
  [
    field(
      0x03,
      'file',
      document(text('$ref', 'fs.files'), one('$id'), text('$db', 'shop')),
    ),
  ],
  [field(0x06, 'nothing')],
  [one('7'), one('year')],
].map((fields, at) => document(one('_id', at), ...fields));
