import { DATA_OVERWRITTEN } from '@everest-import/backstage-plugin-everest-import-common';
import { database, job } from '../__testUtils__/objects';
import { sampleImport } from '../__testUtils__/sampleImport';
import { CheckAgainFacts, checkAgainRefusal } from './checkAgainRefusal';

const UID = 'uid-team-blue-shop';
const cause = { code: 'x', title: 'X', detail: '', remedy: 'Y' };
const blocked = sampleImport({ id: UID, phase: 'Blocked', cause });

const facts = (change: Partial<CheckAgainFacts> = {}): CheckAgainFacts => ({
  database: database('importing'),
  job: job('Error', { ownerUid: UID }),
  ...change,
});

describe('having Everest look again', () => {
  it('is for an import whose job is in Error', () => {
    expect(checkAgainRefusal(blocked, facts())).toBeUndefined();
  });

  it.each([
    [
      'of one that succeeded once, whose job is there again',
      sampleImport({ id: UID, phase: 'Succeeded', outcome: 'Succeeded' }),
      facts(),
      'data-in-danger',
    ],
    [
      'of one that was added to a database in use',
      sampleImport({
        id: UID,
        phase: 'Importing',
        cause: { ...cause, code: DATA_OVERWRITTEN },
      }),
      facts(),
      'data-in-danger',
    ],
    [
      'of a job by hand',
      sampleImport({ id: UID, phase: 'Blocked', origin: 'manual' }),
      facts(),
      'started-by-hand',
    ],
    [
      'of a database that is gone',
      blocked,
      facts({ database: undefined, job: undefined }),
      'database-gone',
    ],
    [
      'of a database that is another one by now',
      blocked,
      facts({ database: database('importing', { uid: 'uid-other' }) }),
      'database-gone',
    ],
    [
      'of a database that is being deleted',
      blocked,
      facts({
        database: database('', { deletionTimestamp: '2026-01-15T09:00:00Z' }),
      }),
      'database-gone',
    ],
    [
      'of a database that is paused, which Everest looks at anyway',
      blocked,
      facts({ database: database('paused'), job: undefined }),
      'looked-at-often',
    ],
    ...['Running', 'Failed', 'Succeeded', undefined].map(
      state =>
        [
          `of one whose job is ${state ?? 'new'} by now`,
          blocked,
          facts({ job: job(state, { ownerUid: UID }) }),
          'not-blocked',
        ] as const,
    ),
    [
      'of one that was taken out of its database',
      blocked,
      facts({
        database: database('ready', { dataImport: false }),
        job: undefined,
      }),
      'not-blocked',
    ],
  ] as [string, typeof blocked, CheckAgainFacts, string][])(
    'is refused %s',
    (_what, item, found, code) => {
      const refusal = checkAgainRefusal(item, found);
      expect(refusal?.code).toBe(code);
      expect(refusal?.message).toContain("'shop'");
    },
  );
});
