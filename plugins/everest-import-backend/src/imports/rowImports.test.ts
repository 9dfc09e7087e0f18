import { anImport } from '../__testUtils__/imports';
import { ImportRow } from '../history/ImportHistory';
import { rowImport } from './rowImports';

const NOW = Date.parse('2026-01-15T09:00:00Z');

function row(overlay: Partial<ImportRow>): ImportRow {
  return {
    id: 'row-1',
    cluster: 'c1',
    namespace: 'team-blue',
    name: 'shop',
    ours: true,
    requestedAt: '2026-01-15T08:00:00.000Z',
    knownFor: 3_600_000,
    snapshot: anImport(),
    gone: false,
    ...overlay,
  };
}

const away = { now: NOW, clusterRead: false, seenHere: false };
const read = { now: NOW, clusterRead: true, seenHere: false };

describe('rowImport', () => {
  it.each<[string, Partial<ImportRow>, typeof away, object | undefined]>([
    [
      'a request without a database',
      { state: 'requested' },
      read,
      { id: 'row-1', phase: 'Requested' },
    ],
    ['an undone request', { state: 'undone' }, read, undefined],
    [
      'a database of a cluster that was not read',
      { databaseUid: 'u' },
      away,
      { id: 'u', phase: 'Importing' },
    ],
    [
      'a database that was made a moment ago',
      { databaseUid: 'u', knownFor: 30_000 },
      read,
      { id: 'u', phase: 'Importing' },
    ],
    [
      'a database that is not there',
      { databaseUid: 'u' },
      read,
      { phase: 'Failed', gone: true, cause: { code: 'database-deleted' } },
    ],
    [
      'a database that left a moment ago',
      { databaseUid: 'u', knownFor: 30_000 },
      { ...read, seenHere: true },
      { phase: 'Failed', gone: true },
    ],
    [
      'a finished one that is not there',
      { databaseUid: 'u', outcome: 'Succeeded' },
      read,
      { phase: 'Succeeded', gone: true, outcome: 'Succeeded' },
    ],
    [
      'a row that knows it',
      {
        databaseUid: 'u',
        gone: true,
        snapshot: anImport({ phase: 'Succeeded', gone: true }),
      },
      away,
      { phase: 'Succeeded', gone: true },
    ],
    [
      'one that was being deleted after failure',
      {
        databaseUid: 'u',
        gone: true,
        outcome: 'Failed',
        snapshot: anImport({ phase: 'Deleting' }),
      },
      away,
      { phase: 'Failed', gone: true },
    ],
  ])('%s', (_what, overlay, context, expected) => {
    const words = rowImport(row(overlay), context);
    expect({ words }).toMatchObject({ words: expected });
  });
});
