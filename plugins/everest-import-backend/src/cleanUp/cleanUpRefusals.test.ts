import { DATA_OVERWRITTEN } from '@everest-import/backstage-plugin-everest-import-common';
import { database, job } from '../__testUtils__/objects';
import { sampleImport } from '../__testUtils__/sampleImport';
import { cleanUpRefusals } from './cleanUpRefusals';
import { CleanUpFacts } from './readCleanUpFacts';

const UID = 'uid-team-blue-shop';
const cause = { code: 'x', title: 'X', detail: '', remedy: 'Y' };

const failed = () =>
  sampleImport({ id: UID, phase: 'Failed', outcome: 'Failed' });

const facts = (change: Partial<CleanUpFacts> = {}): CleanUpFacts => ({
  database: database('error'),
  job: job('Failed', { ownerUid: UID }),
  importer: 'idle',
  backups: [],
  s3SecretUsers: { known: [], unread: [] },
  userSecretUsers: { known: [], unread: [] },
  mayDelete: true,
  ...change,
});

const codes = (
  item = failed(),
  found = facts(),
  rules = { succeeded: false },
) => cleanUpRefusals(item, found, rules).map(({ code }) => code);

describe('a clean-up', () => {
  it.each([
    ['failed', failed()],
    ['is blocked', sampleImport({ id: UID, phase: 'Blocked', cause })],
    ['is stuck', sampleImport({ id: UID, phase: 'Importing', cause })],
  ])('of an import that %s is not refused', (_what, item) => {
    expect(codes(item, facts({ job: undefined }))).toEqual([]);
  });

  describe('of one that something is in the way of', () => {
    const paused = () => database('importing', { paused: true });
    const runs = (state: string, change: Partial<CleanUpFacts>) =>
      facts({ job: job(state, { ownerUid: UID }), ...change });

    it.each([
      { what: 'runs', state: 'Running', change: { importer: 'at-work' } },
      { what: 'may run', state: 'Running', change: { importer: 'unread' } },
      {
        what: 'runs, while Everest has an error',
        state: 'Error',
        change: { importer: 'at-work' },
      },
    ] as const)('is refused while its importer $what', ({ state, change }) => {
      for (const code of ['stuck', 'engine-crashes']) {
        const item = sampleImport({
          id: UID,
          phase: 'Importing',
          cause: { ...cause, code },
        });
        const found = runs(state, change);
        expect(codes(item, found)).toEqual(['import-running']);
        expect(codes({ ...item, phase: 'Blocked' }, found)).toEqual([
          'import-running',
        ]);
      }
    });

    it.each([
      {
        what: 'its importer has not begun',
        state: 'Running',
        change: { importer: 'idle' },
      },
      {
        what: 'its database is paused',
        state: 'Running',
        change: { importer: 'at-work', database: paused() },
      },
      {
        what: 'Everest has not begun, and nobody may look',
        state: 'Error',
        change: { importer: 'unread' },
      },
    ] as const)('is not refused where $what', ({ state, change }) => {
      const item = sampleImport({ id: UID, phase: 'Importing', cause });
      expect(codes(item, runs(state, change))).toEqual([]);
    });
  });

  it('of one that was taken out of its database is not refused', () => {
    const withdrawn = database('ready', { dataImport: false });
    expect(
      codes(failed(), facts({ database: withdrawn, job: undefined })),
    ).toEqual([]);
  });

  it.each([
    [
      'succeeded',
      sampleImport({ id: UID, phase: 'Succeeded', outcome: 'Succeeded' }),
      facts({ job: undefined }),
    ],
    [
      'succeeded a moment ago, by what Kubernetes says',
      failed(),
      facts({ job: job('Succeeded', { ownerUid: UID }) }),
    ],
    [
      'writes over data in use',
      sampleImport({
        id: UID,
        phase: 'Importing',
        cause: { ...cause, code: DATA_OVERWRITTEN },
      }),
      facts(),
    ],
  ])('of one that %s is for who allows it in config', (_what, item, found) => {
    expect(codes(item, found)).toEqual(['import-succeeded']);
    expect(codes(item, found, { succeeded: true })).toEqual([]);
  });

  it.each(['Provisioning', 'Preparing', 'Importing', 'Unknown'] as const)(
    'of one that is %s waits for its end',
    phase => {
      expect(
        codes(
          sampleImport({ id: UID, phase }),
          facts({ job: job('Running', { ownerUid: UID }) }),
        ),
      ).toEqual(['import-running']);
    },
  );

  it.each([
    ['is gone', facts({ database: undefined })],
    [
      'is another one',
      facts({ database: database('ready', { uid: 'other' }) }),
    ],
  ])('of a database that %s has nothing to do', (_what, found) => {
    expect(codes(failed(), found)).toEqual(['database-gone']);
  });

  it('of one that is being deleted is not begun again', () => {
    const deletionTimestamp = '2026-01-15T09:00:00Z';
    expect(
      codes(failed(), facts({ database: database('', { deletionTimestamp }) })),
    ).toEqual(['being-deleted']);
  });

  it('of a job by hand is not for here', () => {
    expect(codes({ ...failed(), origin: 'manual' })).toEqual([
      'started-by-hand',
    ]);
  });

  it('of a database that Everest could never finish deleting says the way out', () => {
    const bare = database('importing');
    delete bare.spec?.dataSource?.dataImport?.source?.s3;
    const [refusal] = cleanUpRefusals(failed(), facts({ database: bare }), {
      succeeded: false,
    });
    expect(refusal.code).toBe('s3-section-missing');
    expect(refusal.remedy).toBe(
      `kubectl patch databaseclusters.everest.percona.com shop -n team-blue --type=json -p '[{"op":"remove","path":"/spec/dataSource"}]'`,
    );
  });

  describe('of a database whose S3 Secret is needed elsewhere', () => {
    const PATCH = `kubectl patch databaseclusters.everest.percona.com shop -n team-blue --type=json -p '[{"op":"remove","path":"/spec/dataSource"}]'`;
    const OTHERS =
      'failed to set controller reference: Object team-blue/shop-s3 is already owned by another BackupStorage controller main';
    const blocked = sampleImport({ id: UID, phase: 'Blocked', cause });
    const owning = () => {
      const owner = job('Failed', { ownerUid: UID });
      owner.spec!.source = { s3: { credentialsSecretName: 'shop-s3' } };
      return owner;
    };
    const of = (change: Partial<CleanUpFacts>) =>
      cleanUpRefusals(blocked, facts(change), { succeeded: false });

    it.each([
      {
        by: 'what Everest says',
        change: { job: job('Error', { ownerUid: UID, message: OTHERS }) },
        says: 'another object owns it',
      },
      {
        by: 'who names it',
        change: {
          job: undefined,
          s3SecretUsers: { known: ["backup storage 'main'"], unread: [] },
        },
        says: "(backup storage 'main')",
      },
    ])('is refused with the way out, by $by', ({ change, says }) => {
      expect(of(change)).toEqual([
        {
          field: 'name',
          code: 's3-secret-shared',
          message: expect.stringContaining(says),
          remedy: PATCH,
        },
      ]);
    });

    it('goes on once the source is taken out', () => {
      const withdrawn = database('ready', { dataImport: false });
      expect(
        of({
          database: withdrawn,
          job: job('Error', { ownerUid: UID, message: OTHERS }),
        }),
      ).toEqual([]);
    });

    it.each([
      { what: 'names it', target: database('error') },
      {
        what: 'does not name it any more',
        target: database('ready', { dataImport: false }),
      },
    ])(
      'is refused where its job owns the Secret, and the database $what',
      ({ target }) => {
        const [refusal, ...more] = of({
          database: target,
          job: owning(),
          s3SecretUsers: {
            known: ['a', 'b', 'c', 'd'].map(name => `database '${name}'`),
            unread: [],
          },
        });
        expect(more).toEqual([]);
        expect(refusal).toMatchObject({ code: 's3-secret-shared' });
        expect(refusal.remedy).toBeUndefined();
        expect(refusal.message).toContain(
          "(database 'a', database 'b', database 'c' and 1 more)",
        );
      },
    );

    it('is refused where nobody can tell, unless its job owns the Secret', () => {
      const s3SecretUsers = {
        known: [],
        unread: ['backupstorages.everest.percona.com'],
      };
      const [refusal] = of({ job: undefined, s3SecretUsers });
      expect(refusal.code).toBe('s3-secret-unread');
      expect(refusal.message).toContain("'backupstorages.everest.percona.com'");
      expect(of({ job: owning(), s3SecretUsers })).toEqual([]);
    });
  });

  it('takes no backups with it', () => {
    const [refusal] = cleanUpRefusals(
      failed(),
      facts({ backups: ['a', 'b', 'c', 'd', 'e'] }),
      { succeeded: false },
    );
    expect(refusal.code).toBe('has-backups');
    expect(refusal.message).toContain("('a', 'b', 'c' and 2 more)");
  });

  it('says which rights are missing, all of them', () => {
    const found = facts({ backups: 'refused', mayDelete: false });
    const refusals = cleanUpRefusals(failed(), found, { succeeded: false });
    expect(refusals.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        "'list' on 'databaseclusterbackups.everest.percona.com' in 'team-blue'",
      ),
      expect.stringContaining(
        "'delete' on 'databaseclusters.everest.percona.com' in 'team-blue'",
      ),
    ]);
  });
});
