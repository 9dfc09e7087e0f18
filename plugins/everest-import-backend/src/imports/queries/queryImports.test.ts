import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { ImportFilter, ImportPaging } from './ImportQuery';
import { latestByAddress } from './latestByAddress';
import { queryImports } from './queryImports';
import { anImport } from '../../__testUtils__/imports';

const imports: Import[] = [
  anImport({
    id: 'a',
    name: 'one',
    requestedAt: '2026-01-01T00:00:00.000Z',
    phase: 'Failed',
    owner: 'group:default/blue',
  }),
  anImport({
    id: 'b',
    name: 'two',
    requestedAt: '2026-01-03T00:00:00.000Z',
    phase: 'Importing',
    namespace: 'team-green',
  }),
  anImport({
    id: 'c',
    name: 'three',
    requestedAt: '2026-01-02T00:00:00.000Z',
    phase: 'Succeeded',
    cluster: 'c2',
    importer: 'other',
  }),
  anImport({
    id: 'd',
    name: 'four',
    requestedAt: '2026-01-02T00:00:00.000Z',
    phase: 'Importing',
    requestedBy: 'user:default/ann',
  }),
];

const paging = { order: '-requestedAt', limit: 50 } as const;

async function ids(filter: ImportFilter, change: Partial<ImportPaging> = {}) {
  const page = await queryImports(imports, filter, { ...paging, ...change });
  return page.items.map(item => item.id);
}

describe('queryImports', () => {
  it.each<[ImportFilter, string[]]>([
    [{}, ['b', 'd', 'c', 'a']],
    [{ cluster: 'c2' }, ['c']],
    [{ namespace: 'team-green' }, ['b']],
    [{ phase: ['Failed', 'Succeeded'] }, ['c', 'a']],
    [{ importer: 'other' }, ['c']],
    [{ owner: ['Group:default/Blue'] }, ['a']],
    [{ requestedBy: 'User:Default/ANN' }, ['d']],
    [{ owner: ['group:default/red', 'group:default/blue'] }, ['a']],
    [{ owner: ['group:BLUE'] }, ['a']],
    [{ owner: ['group:other/blue', 'blue'] }, []],
    [{ requestedBy: 'user:ann' }, ['d']],
    [{ owner: [] }, []],
    [{ requestedBy: 'user:default/ann' }, ['d']],
    [{ cluster: 'c1', phase: ['Succeeded'] }, []],
  ])('filters %o, newest first', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it('pages without repeating or skipping, and counts all', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await queryImports(
        imports,
        {},
        { ...paging, limit: 1, cursor },
      );
      expect(page.totalItems).toBe(4);
      seen.push(...page.items.map(item => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['b', 'd', 'c', 'a']);
  });

  it('goes back the way it came, to a first page in full', async () => {
    const read = (cursor?: string, limit = 1) =>
      queryImports(imports, {}, { ...paging, limit, cursor });
    const second = await read((await read()).nextCursor);
    const third = await read(second.nextCursor);
    expect(await read(third.previousCursor)).toEqual(second);
    const first = await read(second.previousCursor);
    expect(first).toEqual(await read());
    expect(first).not.toHaveProperty('previousCursor');
    const wide = await read(third.previousCursor, 3);
    expect(wide.items.map(item => item.id)).toEqual(['b', 'd', 'c']);
    expect(wide).not.toHaveProperty('previousCursor');
  });

  it.each([
    'x',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('["digest",1.5,"id"]').toString('base64url'),
    Buffer.from('["digest",1,"\\u0000"]').toString('base64url'),
    Buffer.from('["digest",1,"id","beside"]').toString('base64url'),
  ])('refuses the cursor %s', async cursor => {
    await expect(ids({}, { cursor })).rejects.toThrow('is none of ours');
  });
});

describe('the cursor of a page', () => {
  const cursorOf = async () => {
    const limit = 1;
    const page = queryImports(imports, { cluster: 'c1' }, { ...paging, limit });
    return (await page).nextCursor;
  };

  it.each<[string, ImportFilter, Partial<ImportPaging>]>([
    ['another filter', { cluster: 'c2' }, {}],
    ['more of a filter', { cluster: 'c1', q: 'shop' }, {}],
    ['another direction', { cluster: 'c1' }, { order: 'requestedAt' }],
    ['another order', { cluster: 'c1' }, { order: 'name' }],
  ])('is not taken with %s', async (_what, filter, change) => {
    const cursor = await cursorOf();
    await expect(ids(filter, { cursor, ...change })).rejects.toThrow(
      'belongs to another query or order',
    );
  });

  it('is taken with pages of another size', async () => {
    const cursor = await cursorOf();
    expect(await ids({ cluster: 'c1' }, { cursor, limit: 1 })).toEqual(['d']);
  });
});

describe('latestByAddress', () => {
  const address = { cluster: 'c1', namespace: 'team-blue', name: 'shop' };
  it.each<[string, Partial<Import>[], string | undefined]>([
    [
      'the newest run',
      [
        { id: 'old', requestedAt: '2026-01-01T00:00:00.000Z' },
        { id: 'new', requestedAt: '2026-01-02T00:00:00.000Z' },
      ],
      'new',
    ],
    [
      'what is there before what is gone',
      [
        { id: 'there', requestedAt: '2026-01-01T00:00:00.000Z' },
        { id: 'gone', gone: true, requestedAt: '2026-01-02T00:00:00.000Z' },
      ],
      'there',
    ],
    [
      "Everest's run before one by hand",
      [
        {
          id: 'hand',
          origin: 'manual',
          requestedAt: '2026-01-02T00:00:00.000Z',
        },
        { id: 'everest', requestedAt: '2026-01-01T00:00:00.000Z' },
      ],
      'everest',
    ],
    [
      'nothing of another address',
      [{ id: 'x', namespace: 'team-green' }],
      undefined,
    ],
  ])('takes %s', (_what, items, expected) => {
    expect(
      latestByAddress(
        items.map(item => anImport(item)),
        address,
      )?.id,
    ).toBe(expected);
  });
});
