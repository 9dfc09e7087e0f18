import { IMPORT_PHASES, isFinalPhase } from './phase';

describe('isFinalPhase', () => {
  it.each(IMPORT_PHASES.map(phase => [phase]))(
    'knows whether %s ends',
    phase => {
      expect(isFinalPhase(phase)).toBe(['Succeeded', 'Failed'].includes(phase));
    },
  );
});

describe('IMPORT_PHASES', () => {
  it('names each phase once', () => {
    expect(new Set(IMPORT_PHASES).size).toBe(IMPORT_PHASES.length);
  });
});
