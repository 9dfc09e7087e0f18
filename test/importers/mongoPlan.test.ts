import { checkDocuments } from '../../importers/src/mongodb/checkDocuments';
import { readMetadata } from '../../importers/src/mongodb/metadata';
import { planImport } from '../../importers/src/mongodb/planImport';
import { parseRequest } from '../../importers/src/readRequest';
import { payload } from './payload';

const plan = (
  dumped: {
    name?: string;
    database?: string;
    type?: string;
    json: object | string;
  }[],
  config: object = {},
  version?: string,
) =>
  planImport(
    {
      collections: dumped.map(
        ({ name = 'carts', database = 'shop', type, json }) =>
          readMetadata({
            ...{ name, database, type },
            json: typeof json === 'string' ? json : JSON.stringify(json),
          }),
      ),
      serverVersion: version,
    },
    parseRequest(payload(config)).config,
  );

/** As it would be written to the target. */
function shown(value: unknown): unknown {
  if (value instanceof Map)
    return [...value].map(([name, each]) => [name, shown(each)]);
  if (Array.isArray(value)) return value.map(shown);
  return value !== null && typeof value === 'object' ? Number(value) : value;
}

it('makes a collection with its options, and says which it does not know', () => {
  const { collections, notes } = plan([
    {
      json: {
        options: {
          ...{ capped: true, size: 4096, max: { $numberLong: '5' } },
          collation: { locale: 'de', strength: { $numberInt: '2' } },
          ...{ autoIndexId: false, create: 'carts', newOne: 1 },
        },
      },
    },
  ]);
  const [{ options, isOrdered }] = collections;
  expect(isOrdered).toBe(true);
  expect(shown(options)).toEqual([
    ['capped', true],
    ['size', 4096],
    ['max', 5],
    [
      'collation',
      [
        ['locale', 'de'],
        ['strength', 2],
      ],
    ],
  ]);
  expect([...notes]).toEqual(["Left out the option 'newOne' of 'shop.carts'"]);
});

it('makes views last, and fills no view', () => {
  const { collections, fills } = plan([
    { name: 'cheap', type: 'view', json: { options: { viewOn: 'carts' } } },
    { name: 'old', json: { options: { viewOn: 'carts', pipeline: [] } } },
    { json: {} },
  ]);
  expect(collections.map(({ name }) => name)).toEqual([
    'carts',
    'cheap',
    'old',
  ]);
  expect([...fills.keys()]).toEqual(['shop.carts']);
});

it('fills a time series through its buckets', () => {
  const { fills } = plan([
    { json: { options: { timeseries: { timeField: 'at' } } } },
  ]);
  expect([...fills.keys()]).toEqual(['shop.system.buckets.carts']);
});

it.each([
  {
    what: 'one of today as it is, in its order',
    // As text, for an object of JavaScript has another order
    index: '{"v":2,"key":{"b":1,"10":-1,"2":"text"},"name":"n","unique":true}',
    made: [
      [
        'key',
        [
          ['b', 1],
          ['10', -1],
          ['2', 'text'],
        ],
      ],
      ['name', 'n'],
      ['unique', true],
    ],
    notes: [],
  },
  {
    what: 'one of an older release without what only that had',
    index: {
      v: 1,
      key: { a: 1 },
      name: 'a_1',
      ns: 'shop.carts',
      background: true,
    },
    made: [
      ['key', [['a', 1]]],
      ['name', 'a_1'],
    ],
    notes: [],
  },
  {
    what: 'a key that is no direction',
    index: { key: { a: true, b: 0, c: '' }, name: 'n' },
    made: [
      [
        'key',
        [
          ['a', 1],
          ['b', 1],
          ['c', 1],
        ],
      ],
      ['name', 'n'],
    ],
    notes: ["Mended the key of the index 'n' of 'shop.carts'"],
  },
  {
    what: 'a time to live that is no number',
    index: {
      key: { a: 1 },
      name: 'n',
      expireAfterSeconds: { $numberDouble: 'NaN' },
    },
    made: [
      ['key', [['a', 1]]],
      ['name', 'n'],
      ['expireAfterSeconds', 2147483647],
    ],
    notes: [
      "Took 2147483647 seconds for the time to live of the index 'n' of 'shop.carts'",
    ],
  },
  {
    what: 'no geoHaystack',
    index: { key: { a: 'geoHaystack', b: 1 }, name: 'n', bucketSize: 1 },
    made: undefined,
    notes: [
      "Left out the index 'n' of 'shop.carts': MongoDB has no geoHaystack since 5.0",
    ],
  },
  {
    what: 'an option that is not known',
    index: { key: { a: 'hashed' }, name: 'n', strange: 1 },
    made: [
      ['key', [['a', 'hashed']]],
      ['name', 'n'],
    ],
    notes: ["Left out the option 'strange' of the index 'n' of 'shop.carts'"],
  },
  {
    what: 'not the one on _id',
    index: { v: 2, key: { _id: 1 }, name: '_id_' },
    made: undefined,
    notes: [],
  },
  {
    what: 'not the clustered one',
    index: { key: { _id: 1 }, name: 'c', clustered: true },
    made: undefined,
    notes: [],
  },
  {
    what: 'a hashed one on _id',
    index: { key: { _id: 'hashed' }, name: 'h' },
    made: [
      ['key', [['_id', 'hashed']]],
      ['name', 'h'],
    ],
    notes: [],
  },
])('makes of the indexes $what', ({ index, made, notes }) => {
  const planned = plan([
    {
      json:
        typeof index === 'string'
          ? `{"indexes":[${index}]}`
          : { indexes: [index] },
    },
  ]);
  const [{ indexes }] = planned.collections;
  expect(shown(indexes)).toEqual(made ? [made] : []);
  expect([...planned.notes]).toEqual(notes);
});

