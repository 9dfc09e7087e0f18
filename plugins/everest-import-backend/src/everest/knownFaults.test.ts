import { database } from '../__testUtils__/objects';
import { knownFaults } from './knownFaults';

function postgresql(replicas?: number) {
  const made = database('ready');
  return {
    ...made,
    spec: {
      ...made.spec,
      engine: { type: 'postgresql', ...(replicas && { replicas }) },
    },
  };
}

describe('knownFaults', () => {
  it.each([
    ['an Everest that has the fault', postgresql(2), '1.15.1', 1],
    ['the Everest it was reported on', postgresql(2), '1.15.2', 1],
    ['the last Everest that has it', postgresql(3), '1.16.0', 1],
    ['an Everest of unknown version', postgresql(2), undefined, 1],
    ['an Everest whose version is no version', postgresql(2), 'main', 1],
    ['the Everest that mended it', postgresql(2), '1.16.1', 0],
    ['a later Everest', postgresql(3), '1.16.2', 0],
    ['one node', postgresql(1), '1.10.0', 0],
    ['another engine', database('ready'), '1.10.0', 0],
    ['no database', undefined, '1.10.0', 0],
  ])('%s', (_which, object, version, count) => {
    const warnings = knownFaults(object, { phase: 'Succeeded' }, version);
    expect(warnings).toHaveLength(count);
  });

  it('says nothing before an import has succeeded', () => {
    expect(
      knownFaults(postgresql(2), { phase: 'Importing' }, '1.10.0'),
    ).toEqual([]);
  });
});
