import { look, NOW } from '../__testUtils__/lookAtPhase';
import { database, job } from '../__testUtils__/objects';
import { PhaseMemory } from './PhaseMemory';

const DONE_AT = '2026-01-15T08:52:40Z';
const NO_SECRET =
  'failed to create data import payload secret: failed to get S3 info: failed to get S3 credentials: Secret "shop-s3" not found';
const PATCH = `kubectl patch databaseclusters.everest.percona.com shop -n team-blue --type=json -p '[{"op":"remove","path":"/spec/dataSource"}]'`;
const DROP_JOB =
  'kubectl delete dataimportjobs.everest.percona.com data-import-shop -n team-blue';

const done = () =>
  look({
    database: database('ready'),
    job: job('Succeeded', { uid: 'one', completedAt: DONE_AT }),
  });

/** What history gives after a restart. */
const restarted: PhaseMemory = { outcome: 'Succeeded', succeededJob: 'one' };
/** As a portal before this one wrote it. */
const oldRow: PhaseMemory = { outcome: 'Succeeded' };

const another = (state: string | undefined, message?: string) =>
  job(state, { uid: 'two', message });

describe('an import that succeeded, whose DataImportJob was deleted', () => {
  describe.each([
    ['seen by this process', done().memory],
    ['seen before a restart', restarted],
    ['remembered without its job', oldRow],
  ])('%s', (_memory, memory) => {
    it.each([
      ['says nothing yet', undefined, 'about to import again'],
      ['is Pending', 'Pending', 'about to import again'],
      ['waits for its S3 Secret', 'Error', 'about to import again'],
      ['runs', 'Running', 'imports again'],
      ['failed', 'Failed', 'imported again'],
    ])(
      'stays Succeeded and alarms when the new job %s',
      (_what, state, title) => {
        const again = look({
          database: database('importing'),
          job: another(state, state === 'Error' ? NO_SECRET : undefined),
          memory,
        });
        expect(again).toMatchObject({
          phase: 'Succeeded',
          outcome: 'Succeeded',
          cause: {
            code: 'data-overwritten',
            title: expect.stringContaining(title),
            remedy: expect.stringContaining(PATCH),
          },
        });
      },
    );
  });

  it('never tells anybody to make the Secret', () => {
    const again = look({
      database: database('importing'),
      job: another('Error', NO_SECRET),
      memory: restarted,
      now: NOW + 60_000,
    });
    expect(again.cause).toMatchObject({
      detail: NO_SECRET,
      remedy: expect.stringMatching(/^Do not make the Secret/),
    });
    expect(again.cause?.remedy).toContain(`${PATCH} && ${DROP_JOB}`);
    expect(JSON.stringify(again.cause)).not.toMatch(/goes on by itself|Create/);
  });

  it('alarms when the new job succeeded between two looks, however ready the database is', () => {
    for (const memory of [done().memory, restarted]) {
      for (const status of ['ready', 'importing']) {
        expect(
          look({
            database: database(status),
            job: another('Succeeded'),
            memory,
          }),
        ).toMatchObject({
          phase: 'Succeeded',
          cause: {
            code: 'data-overwritten',
            title: expect.stringContaining('imported again'),
          },
        });
      }
    }
  });

  it('keeps the alarm when the run has ended, and over a restart', () => {
    const running = look({
      database: database('importing'),
      job: another('Running'),
      memory: restarted,
    });
    expect(running.memory.overwriting).toBe('begun');
    for (const memory of [
      running.memory,
      { ...restarted, overwriting: 'begun' as const },
    ]) {
      for (const seen of [another('Succeeded'), undefined]) {
        const still = look({
          database: database('ready', { dataImport: seen !== undefined }),
          job: seen,
          memory,
        });
        expect(still.cause).toMatchObject({ code: 'data-overwritten' });
      }
    }
  });

  it('keeps when the import succeeded', () => {
    const again = look({
      database: database('importing'),
      job: another('Running'),
      memory: done().memory,
    });
    expect(again.memory.since).toBe(Date.parse(DONE_AT));
  });

  it('alarms as soon as the database says that it imports, job or not', () => {
    expect(
      look({ database: database('importing'), memory: restarted }).cause,
    ).toMatchObject({ code: 'data-overwritten' });
  });

  it('waits for longer than a dead watch lasts before a missing job alone alarms', () => {
    const first = look({ database: database('ready'), memory: restarted });
    expect(first).toMatchObject({
      phase: 'Succeeded',
      lookAgainAt: NOW + 120_000,
    });
    expect(first.cause).toBeUndefined();
    const later = look({
      database: database('ready'),
      memory: first.memory,
      now: NOW + 120_000,
    });
    expect(later.cause).toMatchObject({
      code: 'data-overwritten',
      remedy: expect.stringContaining(PATCH),
    });
  });
});

