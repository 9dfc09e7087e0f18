import { sampleImport } from '../../__testUtils__/sampleImport';
import { withPhase } from './steps';
import { Step } from '../../everest/PhaseMemory';

const at = (minute: number) =>
  new Date(Date.parse('2026-01-15T09:00:00Z') + minute * 60_000).toISOString();

describe('the steps of an import', () => {
  it('are its phases, each with when it began', () => {
    const first = withPhase(
      [],
      sampleImport({ phase: 'Preparing', phaseSince: at(1) }),
    );
    const second = withPhase(
      first,
      sampleImport({ phase: 'Importing', phaseSince: at(2) }),
    );
    expect(second).toEqual([
      { step: 'Preparing', at: at(1), status: 'importing' },
      { step: 'Importing', at: at(2), status: 'importing' },
    ]);
  });

  it('take a better time for the same phase, and stay as they are by the same words', () => {
    const words = sampleImport({ phase: 'Importing', phaseSince: at(2) });
    const seen = withPhase([], words);
    expect(withPhase(seen, words)).toEqual(seen);
    const told = withPhase(seen, { ...words, phaseSince: at(1) });
    expect(told).toEqual([{ ...seen[0], at: at(1) }]);
  });

  it('keep the first and the last of an import that goes back and forth', () => {
    let steps: Step[] = [];
    for (let index = 0; index < 500; index += 1) {
      const phase = index % 2 ? 'Blocked' : 'Importing';
      steps = withPhase(steps, sampleImport({ phase, phaseSince: at(index) }));
    }
    expect(steps).toHaveLength(50);
    expect(steps[0].at).toBe(at(0));
    expect(steps[49].at).toBe(at(499));
  });
});
