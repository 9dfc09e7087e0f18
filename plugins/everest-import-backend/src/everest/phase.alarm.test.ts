import { look } from '../__testUtils__/lookAtPhase';
import { database, job } from '../__testUtils__/objects';

describe('an alarm that live data is overwritten', () => {
  it('is raised when another job runs over a finished import', () => {
    const done = look({
      database: database('ready'),
      job: job('Succeeded', { uid: 'one' }),
    });
    const again = look({
      database: database('importing'),
      job: job('Running', { uid: 'two' }),
      memory: done.memory,
    });
    expect(again).toMatchObject({
      phase: 'Importing',
      cause: { code: 'data-overwritten' },
    });
    const notYet = look({
      database: database('importing'),
      job: job('Succeeded', { uid: 'two' }),
      memory: again.memory,
    });
    expect(notYet.phase).toBe('Importing');
  });

  it.each([
    ['before the new job appears', undefined],
    ['while the new job says nothing', job(undefined, { uid: 'two' })],
    ['while the new job runs', job('Running', { uid: 'two' })],
  ])('is raised when a finished job is gone, %s', (_when, newJob) => {
    // After a restart history knows the outcome, and not which job it was.
    const again = look({
      database: database('importing'),
      job: newJob,
      memory: { outcome: 'Succeeded' },
    });
    expect(again.cause).toMatchObject({ code: 'data-overwritten' });
  });

  it('is raised for an import that is added to a database in use', () => {
    const added = look({
      database: database('importing'),
      job: job('Running'),
      memory: { ranWithoutImport: true },
    });
    expect(added.cause).toMatchObject({ code: 'data-overwritten' });
    const ended = look({
      database: database('ready'),
      job: job('Succeeded'),
      memory: added.memory,
    });
    expect(ended.phase).toBe('Succeeded');
    expect(ended.cause).toBeUndefined();
  });
});
