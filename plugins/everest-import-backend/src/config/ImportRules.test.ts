import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { ceilingsAt } from './ceilings';
import { readImportRules } from './ImportRules';

const read = (everestImport?: JsonObject) =>
  readImportRules(new ConfigReader(everestImport ? { everestImport } : {}));

describe('readImportRules', () => {
  it('is strict about TLS and rights, and open about the rest, where nothing is said', () => {
    expect(read()).toEqual({
      allowedEndpoints: undefined,
      backupSources: [],
      trustNamedSecrets: false,
      allowInsecureTls: false,
      allowedImporters: undefined,
      requirePinnedImage: false,
      ceilings: {},
      namespaceCeilings: [],
      profiles: [],
      maxRights: { cluster: false, wildcard: false, escalation: false },
      assigners: [],
      createThrough: 'any',
    });
  });

  it('reads every rule', () => {
    const rules = read({
      s3: { allowInsecureTls: true, allowedEndpoints: [{ host: 'S3.Test' }] },
      importers: { allow: ['a'], requirePinnedImage: true },
      ceilings: {
        storage: '1Ti',
        cpu: 8,
        memory: '32Gi',
        replicas: 3,
        storageClasses: ['fast'],
        engines: ['pxc', 'postgresql'],
        importsAtOnce: 2,
      },
      maxRights: { cluster: true, escalation: true },
      createThrough: 'scaffolder',
      profiles: [
        {
          name: 'small',
          engines: ['psmdb'],
          engine: { version: 8.4, resources: { cpu: 2, memory: '4G' } },
          spec: { podSchedulingPolicyName: 'spread' },
        },
      ],
    });
    expect(rules).toMatchObject({
      allowInsecureTls: true,
      allowedEndpoints: [{ host: 's3.test', browse: true }],
      allowedImporters: ['a'],
      requirePinnedImage: true,
      ceilings: {
        storage: '1Ti',
        cpu: '8',
        engines: ['mysql', 'postgresql'],
        importsAtOnce: 2,
      },
      maxRights: { cluster: true, wildcard: false, escalation: true },
      createThrough: 'scaffolder',
      profiles: [
        {
          name: 'small',
          title: 'small',
          engines: ['mongodb'],
          engine: { version: '8.4', resources: { cpu: '2', memory: '4G' } },
        },
      ],
    });
  });

  it.each<[string, JsonObject, RegExp]>([
    [
      'an amount that is none',
      { ceilings: { storage: 'much' } },
      /'storage'.*'much'/,
    ],
    ['an engine that is none', { ceilings: { engines: ['db2'] } }, /'db2'/],
    ['another way to create', { createThrough: 'kubectl' }, /'kubectl'/],
    [
      'a misspelt field in a profile',
      { profiles: [{ name: 'a', engine: { replica: 3 } }] },
      /profiles\.0\.engine.*replica/,
    ],
    [
      'an unknown engine in a profile',
      { profiles: [{ name: 'a', engines: ['db2'] }] },
      /profiles\.0\.engines\.0.*'db2'/,
    ],
    [
      'a path that is ours in a profile',
      { profiles: [{ name: 'a', spec: { engine: {} } }] },
      /'a'.*'spec\.engine'/,
    ],
    [
      'two profiles of one name',
      { profiles: [{ name: 'a' }, { name: 'a' }] },
      /'a' stands twice/,
    ],
  ])('stops the start over %s', (_what, config, message) => {
    expect(() => read(config)).toThrow(message);
  });

  it("lays a namespace's ceilings over those for everywhere", () => {
    const rules = read({
      ceilings: { storage: '100Gi', replicas: 3 },
      clusters: [
        {
          name: 'c1',
          namespaces: [
            { name: 'team-blue', ceilings: { storage: '1Ti' } },
            { name: 'team-red' },
            { name: '*', ceilings: { importsAtOnce: 1 } },
          ],
        },
      ],
    });
    const at = (namespace: string, cluster = 'c1') =>
      ceilingsAt(rules, cluster, namespace);
    expect(at('team-blue')).toEqual({ storage: '1Ti', replicas: 3 });
    expect(at('team-red')).toEqual({ storage: '100Gi', replicas: 3 });
    expect(at('other')).toEqual({
      storage: '100Gi',
      replicas: 3,
      importsAtOnce: 1,
    });
    expect(at('other', 'c2')).toEqual({ storage: '100Gi', replicas: 3 });
  });

  it('reads assigners in their full form, however config spells them', () => {
    expect(
      read({ assigners: ['Group:Default/DBA', 'sre', '*'] }).assigners,
    ).toEqual(['group:default/dba', 'group:default/sre', '*']);
  });
});
