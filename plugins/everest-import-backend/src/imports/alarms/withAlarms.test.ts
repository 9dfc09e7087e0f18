import { afterAll } from '../../__testUtils__/ledger';
import { database, job } from '../../__testUtils__/objects';
import { RunEvidence } from '../evidence/RunEvidence';
import { apply } from '../ledger/apply';
import { ObjectsSeen } from '../ledger/Evidence';
import { KeptReport } from '../reports/ReportKeeper';
import { ImportRow } from '../store/ImportHistory';
import { StageUsual } from '../timeline/usual';
import { at, MINUTE, PATIENCE, raised, seen, utc } from './__testUtils__/seen';

/** What Kubernetes has of a run whose Pod began to work some minutes after `NOW`. */
function running(since: number): RunEvidence {
  return {
    asOf: at(since),
    job: { name: 'run', createdAt: utc(since), conditions: [] },
    pods: [
      {
        ...{ name: 'run-1', of: 'importer', phase: 'Running', gone: false },
        createdAt: utc(since),
        conditions: [],
        containers: [
          {
            name: 'importer',
            image: 'x',
            restarts: 0,
            running: { startedAt: utc(since) },
          },
        ],
      },
    ],
    ...{ events: [], volumeClaims: [], restores: [], log: [], unread: [] },
  } as unknown as RunEvidence;
}

describe('an import that is blocked', () => {
  const blocked = (minutes: number, overlay: Partial<ObjectsSeen> = {}) =>
    seen(minutes, {
      job: job('Error', { message: 'Secret "shop-s3" not found' }),
      ...overlay,
    });

  it('is to be told once it has been for long, and once', () => {
    const early = afterAll([blocked(0), blocked(0.1), blocked(15)]);
    expect(early?.snapshot.phase).toBe('Blocked');
    expect(raised(early)).toEqual([]);
    const late = afterAll([blocked(15.2)], early);
    expect(raised(late)).toEqual(['blocked']);
    expect(apply(late, blocked(90))?.changed).toBe(false);
  });

  it('is looked at again when it is to be told', () => {
    const row = afterAll([blocked(0), blocked(0.1)]);
    const applied = apply(row, blocked(3));
    expect(applied?.lookAgainAt).toBe(at(0.1) + PATIENCE);
  });

  it('is told of again by nobody after it went on and was blocked once more', () => {
    const row = afterAll([
      blocked(0),
      blocked(0.1),
      blocked(20),
      seen(21, { job: job('Running') }),
      blocked(22),
      blocked(22.1),
      blocked(90),
    ]);
    expect(row?.snapshot.phase).toBe('Blocked');
    expect(raised(row)).toEqual(['blocked']);
  });

  it('is not told of by a copy that may be old', () => {
    const row = afterAll([blocked(0), blocked(0.1)]);
    const stale = apply(row, blocked(60, { staleSince: at(1) }));
    expect(stale?.memory.raised).toBeUndefined();
  });

  it('is told of by nobody whose portal does not say when', () => {
    const row = afterAll([blocked(0), blocked(0.1)]);
    const applied = apply(row, blocked(60, { patience: undefined }));
    expect(applied?.memory.raised).toBeUndefined();
  });
});

describe('an import that stands still', () => {
  const usual = new Map<string, StageUsual>([
    [
      'importer-started',
      { medianMs: 4 * MINUTE, p90Ms: 8 * MINUTE, p95Ms: 9 * MINUTE, runs: 7 },
    ],
  ]);
  const works = (minutes: number, overlay: Partial<ObjectsSeen> = {}) =>
    seen(minutes, {
      job: job('Running', { startedAt: utc(0) }),
      run: running(0),
      usual,
      ...overlay,
    });

  it('is to be told, with what to look at, long after its timeline calls it stuck', () => {
    const early = afterAll([works(0), works(23)]);
    expect(raised(early)).toEqual([]);
    expect(early?.snapshot.cause).toBeUndefined();
    const late = afterAll([works(25)], early);
    expect(raised(late)).toEqual(['stuck']);
    expect(late?.snapshot).toMatchObject({
      phase: 'Importing',
      cause: {
        code: 'stuck',
        meaning: expect.stringContaining("at 'importer-started'"),
        remedy: expect.stringContaining('log'),
      },
    });
    expect(apply(late, works(100))?.changed).toBe(false);
  });

  it('is not told of while its importer says that data moves', () => {
    const reads = (minutes: number, bytesPerSecond: number) =>
      works(minutes, {
        report: {
          progress: { bytesRead: 9, bytesTotal: 0, bytesPerSecond },
          at: at(minutes),
        } as KeptReport,
      });
    const moving = afterAll([works(0), reads(25, 1_000), reads(600, 1_000)]);
    expect(raised(moving)).toEqual([]);
    expect(moving?.snapshot.cause).toBeUndefined();
    expect(raised(afterAll([reads(601, 0)], moving))).toEqual(['stuck']);
  });

  it('is told of once the copy is fresh again that was old when it was due', () => {
    const row = afterAll([works(0), works(24)]);
    const old = apply(row, works(25, { staleSince: at(24.5) }));
    expect(old?.words.cause).toBeUndefined();
    expect(old?.lookAgainAt).toBeLessThanOrEqual(at(26));
    expect(raised(afterAll([works(26)], row))).toEqual(['stuck']);
  });

  it('changes nothing when the database hands its fields back in another order', () => {
    const row = afterAll([works(0), works(25)]) as ImportRow;
    const { cause, ...rest } = row.snapshot;
    const read = { ...row, snapshot: { cause, ...rest } };
    expect(apply(read, works(26))?.changed).toBe(false);
  });

  it('says nothing where former imports do not tell how long it takes', () => {
    const row = afterAll([works(0), works(600, { usual: new Map() })]);
    expect(raised(row)).toEqual([]);
  });

  it('is looked at again soon where it is not known yet how long it usually takes', () => {
    const row = afterAll([works(0)]);
    const applied = apply(row, works(1, { usual: undefined }));
    expect(applied?.lookAgainAt).toBe(at(1) + 10_000);
  });

  it('is well again once it goes on', () => {
    const row = afterAll([
      works(0),
      works(25),
      seen(26, {
        database: database('ready'),
        job: job('Succeeded', { completedAt: utc(26) }),
      }),
    ]);
    expect(row?.snapshot).toMatchObject({ phase: 'Succeeded' });
    expect(row?.snapshot.cause).toBeUndefined();
  });
});

describe('a database that is being deleted', () => {
  const deleting = (minutes: number) => {
    const item = database('ready');
    const deletionTimestamp = utc(0);
    return seen(minutes, {
      database: { ...item, metadata: { ...item.metadata, deletionTimestamp } },
      job: job('Succeeded', { completedAt: utc(-60) }),
    });
  };

  it('is told of once something holds it for long, and keeps the end of its import', () => {
    const done = seen(-60, {
      database: database('ready'),
      job: job('Succeeded', { completedAt: utc(-60) }),
    });
    const early = afterAll([done, deleting(0), deleting(44)]);
    expect(early?.snapshot.phase).toBe('Deleting');
    expect(raised(early)).toEqual([]);
    expect(apply(early, deleting(44))?.lookAgainAt).toBe(at(45));
    const late = afterAll([deleting(45)], early);
    expect(raised(late)).toEqual(['stuck']);
    expect(late?.snapshot).toMatchObject({
      phase: 'Deleting',
      outcome: 'Succeeded',
      cause: {
        code: 'stuck',
        meaning: expect.stringContaining("at 'deleting'"),
        remedy: expect.stringContaining('finalizers'),
      },
    });
  });
});
