import { NOW, look } from '../__testUtils__/lookAtPhase';
import { database, job } from '../__testUtils__/objects';

describe('phaseOf over time', () => {
  it('shows Blocked once Error lasts, and goes on when Running returns', () => {
    const stuck = { database: database('importing'), job: job('Error') };
    const first = look(stuck);
    const second = look({ ...stuck, memory: first.memory, now: NOW + 5_000 });
    const third = look({
      database: database('importing'),
      job: job('Running'),
      memory: second.memory,
      now: NOW + 9_000,
    });
    expect([first.phase, second.phase, third.phase]).toEqual([
      'Importing',
      'Blocked',
      'Importing',
    ]);
    expect(third.cause).toBeUndefined();
  });

  it('forgets a suspicion that did not last', () => {
    const first = look({ database: database('importing'), job: job('Error') });
    const second = look({
      database: database('importing'),
      job: job('Running'),
      memory: first.memory,
      now: NOW + 1_000,
    });
    const third = look({
      database: database('importing'),
      job: job('Error'),
      memory: second.memory,
      now: NOW + 6_000,
    });
    expect(third.phase).toBe('Importing');
  });

  it('keeps the first sight of a phase as its beginning', () => {
    const first = look({ database: database('ready') });
    const second = look({
      database: database('ready'),
      memory: first.memory,
      now: NOW + 9_000,
    });
    expect(second.memory.since).toBe(NOW);
  });
});
