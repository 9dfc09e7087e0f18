import { BSON } from 'mongodb';
import { compareDocuments } from '../../importers/src/mongodb/compareDocuments';
import { readMetadata } from '../../importers/src/mongodb/metadata';
import { planImport } from '../../importers/src/mongodb/planImport';
import { SentDocuments } from '../../importers/src/mongodb/SentDocuments';
import { parseRequest } from '../../importers/src/readRequest';
import { bson } from './mongodump';
import { payload } from './payload';

const DOCUMENTS = [1, 2, 3, 3].map((at, _id) => bson({ _id, at }));

/** What comes out where these were sent, and those are read back. */
function compared(
  sent: Buffer[],
  held: Buffer[],
  metadata: { type?: string; json?: string } = {},
) {
  const { type, json = '' } = metadata;
  const collection = { database: 'shop', name: 'carts', type, json };
  const plan = planImport(
    { collections: [readMetadata(collection)] },
    parseRequest(payload()).config,
  );
  const documents = new SentDocuments();
  // As they come: several at once
  documents.add(Buffer.concat(sent.slice(0, 2)));
  documents.add(Buffer.concat(sent.slice(2)));
  const server = {
    async *documents() {
      yield* held;
    },
  };
  const [planned] = plan.collections;
  return compareDocuments(server, plan, new Map([[planned, documents]]));
}

it('calls equal what is held in any order', async () => {
  expect(await compared(DOCUMENTS, [...DOCUMENTS].reverse())).toEqual({
    compared: 1,
    notes: [],
  });
  expect(await compared([], [])).toEqual({ compared: 1, notes: [] });
});

describe('a collection that holds', () => {
  const [first, second, ...others] = DOCUMENTS;
  it.each([
    { what: 'a changed document', held: [bson({ _id: 0, at: 9 }), second] },
    { what: 'one of another type', held: [bson({ _id: 0, at: 1n }), second] },
    { what: 'a document twice', held: [first, first] },
    { what: 'one less', held: [first] },
    { what: 'one more', held: [first, second, first] },
  ])('$what is told by its name alone', async ({ held }) => {
    await expect(compared(DOCUMENTS, [...held, ...others])).rejects.toThrow(
      expect.objectContaining({
        code: 'checksums-differ',
        message: expect.stringMatching(
          /in shop\.carts \(4 documents were sent, \d are there, and their checksums differ\)$/,
        ),
      }),
    );
  });
});

describe('is only counted, with the reason, where the server may change', () => {
  const empty = bson({ _id: 0, at: new BSON.Timestamp({ t: 0, i: 0 }) });
  const last = bson({ at: 1, _id: 0 });
  const capped = '{"options":{"capped":true,"size":4096}}';
  const series = '{"options":{"timeseries":{"timeField":"at"}}}';
  it.each([
    { sent: [last], reason: 'do not begin with their _id', metadata: {} },
    { sent: [empty], reason: /Timestamp\(0, 0\)/, metadata: {} },
    { sent: DOCUMENTS, reason: 'by its size', metadata: { json: capped } },
    { sent: DOCUMENTS, reason: 'time series', metadata: { json: series } },
  ])('$reason', async ({ sent, reason, metadata }) => {
    const held = [bson({ _id: 0, at: 'other' })];
    const { compared: equal, notes } = await compared(sent, held, metadata);
    expect(equal).toBe(0);
    expect(notes.join()).toMatch(reason);
    expect(notes.join()).toMatch(/Counted and not compared, for .*shop\./);
    expect(await compared(sent, sent, metadata)).toMatchObject({ compared: 1 });
  });
});
