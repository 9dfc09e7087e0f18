import { targets } from '../../../dev/mockTargets';
import { nameFrom } from './nameFrom';
import { nearestVersion } from './nearestVersion';
import { proposeTarget, withProposal } from './proposal';
import { withSizes } from './sizes';
import { readTarget } from './TargetValue';

describe('the name after a backup', () => {
  it.each([
    ['shop-2026-01-14.sql.gz', 'shop'],
    ['dumps/shop.sql', 'shop'],
    ['nightly/2026-01-14/orders_v2.dump', 'orders-v2'],
    ['2026-01-14T01:00:02Z_carts.archive', 'carts'],
    [
      'ledger-x7k/5e0b83a4-0f6e-4f0c-a3d1-2b1f5f0e9c11/ledger-x7k-2026-01-14-01:00:00-full',
      'ledger-x7k',
    ],
    [
      'postgresql-nf9/bd68c303-33eb-4368-b564-2cc4b9c71163/backup/db/20260114-010002F/',
      'postgresql-nf9',
    ],
    [
      'carts-db/bd68c303-33eb-4368-b564-2cc4b9c71163/2026-01-14T01:00:02Z',
      'carts-db',
    ],
    ['Sicherung der Kasse.sql', 'sicherung-der-kasse'],
    ['a-name-that-is-longer-than-everest-takes.sql', 'a-name-that-is-longer'],
    ['.hidden/1st.sql', 'st'],
    ['20260114-010002F_20260115-010002I/', ''],
    ['prod/2026-01-14.sql.gz', 'prod'],
    ['prod/2026-01-14T01:00:02Z.tar.gz', 'prod'],
    ['shop_2026_01_14.sql', 'shop'],
    ['shop-full-2026-01-14.sql', 'shop'],
    ['2026/01/14/backup.tar', ''],
    ['', ''],
  ])('of %j is %j', (path, name) => {
    expect(nameFrom(path)).toBe(name);
  });

  it('is always one that Everest takes, and found in linear time', () => {
    for (const path of [
      '-'.repeat(100_000),
      '1a'.repeat(50_000),
      'ä/'.repeat(9),
    ])
      expect(nameFrom(path)).toMatch(/^([a-z]([-a-z0-9]{0,20}[a-z0-9])?)?$/);
  });
});

describe('the version for a backup', () => {
  const postgresql = {
    type: 'postgresql' as const,
    versions: ['18.1', '17.5', '17.2', '16.9', '16.4'],
    defaultVersion: '17.2',
  };
  const mysql = {
    type: 'mysql' as const,
    versions: ['8.4.5-5.1', '8.0.42-33.1', '8.0.41-32.1'],
    defaultVersion: '8.4.5-5.1',
  };
  it.each([
    ['its own line, the newest of it', postgresql, '16.1', false, '16.9'],
    ['the recommended one of its line', postgresql, '17.0', false, '17.2'],
    ['the next newer line', postgresql, '15.4', false, '16.9'],
    ['none where all are older', postgresql, '19', false, undefined],
    [
      'none where files need the same line',
      postgresql,
      '15.4',
      true,
      undefined,
    ],
    ['the same line for files', postgresql, '16.1', true, '16.9'],
    ['the line by two numbers', mysql, '8.0.28', false, '8.0.42-33.1'],
    ['a later line by two numbers', mysql, '8.1.0', false, '8.4.5-5.1'],
    ['an older release', mysql, '5.7.44', false, '8.0.42-33.1'],
    ["none for MariaDB's numbers", mysql, '10.11.4', false, undefined],
    [
      'a later one than a recommended that is older',
      { ...mysql, defaultVersion: '8.0.41-32.1' },
      '8.0.42-33',
      true,
      '8.0.42-33.1',
    ],
    ['none where nothing is said', mysql, undefined, false, undefined],
    ['none where it is no number', mysql, 'latest', false, undefined],
  ])('is %s', (_, offer, from, isExact, version) => {
    expect(nearestVersion(offer, from, isExact)).toBe(version);
  });
});

