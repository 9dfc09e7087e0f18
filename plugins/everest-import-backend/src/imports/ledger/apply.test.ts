import { afterAll, aRow, evidence, NOW } from '../../__testUtils__/ledger';
import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { ImportRow } from '../store/ImportHistory';
import { apply } from './apply';
import { Evidence } from './Evidence';

const at = (seconds: number) => NOW + seconds * 1_000;

/** What the cluster holds, some seconds after `NOW`. */
function seen(
  databaseStatus: string,
  jobState?: string,
  seconds = 0,
  overlay: Partial<Evidence> = {},
): Evidence {
  return evidence({
    type: 'objects',
    database: database(databaseStatus),
    job: jobState === undefined ? undefined : job(jobState),
    asOf: at(seconds),
    ...overlay,
  });
}

const phaseOf = (row: ImportRow | undefined) => row?.snapshot.phase;

describe('apply', () => {
  it('changes nothing by the same evidence again', () => {
    const one = seen('importing', 'Running');
    const row = afterAll([one]);
    expect(apply(row, one)?.changed).toBe(false);
    expect(apply(row, { ...one, asOf: at(500) })?.changed).toBe(false);
  });

  it.each(['deleted', 'unlisted', 'not-found'] as const)(
    'ends what has no end when its database is proved gone: %s',
    type => {
      const row = afterAll([
        seen('importing', 'Running'),
        evidence({ type, asOf: at(60) }),
      ]);
      expect(row).toMatchObject({
        gone: true,
        outcome: 'Failed',
        snapshot: {
          phase: 'Failed',
          gone: true,
          cause: { code: 'database-deleted' },
          finishedAt: '2026-01-15T09:01:00.000Z',
        },
      });
    },
  );

  it('keeps end and times of what had one before it was gone', () => {
    const row = afterAll([
      evidence({
        type: 'objects',
        database: database('ready'),
        job: job('Succeeded', { completedAt: '2026-01-15T08:52:40Z' }),
      }),
      evidence({ type: 'deleted', asOf: at(900) }),
    ]);
    expect(row?.snapshot).toMatchObject({
      phase: 'Succeeded',
      gone: true,
      phaseSince: '2026-01-15T08:52:40.000Z',
      finishedAt: '2026-01-15T08:52:40.000Z',
    });
  });

  it('says nothing of what is in no row', () => {
    expect(apply(undefined, evidence({ type: 'deleted' }))).toBeUndefined();
  });

  it('believes nothing that another cluster of the same name says', () => {
    const row = aRow({ clusterUid: 'uid-c1' });
    const elsewhere = { clusterUid: 'uid-c2' };
    expect(
      apply(row, evidence({ type: 'unlisted', ...elsewhere })),
    ).toBeUndefined();
    expect(apply(row, seen('ready', 'Failed', 0, elsewhere))).toBeUndefined();
    expect(
      apply(row, evidence({ type: 'unlisted', clusterUid: undefined })),
    ).toMatchObject({ words: { gone: true } });
  });

  it('keeps since when it is Preparing, Blocked or Failed, whoever looks and however often it restarts', () => {
    const preparing = afterAll([
      seen('importing', undefined),
      seen('ready', undefined, 90),
    ]);
    expect(preparing?.snapshot.phaseSince).toBe('2026-01-15T09:00:00.000Z');
    const blocked = afterAll(
      [
        seen('importing', 'Error', 100),
        seen('importing', 'Error', 106),
        seen('importing', 'Error', 900),
      ],
      preparing,
    );
    expect(blocked?.snapshot).toMatchObject({
      phase: 'Blocked',
      phaseSince: '2026-01-15T09:01:46.000Z',
    });
    const failed = afterAll([seen('error', 'Failed', 950)], blocked);
    expect(apply(failed, seen('error', 'Failed', 9_000))?.changed).toBe(false);
  });

  it('takes from the object since when it failed, where Everest says it', () => {
    const failed = database('error');
    failed.status = {
      ...failed.status,
      conditions: [
        {
          type: 'ImportFailed',
          status: 'True',
          lastTransitionTime: '2026-01-15T08:59:35Z',
        },
      ],
    };
    const row = afterAll([
      evidence({
        type: 'objects',
        database: failed,
        job: job('Failed'),
        asOf: at(3_600),
      }),
    ]);
    expect(row?.snapshot).toMatchObject({
      phaseSince: '2026-01-15T08:59:35.000Z',
      finishedAt: '2026-01-15T08:59:35.000Z',
    });
  });

  it('counts for itself how long an Error lasts, whatever the clock of who saw it before', () => {
    const first = afterAll([seen('importing', 'Error')]);
    expect(phaseOf(first)).toBe('Importing');
    const ahead = apply(first, seen('importing', 'Error', 600));
    expect(ahead).toMatchObject({
      changed: false,
      words: { phase: 'Importing' },
      lookAgainAt: at(605),
    });
    expect(phaseOf(afterAll([seen('importing', 'Error', 6)], first))).toBe(
      'Importing',
    );
  });

  it('is not alarmed by a replica whose clock is ahead because another one missed the job', () => {
    const row = afterAll([
      seen('ready', 'Succeeded'),
      seen('ready', undefined, 10),
    ]);
    const ahead = apply(row, seen('ready', undefined, 600));
    expect(ahead?.words.cause).toBeUndefined();
    expect(ahead?.changed).toBe(false);
  });

  it('takes back no Blocked and no alarm because another clock is behind', () => {
    const blocked = afterAll([
      seen('importing', 'Error', 100),
      seen('importing', 'Error', 106),
    ]);
    const alarmed = afterAll([
      seen('ready', 'Succeeded'),
      seen('ready', undefined, 10),
      seen('ready', undefined, 131),
    ]);
    expect(phaseOf(blocked)).toBe('Blocked');
    expect(alarmed?.snapshot.cause?.code).toBe('data-overwritten');
    expect(apply(blocked, seen('importing', 'Error', -600))?.changed).toBe(
      false,
    );
    expect(apply(alarmed, seen('ready', undefined, -600))?.changed).toBe(false);
  });

  it('goes on with the same import when dataSource is taken out of the spec', () => {
    const row = afterAll([
      seen('ready', 'Succeeded'),
      evidence({
        type: 'objects',
        database: database('ready', { dataImport: false }),
        asOf: at(60),
      }),
    ]);
    expect(row?.snapshot).toMatchObject({
      id: 'uid-team-blue-shop',
      origin: 'kubernetes',
      phase: 'Succeeded',
      importer: 'acme-dump-loader',
      source: { path: '/dumps/shop' },
    });
    expect(row?.snapshot.gone).toBeUndefined();
  });

  it('keeps the alarm of an import that was added to a database in use', () => {
    const row = afterAll([
      seen('importing', 'Running', 0, { ranWithoutImport: true }),
    ]);
    expect(row?.snapshot.cause?.code).toBe('data-overwritten');
    const later = afterAll([seen('importing', 'Running', 600)], row);
    expect(later?.snapshot.cause?.code).toBe('data-overwritten');
  });

  it('keeps what only the request said', () => {
    const acknowledged = [{ check: 'room', reason: 'it is packed twice' }];
    const row = aRow({
      ours: true,
      requestedBy: 'user:default/ann',
      snapshot: anImport({
        acknowledged,
        source: { bucket: 'backups', backupSource: 'nightly' },
      }),
    });
    expect(
      afterAll([seen('importing', 'Running')], row)?.snapshot,
    ).toMatchObject({
      origin: 'portal',
      requestedBy: 'user:default/ann',
      acknowledged,
      source: { backupSource: 'nightly', path: '/dumps/shop' },
    });
  });

  it('is not alarmed by a replica that is cut off', () => {
    const withVersion = job('Succeeded', { uid: 'job-1' });
    withVersion.metadata.resourceVersion = '7';
    const row = afterAll([
      evidence({
        type: 'objects',
        database: database('ready'),
        job: withVersion,
      }),
    ]);
    const blind = { staleSince: at(-600) };
    expect(apply(row, seen('ready', undefined, 300, blind))).toBeUndefined();
    const missing = [
      seen('ready', undefined, 300),
      seen('ready', undefined, 500),
    ];
    expect(afterAll(missing, row)?.snapshot.cause?.code).toBe(
      'data-overwritten',
    );
  });

  it('is not told otherwise by a replica whose watch lags behind', () => {
    const versioned = (status: string, version: string) => ({
      ...database(status),
      metadata: { ...database(status).metadata, resourceVersion: version },
    });
    const row = afterAll([
      evidence({ type: 'objects', database: versioned('ready', '1000') }),
    ]);
    const late = evidence({
      type: 'objects',
      database: versioned('creating', '999'),
      asOf: at(5),
    });
    expect(apply(row, late)).toBeUndefined();
    // After an etcd was restored it counts from an earlier number; a list that began since is right.
    const version = row?.version ?? NaN;
    for (const since of [
      { listedAt: at(4), rowKnown: { version, since: at(3) } },
      { listedAt: at(1_300) },
      // Also where the portal started since, and has listed before it read the row
      { listedAt: at(-5), asOf: at(1_400) },
    ]) {
      expect(apply(row, { ...late, ...since } as Evidence)?.words.phase).toBe(
        'Provisioning',
      );
    }
  });

  it('is not told otherwise by an old copy, however late it is looked at', () => {
    const old = { ...database('creating') };
    old.metadata = { ...old.metadata, resourceVersion: '999' };
    const ready = { ...database('ready') };
    ready.metadata = { ...ready.metadata, resourceVersion: '1000' };
    const row = afterAll([evidence({ type: 'objects', database: ready })]);
    const blind = { asOf: at(9_000), staleSince: at(5) };
    expect(
      apply(row, evidence({ type: 'objects', database: old, ...blind })),
    ).toBeUndefined();
  });

  it('is not alarmed by a replica whose watch lags and whose clock is ahead', () => {
    const versioned = (status: string, version: string) => ({
      ...database(status),
      metadata: { ...database(status).metadata, resourceVersion: version },
    });
    const row = afterAll([
      evidence({
        type: 'objects',
        database: versioned('ready', '1000'),
        job: job('Succeeded', { uid: 'job-1' }),
      }),
    ]);
    const version = row?.version ?? NaN;
    const ahead = (more: object) =>
      evidence({
        type: 'objects',
        database: versioned('importing', '900'),
        asOf: at(600),
        listedAt: at(550),
        ...more,
      });
    for (const rowKnown of [
      undefined,
      // Learned after the list began, or known in an earlier state
      { version, since: at(590) },
      { version: version - 1, since: at(500) },
    ]) {
      expect(apply(row, ahead({ rowKnown }))).toBeUndefined();
    }
  });
});
