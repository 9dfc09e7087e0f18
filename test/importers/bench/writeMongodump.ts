import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { BSON } from 'mongodb';
import { Crc64 } from '../../../importers/src/mongodb/Crc64';
import { bson, part, prelude } from '../mongodump';

/** Of the database `shop`. */
export const COLLECTIONS = ['orders_0', 'orders_1', 'orders_2', 'orders_3'];
/** What each collection has beside `_id`. */
export const INDEX = { key: { customer: 1 }, name: 'customer_1' } as const;
export const DOCUMENTS_A_BATCH = 1_000;

const METADATA = JSON.stringify({
  indexes: [
    { v: 2, key: { _id: 1 }, name: '_id_' },
    { v: 2, ...INDEX },
  ],
  type: 'collection',
});

function documentOf(id: number): BSON.Document {
  const chance = (id * 48_271) % 1_000_003;
  return {
    _id: id,
    customer: chance,
    email: `customer.${chance}@example.net`,
    placed: new Date(1_760_000_000_000 + id * 1_000),
    address: { city: 'Zürich', street: `Street ${chance % 500}`, zip: 8_000 },
    items: Array.from({ length: 1 + (chance % 5) }, (_, item) => ({
      ...{ sku: `sku-${chance + item}`, count: item + 1, price: 9.95 },
    })),
    note: 'note '.repeat(10 + (chance % 30)),
  };
}

/** Documents of a collection, from one on. */
export function batchFrom(first: number): BSON.Document[] {
  return Array.from({ length: DOCUMENTS_A_BATCH }, (_, index) =>
    documentOf(first + index),
  );
}

/**
 * Writes an archive of about so many bytes as `mongodump --archive` writes one, of several collections at once.
 *
 * @returns how many documents each collection has
 */
export async function writeMongodump(
  file: string,
  bytes: number,
): Promise<number> {
  const output = createWriteStream(file);
  const dumped = COLLECTIONS.map(collection => ({
    ...{ db: 'shop', collection, metadata: METADATA },
    crc: new Crc64(),
  }));
  let written = 0;
  const write = async (data: Buffer) => {
    written += data.length;
    if (!output.write(data)) await once(output, 'drain');
  };
  await write(prelude(dumped));
  let each = 0;
  for (; written < bytes; each += DOCUMENTS_A_BATCH) {
    const documents = batchFrom(each).map(bson);
    for (const collection of dumped) {
      for (const document of documents) collection.crc.update(document);
      await write(part(collection, documents));
    }
  }
  for (const collection of dumped)
    await write(part(collection, [], collection.crc.value));
  output.end();
  await finished(output);
  return each;
}
