import { ByteReader } from '../../importers/src/mongodb/ByteReader';
import { Crc64 } from '../../importers/src/mongodb/Crc64';
import {
  readDocuments,
  readPrelude,
} from '../../importers/src/mongodb/readArchive';
import { refused, withoutContent } from '../../importers/src/mongodb/refusals';
import { archive, bson, Dumped, part, prelude, STRANGE } from './mongodump';

const CARTS: Dumped = {
  ...{ db: 'shop', collection: 'carts' },
  documents: Array.from({ length: 40 }, (_, at) =>
    bson({ _id: at, text: 'x'.repeat(at * 11) }),
  ),
};
const ODD: Dumped = { db: 'shop', collection: 'odd', documents: STRANGE };

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size)
    yield bytes.subarray(at, at + size);
}

async function readAll(bytes: Buffer, size = 64) {
  const reader = new ByteReader(inPieces(bytes, size));
  const found = new Map<string, Buffer[]>();
  const list = await readPrelude(reader);
  for await (const each of readDocuments(reader, list)) {
    const name = `${each.database}.${each.collection}`;
    found.set(name, [...(found.get(name) ?? []), each.bytes]);
  }
  return new Map([...found].map(([name, all]) => [name, Buffer.concat(all)]));
}

it.each([1, 3, 7, 64, 1_000_000])(
  'reads the same documents in pieces of %i bytes',
  async size => {
    const found = await readAll(archive([CARTS, ODD], { atOnce: 3 }), size);
    expect(found.get('shop.carts')).toEqual(Buffer.concat(CARTS.documents!));
    expect(found.get('shop.odd')).toEqual(Buffer.concat(STRANGE));
  },
);

it('reads a collection without documents', async () => {
  const none = { db: 'shop', collection: 'none' };
  expect(await readAll(archive([none]))).toEqual(new Map());
});

it('tells every place where an archive is cut off', async () => {
  const whole = archive([CARTS, ODD], { atOnce: 20 });
  const cut = Array.from({ length: whole.length - 1 }, (_, at) => at + 1);
  for (const at of cut.filter(each => each % 17 === 0 || each > 12_000))
    await expect(readAll(whole.subarray(0, at), 4096)).rejects.toThrow(
      /The dump is cut off/,
    );
});

it('tells every changed byte among the documents', async () => {
  const whole = archive([CARTS]);
  const from = whole.indexOf(CARTS.documents![20]);
  for (let at = from; at < from + CARTS.documents![20].length; at++) {
    const changed = Buffer.from(whole);
    changed[at] ^= 0x41;
    await expect(readAll(changed, 4096)).rejects.toMatchObject({
      code: 'dump-damaged',
    });
  }
});

it('tells a collection that goes on behind its end', async () => {
  const again = Buffer.concat([archive([CARTS]), part(CARTS, [])]);
  await expect(readAll(again)).rejects.toThrow(/goes on behind its end/);
});

it('tells metadata that is no JSON, without a word of it', async () => {
  const bytes = prelude([{ ...CARTS, metadata: '{"secret":' }]);
  await expect(readAll(bytes)).rejects.toThrow(
    /^The dump is damaged: the metadata of 'shop.carts' can't be read as JSON$/,
  );
});

it('makes the checksum that Go makes, whatever the length', () => {
  const crc = new Crc64();
  crc.update(Buffer.from('The quick brown fox jumps over the lazy dog'));
  expect(crc.value).toBe(6583902852472283588n);
  const parts = new Crc64();
  for (const each of ['The quick brown', ' fox jumps over t', 'he lazy dog'])
    parts.update(Buffer.from(each));
  expect(parts.value).toBe(crc.value);
});

it.each([
  [
    'E11000 duplicate key error collection: shop.people index: mail_1 dup key: { mail: "eve@example.com" }',
    "E11000 duplicate key error collection (index 'mail_1') [11000]",
  ],
  [
    'Can\'t extract geo keys: { _id: 1, at: { type: "Point" } } Point must be an array',
    'Can [11000]',
  ],
  [
    'language override unsupported: klingon',
    'language override unsupported [11000]',
  ],
])('says %s without what is in a document', (errmsg, expected) => {
  expect(withoutContent({ code: 11000, errmsg })).toBe(expected);
});

it.each([
  { code: 10107, as: 'target-unreachable' },
  { code: 11602, as: 'target-unreachable' },
  { code: 11000, as: 'import-failed' },
])('calls the error $code of a server $as', ({ code, as }) => {
  expect(refused('documents', { code, errmsg: 'no' }).code).toBe(as);
});
