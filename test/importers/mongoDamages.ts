import { gzipSync } from 'node:zlib';
import { BSON } from 'mongodb';
import { archive, bson, Dumped, prelude } from './mongodump';

export const CARTS: Dumped = {
  db: 'shop',
  collection: 'carts',
  metadata:
    '{"options":{},"indexes":[{"v":{"$numberInt":"2"},"key":{"_id":{"$numberInt":"1"}},"name":"_id_"},{"v":{"$numberInt":"1"},"key":{"b":{"$numberInt":"1"},"10":{"$numberInt":"-1"}},"name":"b_1_10_-1","ns":"shop.carts","background":true}],"collectionName":"carts","type":"collection"}',
  documents: Array.from({ length: 3_000 }, (_, at) =>
    bson({ _id: new BSON.ObjectId(), at, b: at % 7, text: `Käse ${at}` }),
  ),
};
export const LOGS: Dumped = {
  db: 'audit',
  collection: 'a/b ü',
  documents: Array.from({ length: 50 }, (_, at) => bson({ _id: at })),
};
export const USERS: Dumped = {
  db: 'admin',
  collection: 'system.users',
  documents: [bson({ _id: 'shop.eve', credentials: 'secret' })],
};

const whole = archive([CARTS, LOGS]);
const packed = gzipSync(whole);
const changed = Buffer.from(whole);
changed[whole.indexOf('Käse 2999') + 1] = 0x78;
const [huge] = [bson({ _id: 1 })];
huge.writeInt32LE(17 * 1024 ** 2, 0);

/** What is told before anything is changed, with the exit code and the sentence. */
export const DAMAGES: {
  what: string;
  bytes: Buffer;
  config?: object;
  expected: [number, RegExp];
}[] = [
  {
    what: 'an archive that is cut off in a document',
    bytes: whole.subarray(0, whole.indexOf('Käse 2000')),
    expected: [31, /^The dump 'x.archive' is cut off/],
  },
  {
    what: 'a packed archive that is cut off',
    bytes: packed.subarray(0, packed.length / 2),
    expected: [31, /can't be unpacked as gzip, it is cut off/],
  },
  {
    what: 'a packed archive that lost its last parts',
    bytes: gzipSync(whole.subarray(0, whole.lastIndexOf('db\0') - 5)),
    expected: [31, /cut off: the end of 'audit.a\/b ü' is not in it/],
  },
  {
    what: 'a collection of which nothing came',
    bytes: prelude([CARTS]),
    expected: [31, /cut off: nothing of 'shop.carts' is in it/],
  },
  {
    what: 'a changed byte',
    bytes: changed,
    expected: [31, /'shop.carts' have another checksum than the archive/],
  },
  {
    what: 'a document of more than 16 MiB',
    bytes: archive([{ ...CARTS, documents: [huge] }]),
    expected: [31, /'shop.carts': .* 17825792 bytes, .* 16 MiB/],
  },
  {
    what: 'an archive of another version',
    bytes: archive([CARTS], { header: { version: '0.2' } }),
    expected: [30, /of the version '0.2', .* knows 0.1/],
  },
  {
    what: 'a newer release',
    bytes: archive([CARTS], { header: { server_version: '8.0.4' } }),
    expected: [32, /The dump is of 8.0.4, the target is 7/],
  },
  {
    what: 'Queryable Encryption',
    bytes: archive([
      { ...CARTS, metadata: '{"options":{"encryptedFields":{}}}' },
    ]),
    expected: [33, /'shop.carts' is of Queryable Encryption/],
  },
  {
    what: 'nothing but what belongs to the server',
    bytes: archive([USERS, { ...LOGS, db: 'config' }]),
    expected: [30, /no database of yours/],
  },
  {
    what: 'a database that is not in it',
    bytes: whole,
    config: { sourceDatabase: 'other' },
    expected: [10, /no database 'other'.* it has shop, audit/],
  },
  {
    what: 'one name for two databases',
    bytes: whole,
    config: { database: 'copy' },
    expected: [10, /several databases.* They are shop, audit/],
  },
];
