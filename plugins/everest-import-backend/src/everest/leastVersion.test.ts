import { leastVersion } from './leastVersion';
import { DatabaseEngineObject } from './objects';

function engine(
  type: string,
  operatorVersion: string | undefined,
  status = 'installed',
): DatabaseEngineObject {
  return {
    metadata: { name: type, namespace: 'team-blue', uid: `uid-${type}` },
    spec: { type },
    status: { status, ...(operatorVersion && { operatorVersion }) },
  };
}

describe('leastVersion', () => {
  it.each([
    ['nothing', [], undefined],
    [
      'the operator that came with it',
      [engine('postgresql', '3.0.0')],
      '1.16.1',
    ],
    ['another one that came with it', [engine('pxc', '1.20.1')], '1.16.1'],
    ['an operator before it', [engine('postgresql', '2.8.0')], undefined],
    ['the number of another engine', [engine('psmdb', '3.0.0')], undefined],
    [
      'one namespace of two that has upgraded',
      [engine('postgresql', '2.8.0'), engine('postgresql', '3.0.0')],
      '1.16.1',
    ],
    [
      'an operator that is being installed',
      [engine('postgresql', '3.0.0', 'installing')],
      undefined,
    ],
    ['no version', [engine('postgresql', undefined)], undefined],
    ['what is no version', [engine('postgresql', 'main')], undefined],
  ])('%s', (_which, engines, expected) => {
    expect(leastVersion(engines)).toBe(expected);
  });
});
