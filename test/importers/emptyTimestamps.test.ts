import { BSON, MongoServerError } from 'mongodb';
import { hasEmptyTimestamp } from '../../importers/src/mongodb/emptyTimestamps';
import { MongoServer } from '../../importers/src/mongodb/MongoServer';
import { PlannedCollection } from '../../importers/src/mongodb/planImport';
import { bson, STRANGE } from './mongodump';

const EMPTY = new BSON.Timestamp(0n);
const OTHERS = {
  _id: EMPTY,
  double: 0,
  text: '\0\0\0\0\0\0\0\0\0\0',
  document: { at: EMPTY },
  list: [EMPTY],
  bytes: new BSON.Binary(Buffer.alloc(20)),
  id: new BSON.ObjectId(Buffer.alloc(12)),
  flag: false,
  date: new Date(0),
  nothing: null,
  pattern: /a/i,
  code: new BSON.Code('f()'),
  scoped: new BSON.Code('f()', { at: EMPTY }),
  symbol: new BSON.BSONSymbol('s'),
  int: new BSON.Int32(0),
  long: new BSON.Long(0),
  decimal: BSON.Decimal128.fromString('0'),
  min: new BSON.MinKey(),
  max: new BSON.MaxKey(),
  later: new BSON.Timestamp({ t: 1, i: 0 }),
};

describe('documents', () => {
  it('have none in documents, lists, code and _id of theirs', () => {
    expect(hasEmptyTimestamp(Buffer.concat([bson(OTHERS), ...STRANGE]))).toBe(
      false,
    );
  });

  it.each(Object.keys(OTHERS))('have one behind %s', before => {
    const document = { [before]: OTHERS[before as keyof typeof OTHERS] };
    const documents = [bson({ a: 1 }), bson({ ...document, at: EMPTY })];
    expect(hasEmptyTimestamp(Buffer.concat(documents))).toBe(true);
  });

  it('that can not be read have none', () => {
    const document = bson({ a: 'text', at: EMPTY });
    for (const length of [-100, 2 ** 30]) {
      document.writeInt32LE(length, 7);
      expect(hasEmptyTimestamp(document)).toBe(false);
    }
  });
});

describe('a server', () => {
  const to: PlannedCollection = {
    ...{ database: 'shop', name: 'carts', kind: 'collection' },
    ...{ dataName: 'carts', isOrdered: false },
    ...{ options: new Map(), indexes: [] },
  };
  const insert = async (document: BSON.Document, knowsIt: boolean) => {
    const commands: BSON.Document[] = [];
    const command = async (asked: BSON.Document) => {
      commands.push(asked);
      if (!knowsIt && asked.bypassEmptyTsReplacement)
        throw new MongoServerError({ code: 40415, message: 'unknown field' });
      return { n: 1 };
    };
    const server = new MongoServer({
      db: () => ({ command }),
    } as unknown as ConstructorParameters<typeof MongoServer>[0]);
    const pieces = [bson(document)];
    await server.insert({ to, pieces, count: 1, bytes: 0, first: 0 });
    const bypasses = commands.map(each => each.bypassEmptyTsReplacement);
    return { bypasses, notes: [...server.notes] };
  };

  it('is told to keep an empty timestamp', async () => {
    expect(await insert({ at: EMPTY }, true)).toEqual({
      bypasses: [true],
      notes: [],
    });
  });

  it('is not told where there is none', async () => {
    expect(await insert({ at: 0 }, false)).toEqual({
      bypasses: [undefined],
      notes: [],
    });
  });

  it('that can not is filled all the same, and the summary says so', async () => {
    expect(await insert({ at: EMPTY }, false)).toEqual({
      bypasses: [true, undefined],
      notes: [
        "The target puts the time of the import in place of Timestamp(0, 0) in 'shop.carts': it is of a release that can't be told to keep it",
      ],
    });
  });
});