describe('the way out of an alarm', () => {
  const threatened = () =>
    look({
      database: database('importing'),
      job: another('Error', NO_SECRET),
      memory: restarted,
    });

  it('is not done while the new job still waits', () => {
    const halfWay = look({
      database: database('ready', { dataImport: false }),
      job: another('Error', NO_SECRET),
      memory: threatened().memory,
    });
    expect(halfWay).toMatchObject({
      phase: 'Succeeded',
      cause: { remedy: expect.stringContaining(DROP_JOB) },
    });
    expect(halfWay.cause?.remedy).not.toContain('kubectl patch');
  });

  it('ends it where nothing was written over', () => {
    const averted = look({
      database: database('ready', { dataImport: false }),
      memory: threatened().memory,
    });
    expect(averted.phase).toBe('Succeeded');
    expect(averted.cause).toBeUndefined();
  });
});

describe('an import that is added to a database in use', () => {
  const memory: PhaseMemory = { ranWithoutImport: true };

  it.each([
    ['without a job yet', database('ready'), undefined, 'Preparing'],
    ['that is paused', database('paused'), undefined, 'Provisioning'],
    ['whose job runs', database('importing'), job('Running'), 'Importing'],
    [
      'whose job waits for its Secret',
      database('importing'),
      job('Error', { message: NO_SECRET }),
      'Importing',
    ],
  ])('alarms %s, and is never Blocked', (_what, target, itsJob, phase) => {
    const first = look({ database: target, job: itsJob, memory });
    const later = look({
      database: target,
      job: itsJob,
      memory: first.memory,
      now: NOW + 60_000,
    });
    for (const seen of [first, later]) {
      expect(seen).toMatchObject({
        phase,
        cause: {
          code: 'data-overwritten',
          remedy: expect.stringContaining(PATCH),
        },
      });
    }
  });

  it('alarms also where it succeeded between two looks', () => {
    const ended = look({
      database: database('ready'),
      job: job('Succeeded'),
      memory,
    });
    expect(ended.cause).toMatchObject({ code: 'data-overwritten' });
  });

  it.each(['Succeeded', 'Failed'] as const)(
    'keeps the alarm when it has %s',
    state => {
      const added = look({
        database: database('importing'),
        job: job('Running'),
        memory,
      });
      const ended = look({
        database: database('ready'),
        job: job(state, { message: 'backoff limit' }),
        memory: { ...added.memory, ranWithoutImport: undefined },
      });
      expect(ended).toMatchObject({
        phase: state,
        cause: { code: 'data-overwritten' },
      });
    },
  );
});

describe('no alarm', () => {
  it.each([
    ['for a success that stays', job('Succeeded', { uid: 'one' })],
    [
      'for its own job as a slower replica sees it',
      job('Running', { uid: 'one' }),
    ],
  ])('%s', (_what, itsJob) => {
    const seen = look({
      database: database('ready'),
      job: itsJob,
      memory: restarted,
    });
    expect(seen.phase).toBe('Succeeded');
    expect(seen.cause).toBeUndefined();
  });

  it('for a database that is being deleted, job and all', () => {
    const leaving = look({
      database: database('deleting', { deletionTimestamp: DONE_AT }),
      memory: restarted,
    });
    expect(leaving.phase).toBe('Deleting');
    expect(leaving.cause).toBeUndefined();
  });

  it('for a failed import that is tried again', () => {
    const again = look({
      database: database('importing'),
      job: another('Running'),
      memory: { outcome: 'Failed' },
    });
    expect(again.phase).toBe('Importing');
    expect(again.cause).toBeUndefined();
  });
});
