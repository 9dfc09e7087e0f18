import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { latestByAddress } from './latestByAddress';
import { queryImports } from './queryImports';
import { anImport } from '../__testUtils__/imports';

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

function ids(filter: Partial<Parameters<typeof queryImports>[1]>) {
  return queryImports(imports, { limit: 50, ...filter }).items.map(
    item => item.id,
  );
}

describe('queryImports', () => {
  it.each([
    [{}, ['b', 'c', 'd', 'a']],
    [{ cluster: 'c2' }, ['c']],
    [{ namespace: 'team-green' }, ['b']],
    [{ phase: ['Failed', 'Succeeded'] }, ['c', 'a']],
    [{ importer: 'other' }, ['c']],
    [{ owner: 'Group:default/Blue' }, ['a']],
    [{ requestedBy: 'User:Default/ANN' }, ['d']],
    [{ owner: 'group:default/blue' }, ['a']],
    [{ requestedBy: 'user:default/ann' }, ['d']],
    [{ cluster: 'c1', phase: ['Succeeded'] }, []],
  ])('filters %o, newest first', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  it('pages without repeating or skipping, and counts all', () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = queryImports(imports, { limit: 1, cursor });
      expect(page.totalItems).toBe(4);
      seen.push(...page.items.map(item => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['b', 'c', 'd', 'a']);
  });

  it.each([
    'x',
    Buffer.from('{}').toString('base64url'),
    Buffer.from('[1,2]').toString('base64url'),
  ])('refuses the cursor %s', cursor => {
    expect(() => ids({ cursor })).toThrow('is none of ours');
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