describe('a target after a backup', () => {
  const { engines } = targets.clusters[0].namespaces[0];
  const GIB = 2 ** 30;
  const shop = {
    path: 'shop.sql',
    engine: 'postgresql' as const,
    engineVersion: '16.2',
    sizeBytes: GIB,
  };

  it('has its type, version and name, and room for it', () => {
    expect(proposeTarget(shop, engines)).toEqual({
      type: 'postgresql',
      version: '16.9',
      size: '25Gi',
      name: 'shop',
    });
  });

  it.each([
    ['what it has itself', { sizeBytes: 30 * GIB }, undefined, '40Gi'],
    ["the importer's factor", { sizeBytes: 30 * GIB }, 4, '145Gi'],
    [
      'what it restores to before what it has',
      { sizeBytes: GIB, restoredBytes: 50 * GIB },
      undefined,
      '60Gi',
    ],
    ['nothing where nothing is known', { sizeBytes: undefined }, 4, undefined],
  ])('is as large as %s asks', (_, sizes, factor, size) => {
    expect(proposeTarget({ ...shop, ...sizes }, engines, factor).size).toBe(
      size,
    );
  });

  const first = proposeTarget(shop, engines);
  const second = proposeTarget(
    {
      path: 'ledger.sql',
      engine: 'mysql',
      engineVersion: '8.0.30',
      sizeBytes: 60 * GIB,
    },
    engines,
  );
  const filled = withSizes(withProposal({}, first));

  it('is filled in where nothing is said, and small for the rest', () => {
    expect(filled).toEqual({
      name: 'shop',
      engine: {
        type: 'postgresql',
        version: '16.9',
        replicas: 1,
        storage: { size: '25Gi' },
        resources: { cpu: '1', memory: '4G' },
      },
    });
  });

  it('keeps nothing of another backup that was not said by a person', () => {
    const said = { ...filled, name: 'mine' };
    said.engine = { ...said.engine, storage: { size: '100Gi', class: 'fast' } };
    expect(withProposal(said, second, first, true)).toMatchObject({
      name: 'mine',
      engine: {
        type: 'mysql',
        version: '8.0.42-33.1',
        storage: { size: '100Gi', class: 'fast' },
      },
    });
    expect(withProposal(filled, second, first, true)).toMatchObject({
      name: 'ledger',
      engine: {
        type: 'mysql',
        version: '8.0.42-33.1',
        storage: { size: '75Gi' },
      },
    });
  });

  it('says nothing again that was emptied on purpose', () => {
    const { version, ...rest } = filled.engine!;
    const emptied = { ...filled, engine: rest };
    expect(version).toBe('16.9');
    expect(withProposal(emptied, first, first, true)).toEqual(emptied);
    expect(withProposal({ cluster: 'east' }, first)).toMatchObject({
      cluster: 'east',
      name: 'shop',
    });
  });

  it('of another form is proposed anew, though it is the same', () => {
    const linked = { cluster: 'east', engine: { type: 'postgresql' } };
    expect(withProposal(linked, first, first)).toMatchObject({
      name: 'shop',
      engine: { version: '16.9', storage: { size: '25Gi' } },
    });
  });

  it('keeps nothing that was proposed where nothing is known any more', () => {
    const large = withProposal({}, second);
    expect(withProposal(withSizes(large), {}, second, true)).toEqual({
      engine: {
        replicas: 1,
        storage: { size: '25Gi' },
        resources: { cpu: '1', memory: '4G' },
      },
    });
  });

  it('leaves the size to a profile', () => {
    expect(
      withProposal({ profile: 'team-small' }, second).engine,
    ).not.toHaveProperty('storage');
  });
});

describe('a backup of another engine', () => {
  it('leaves behind what was of the engine before', () => {
    const value = readTarget({
      ...{ cluster: 'east', namespace: 'blue', name: 'shop' },
      engine: { type: 'mysql', replicas: 1, config: '[mysqld]' },
      proxy: {
        ...{ type: 'proxysql', replicas: 3 },
        expose: { type: 'external' },
      },
    });
    const next = withProposal(
      value,
      { type: 'postgresql' },
      { type: 'mysql' },
      true,
    );
    expect(next.engine).toMatchObject({ type: 'postgresql', replicas: 1 });
    expect({ config: next.engine?.config, proxy: next.proxy }).toEqual({
      proxy: { expose: { type: 'external' } },
    });
  });

  it('is no other where nothing was said of an engine', () => {
    const linked = readTarget({ engine: { config: '[mysqld]' } });
    expect(withProposal(linked, { type: 'mysql' }).engine?.config).toBe(
      '[mysqld]',
    );
  });
});
