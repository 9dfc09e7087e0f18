import { ImporterSummary } from '@everest-import/backstage-plugin-everest-import-common';
import { toImporterSummary } from '../everest/toImporter';
import { pageOfImporters } from './importerPages';

const named = (cluster: string, name: string, displayName: string) =>
  toImporterSummary(cluster, {
    metadata: { name, uid: name },
    spec: { displayName },
  });

const ALL = [
  named('west', 'loader', 'Loader'),
  named('east', 'loader', 'Loader'),
  named('east', 'other', 'Loader'),
  named('east', 'zebra', 'A first one'),
];
const places = (items: ImporterSummary[]) =>
  items.map(({ cluster, name }) => `${cluster}/${name}`);
const ORDER = ['east/zebra', 'east/loader', 'east/other', 'west/loader'];

describe('pageOfImporters', () => {
  it('goes by display name, and tells equals apart', () => {
    const page = pageOfImporters(ALL, { limit: 500 });
    expect(places(page.items)).toEqual(ORDER);
    expect(page).toMatchObject({ totalItems: 4 });
    expect(page).not.toHaveProperty('nextCursor');
  });

  it.each([1, 2, 3])('neither repeats nor skips in pages of %d', limit => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = pageOfImporters(ALL, { limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...places(page.items));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(ORDER);
  });

  it.each(['nonsense', Buffer.from('[1]').toString('base64url'), 'bnVsbA'])(
    'refuses the cursor %s',
    cursor => {
      expect(() => pageOfImporters(ALL, { limit: 1, cursor })).toThrow(
        `Cursor '${cursor}' is none of ours`,
      );
    },
  );
});
