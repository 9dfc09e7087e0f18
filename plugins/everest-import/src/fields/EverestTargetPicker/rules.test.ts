import { targetFaults } from './faults';
import {
  compact,
  readTarget,
  SMALL,
  withCluster,
  withEngine,
  withNamespace,
  withProfile,
} from './TargetValue';

const whole = {
  cluster: 'east',
  namespace: 'team-blue',
  name: 'shop',
  engine: {
    type: 'mysql',
    version: '8.0',
    replicas: 3,
    storage: { size: '10Gi', class: 'fast' },
    resources: { cpu: '2', memory: '8G' },
  },
  profile: undefined,
};

describe('a target', () => {
  it.each([
    [undefined, {}],
    ['a text', {}],
    [{ cluster: 1, namespace: {}, engine: 'mysql' }, {}],
    [
      { engine: { type: 'mysql', replicas: '3', storage: 'x' } },
      { engine: { type: 'mysql' } },
    ],
  ])('that a link says as %j is read as %j', (data, expected) => {
    expect(compact(readTarget(data))).toEqual(expected);
  });

  it('keeps all that it says', () => {
    expect(readTarget(whole)).toEqual(whole);
  });

  it('leaves what belongs to another cluster behind', () => {
    expect(compact(withCluster(whole, 'west'))).toEqual({
      cluster: 'west',
      name: 'shop',
      engine: {
        type: 'mysql',
        replicas: 3,
        storage: { size: '10Gi' },
        resources: { cpu: '2', memory: '8G' },
      },
    });
  });

  it('leaves the version of another namespace or engine behind', () => {
    expect(withNamespace(whole, 'other').engine?.version).toBeUndefined();
    const changed = withEngine(whole, 'mongodb');
    expect(changed.engine).toMatchObject({ type: 'mongodb', replicas: 3 });
    expect(changed.engine?.version).toBeUndefined();
  });

  it('is as large as its profile says, and small without one', () => {
    const profiled = withProfile(whole, 'team-small');
    expect(profiled.engine).toEqual({ type: 'mysql', version: '8.0' });
    expect(withProfile(profiled, undefined).engine).toMatchObject(SMALL);
    expect(withEngine(profiled, 'postgresql').engine).toMatchObject(SMALL);
  });

  it.each([
    ['nothing', {}, ['cluster', 'namespace', 'engine', 'name']],
    ['a right one', whole, []],
    ['capitals', { ...whole, name: 'Shop' }, ['nameMalformed']],
    ['23 letters', { ...whole, name: 'a'.repeat(23) }, ['nameMalformed']],
    ['a digit first', { ...whole, name: '1shop' }, ['nameMalformed']],
    ['a hyphen last', { ...whole, name: 'shop-' }, ['nameMalformed']],
    [
      'two nodes of MySQL',
      { ...whole, engine: { ...whole.engine, replicas: 2 } },
      ['replicasOdd'],
    ],
    [
      'two nodes of PostgreSQL',
      { ...whole, engine: { type: 'postgresql', replicas: 2 } },
      [],
    ],
    [
      'half a node',
      { ...whole, engine: { type: 'postgresql', replicas: 0.5 } },
      ['replicas'],
    ],
    [
      'a size in words',
      { ...whole, engine: { ...whole.engine, storage: { size: 'big' } } },
      ['size'],
    ],
  ])('with %s has these faults', (_, value, faults) => {
    expect(targetFaults(readTarget(value))).toEqual(faults);
  });
});