it('says that an index compares simply where its collection does not', () => {
  const [{ indexes }] = plan([
    {
      json: {
        options: { collation: { locale: 'de' } },
        indexes: [{ key: { a: 1 }, name: 'n' }],
      },
    },
  ]).collections;
  expect(shown(indexes[0].get('collation'))).toEqual([['locale', 'simple']]);
});

it('leaves out what belongs to the server, and says so', () => {
  const { collections, notes } = plan([
    { database: '', name: 'oplog', json: {} },
    { database: 'config', name: 'chunks', json: {} },
    { name: '$admin.system.users', json: {} },
    { name: 'system.profile', json: {} },
    { name: 'system.js', json: {} },
  ]);
  expect(collections.map(({ name }) => name)).toEqual(['system.js']);
  expect([...notes]).toEqual([
    'Left out the oplog: what was written while the dump was made is not replayed',
    "Left out the database 'config': settings of a replica set or of a sharded cluster",
    "Left out the users and roles of 'shop'",
    "Left out 'shop.system.profile', which belongs to the server",
  ]);
});

it.each([
  {
    what: 'Queryable Encryption',
    dumped: [{ name: 'enxcol_.carts.esc', json: {} }],
    message: /'shop.enxcol_.carts.esc' is of Queryable Encryption/,
  },
  {
    what: 'a time series of a release that dumps it otherwise',
    dumped: [{ type: 'timeseries', json: {} }],
    message: /'shop.carts' is of MongoDB 8.3.0/,
  },
  {
    what: 'options that are no document',
    dumped: [{ json: { options: [] } }],
    message: /'shop.carts' has options or indexes that are no documents/,
  },
])('refuses $what', ({ dumped, message }) => {
  expect(() => plan(dumped, {}, '8.3.0')).toThrow(message);
});

it.each([
  { options: { capped: true, size: 4096 }, by: 'its size' },
  {
    options: {
      timeseries: { timeField: 'at' },
      expireAfterSeconds: { $numberLong: '60' },
    },
    by: 'their time to live',
  },
])('notes what the server takes away by $by', async ({ options, by }) => {
  const planned = plan([{ json: { options } }]);
  const sent = new Map([...planned.fills.values()].map(to => [to, 5]));
  const name = [...planned.fills.keys()][0];
  const count = async () => 3;
  expect(await checkDocuments({ count }, planned, sent)).toEqual([
    `The collection '${name}' keeps 3 of 5 documents, by ${by}`,
  ]);
});

it('fails where documents are missing that nothing takes away', async () => {
  const planned = plan([{ json: {} }]);
  const sent = new Map([...planned.fills.values()].map(to => [to, 5]));
  const count = async () => 3;
  await expect(checkDocuments({ count }, planned, sent)).rejects.toMatchObject({
    code: 'rows-missing',
  });
});
