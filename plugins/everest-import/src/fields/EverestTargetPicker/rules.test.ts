import { targets } from '../../../dev/mockTargets';
import { withCluster, withEngine, withProfile } from './changes';
import { targetFaults } from './faults';
import { settleTarget } from './settle';
import { withSize, withSizes } from './sizes';
import { compact, readTarget, type TargetValue } from './TargetValue';

const SMALL = {
  replicas: 1,
  storage: { size: '25Gi' },
  resources: { cpu: '1', memory: '4G' },
};

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

  it('says its engine in the words of the form, whichever a link has', () => {
    expect(readTarget({ engine: { type: 'pxc' } })).toEqual({
      engine: { type: 'mysql' },
    });
  });

  it.each(['replicas', 'size', 'cpu', 'memory'] as const)(
    'loses its %s alone when that is emptied, and takes it back as it is typed',
    part => {
      const emptied = withSize(whole.engine, part, '');
      const typed = withSize(emptied, part, '7');
      const inPart = (engine: TargetValue['engine']) => [
        engine?.replicas,
        engine?.storage?.size,
        engine?.storage?.class,
        engine?.resources?.cpu,
        engine?.resources?.memory,
      ];
      const at = { replicas: 0, size: 1, cpu: 3, memory: 4 }[part];
      const but = (value: unknown) =>
        inPart(whole.engine).map((said, index) =>
          index === at ? value : said,
        );
      expect(inPart(emptied)).toEqual(but(undefined));
      expect(inPart(typed)).toEqual(but(at === 0 ? 7 : '7'));
    },
  );

  it('is as large as the form proposes where nobody says it', () => {
    const linked = { engine: { type: 'mysql' } };
    expect(withSizes(linked).engine).toEqual({ type: 'mysql', ...SMALL });
    expect(withEngine(readTarget(linked), 'mongodb').engine).toEqual({
      type: 'mongodb',
      ...SMALL,
    });
    const part = { type: 'mysql', resources: { memory: '8G' } };
    expect(withSizes({ engine: part }).engine).toMatchObject({
      replicas: 1,
      resources: { cpu: '1', memory: '8G' },
    });
  });

  it('is as large as its profile says, and small without one', () => {
    const profiled = withProfile(whole, 'team-small');
    expect(compact(profiled).engine).toEqual({ type: 'mysql', version: '8.0' });
    expect(withSizes(profiled)).toBe(profiled);
    expect(withProfile(profiled, undefined, '120Gi').engine).toMatchObject({
      ...SMALL,
      storage: { size: '120Gi' },
    });
    expect(withProfile(profiled, undefined).engine).toMatchObject(SMALL);
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
      {
        ...whole,
        engine: { ...whole.engine, type: 'postgresql', replicas: 2 },
      },
      [],
    ],
    [
      'half a node',
      { ...whole, engine: { ...whole.engine, replicas: 0.5 } },
      ['replicas'],
    ],
    [
      'no sizes',
      { ...whole, engine: { type: 'mysql' } },
      ['replicas', 'size', 'cpu', 'memory'],
    ],
    [
      'a profile in place of the sizes',
      { ...whole, engine: { type: 'mysql' }, profile: 'p' },
      [],
    ],
    [
      'a class alone beside a profile',
      {
        ...whole,
        engine: { type: 'mysql', storage: { class: 'fast' } },
        profile: 'p',
      },
      ['classAlone'],
    ],
    [
      'half of the resources beside a profile',
      {
        ...whole,
        engine: { type: 'mysql', resources: { memory: '8G' } },
        profile: 'p',
      },
      ['resourcesApart'],
    ],
    [
      'an engine without a type',
      { ...whole, engine: { replicas: 3 } },
      ['engine'],
    ],
    [
      'sizes without a unit',
      {
        ...whole,
        engine: {
          ...whole.engine,
          storage: { size: '25' },
          resources: { cpu: '2', memory: '4' },
        },
      },
      ['sizeUnit', 'memoryUnit'],
    ],
    [
      'sizes in bytes',
      {
        ...whole,
        engine: {
          ...whole.engine,
          storage: { size: '26843545600' },
          resources: { cpu: '2', memory: '4000000000' },
        },
      },
      [],
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

describe('a target among what is offered', () => {
  const [east, west] = targets.clusters;
  const other = {
    ...east.namespaces[0],
    name: 'team-red',
    engines: [
      {
        type: 'mysql' as const,
        versions: ['8.0.42-33.1'],
        defaultVersion: '8.0.42-33.1',
        secretKeys: [],
      },
    ],
    ceilings: { storageClasses: ['standard'] },
  };
  const clusters = [{ ...east, namespaces: [...east.namespaces, other] }, west];
  const there: TargetValue = {
    cluster: 'east',
    namespace: 'team-blue',
    name: 'shop',
    engine: {
      type: 'mysql',
      version: '8.0.41-32.1',
      replicas: 3,
      storage: { size: '10Gi', class: 'fast' },
      resources: { cpu: '2', memory: '8G' },
    },
  };
  const settled = (target: TargetValue) => {
    const { value, cleared } = settleTarget(target, clusters);
    return { value: compact(value), cleared };
  };

  it('stays as it is where all of it is there', () => {
    expect(settled(there)).toEqual({ value: there, cleared: [] });
  });

  it('loses the version and class that the next namespace lacks, and no size', () => {
    expect(settled({ ...there, namespace: 'team-red' })).toEqual({
      value: {
        ...there,
        namespace: 'team-red',
        engine: {
          type: 'mysql',
          replicas: 3,
          storage: { size: '10Gi' },
          resources: { cpu: '2', memory: '8G' },
        },
      },
      cleared: [
        { part: 'version', value: '8.0.41-32.1' },
        { part: 'class', value: 'fast' },
      ],
    });
    const shared = { ...there.engine, version: '8.0.42-33.1', storage: {} };
    expect(
      settled({ ...there, namespace: 'team-red', engine: shared }).cleared,
    ).toEqual([]);
  });

  it.each([
    ['is not there', 'team-red', 'postgresql'],
    ['can not be used', 'team-blue', 'mongodb'],
  ])('loses an engine that %s, and no size', (_, namespace, type) => {
    const { value, cleared } = settled({
      ...there,
      namespace,
      engine: { type, replicas: 3 },
    });
    expect(value.engine).toEqual({ replicas: 3 });
    expect(cleared).toEqual([{ part: 'engine', value: type }]);
  });

  it('loses a profile of another engine, and is small instead', () => {
    const { value, cleared } = settled({
      ...there,
      engine: { type: 'mysql' },
      profile: 'team-small',
    });
    expect(value.profile).toBeUndefined();
    expect(value.engine).toMatchObject(SMALL);
    expect(cleared).toEqual([{ part: 'profile', value: 'team-small' }]);
  });

  it('loses a cluster and a namespace that are not there', () => {
    expect(
      settled({ cluster: 'gone', namespace: 'x', name: 'shop' }),
    ).toMatchObject({
      value: { cluster: 'east', name: 'shop' },
      cleared: [
        { part: 'cluster', value: 'gone' },
        { part: 'namespace', value: 'x' },
      ],
    });
  });

  it('loses nothing of a cluster that is away, as nothing of it is known', () => {
    const away = withCluster(there, 'west');
    expect(settled(away)).toEqual({ value: away, cleared: [] });
  });
});
