import { importer } from '../__testUtils__/objects';
import { digestOf } from './digest';
import { everestVersion, toImporter, toImporterSummary } from './toImporter';

describe('toImporter', () => {
  it('tolerates an importer without any spec', () => {
    const words = toImporter('c1', {
      metadata: { name: 'empty', uid: 'u' },
    });
    expect(words).toMatchObject({
      cluster: 'c1',
      name: 'empty',
      displayName: 'empty',
      engines: [],
      otherEngines: [],
      requiredFields: [],
      rights: [],
      contract: {},
    });
    expect(words.findings.map(finding => finding.code)).toEqual([
      'image-missing',
      'engines-missing',
      'display-name-missing',
    ]);
  });

  it('says engines in the words of the API, and keeps unknown ones', () => {
    const words = toImporter(
      'c1',
      importer('x', {
        supportedEngines: ['pxc', 'psmdb', 'psmdb', 'cassandra'],
      }),
    );
    expect(words.engines).toEqual(['mysql', 'mongodb']);
    expect(words.otherEngines).toEqual(['cassandra']);
    expect(words.findings.map(item => item.code)).toContain('engine-unknown');
  });

  it('says required fields without a leading dot', () => {
    const words = toImporter(
      'c1',
      importer('x', {
        databaseClusterConstraints: {
          requiredFields: ['.spec.engine.userSecretsName', 'spec.proxy'],
        },
      }),
    );
    expect(words.requiredFields).toEqual([
      'spec.engine.userSecretsName',
      'spec.proxy',
    ]);
  });

  it('gives the same digest whatever the order of keys, another for another spec', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: [1, 2] } })).toBe(
      digestOf({ b: { d: [1, 2], c: 2 }, a: 1 }),
    );
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
    expect(toImporter('c1', importer('x')).digest).toBe(
      toImporter('c2', importer('x')).digest,
    );
    expect(toImporter('c1', importer('x')).digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    [
      'namespace',
      {
        permissions: [
          {
            apiGroups: [''],
            resources: ['secrets'],
            verbs: ['create', 'get', 'update'],
          },
        ],
      },
      'create, get and update secrets, in its namespace',
      false,
    ],
    [
      'cluster',
      {
        clusterPermissions: [
          { apiGroups: ['apps'], resources: ['deployments'], verbs: ['list'] },
        ],
      },
      'list deployments of apps, in the whole cluster',
      false,
    ],
    [
      'namespace',
      {
        permissions: [
          {
            apiGroups: [''],
            resources: ['secrets'],
            resourceNames: ['one'],
            verbs: ['get'],
          },
        ],
      },
      'get secrets named one, in its namespace',
      false,
    ],
    [
      'namespace',
      { permissions: [{}] },
      'nothing nothing, in its namespace',
      false,
    ],
  ])('says rights in words: %s %#', (scope, spec, text, wildcard) => {
    expect(toImporter('c1', importer('x', spec)).rights).toEqual([
      { scope, text, wildcard },
    ]);
  });

  it.each([
    [
      { apiGroups: ['apps'], resources: ['*/scale'], verbs: ['update'] },
      'update the scale of every resource of apps, in its namespace',
      { wildcard: true },
    ],
    [
      { nonResourceURLs: ['/metrics', '/logs/*'], verbs: ['get'] },
      'get the paths /metrics and /logs/*, in its namespace',
      { wildcard: true },
    ],
    [
      { apiGroups: [''], resources: ['pods'], verbs: ['create'] },
      'create pods, in its namespace',
      {
        wildcard: false,
        escalation: 'run containers as another service account',
      },
    ],
  ])('says in words how far a right reaches: %#', (rule, text, more) => {
    expect(
      toImporter('c1', importer('x', { permissions: [rule] })).rights,
    ).toEqual([{ scope: 'namespace', text, ...more }]);
  });

  it('says what a right to everything brings', () => {
    const all = { apiGroups: ['*'], resources: ['*'], verbs: ['*'] };
    expect(
      toImporter('c1', importer('x', { clusterPermissions: [all] })).rights,
    ).toEqual([
      {
        scope: 'cluster',
        text: 'do anything with every resource of every API group, in the whole cluster',
        wildcard: true,
        escalation: 'give itself any right',
      },
    ]);
  });

  it('shortens a list of rights that has no end', () => {
    const resources = Array.from({ length: 500 }, (_, index) => `r${index}`);
    const [right] = toImporter(
      'c1',
      importer('x', {
        permissions: [{ apiGroups: [''], resources, verbs: ['get'] }],
      }),
    ).rights;
    expect(right.text).toContain('488 more');
    expect(right.text.length).toBeLessThan(200);
  });

  it.each([
    ['registry.example.net:5000/loader', true],
    ['loader:latest', true],
    ['registry.example.net:5000/loader:1.2', false],
    ['loader@sha256:abc', false],
  ])('finds an image without a fixed tag: %s', (image, found) => {
    const codes = toImporter(
      'c1',
      importer('x', { jobSpec: { image } }),
    ).findings.map(item => item.code);
    expect(codes.includes('image-not-pinned')).toBe(found);
  });

  it('warns of rights that reach far', () => {
    const words = toImporter(
      'c1',
      importer('x', { clusterPermissions: [{ verbs: ['*'] }] }),
    );
    expect(words.findings.map(item => item.code)).toEqual(
      expect.arrayContaining(['cluster-rights', 'wildcard-rights']),
    );
  });

  it('knows the built-in importers, and lets annotations speak first', () => {
    const builtIn = importer('everest-percona-pg-operator');
    expect(toImporter('c1', builtIn).contract).toMatchObject({
      backupKinds: ['pgbackrest'],
      sourceCredentials: 'ignored',
    });
    const annotated = importer('everest-percona-pg-operator');
    annotated.metadata.annotations = {
      'everest-import.backstage.io/backup-kinds': 'pg-dump, plain',
      'everest-import.backstage.io/space-factor': '2.5',
      'everest-import.backstage.io/source-credentials': 'whatever',
      'everest-import.backstage.io/docs': 'data:text/html,x',
    };
    expect(toImporter('c1', annotated).contract).toMatchObject({
      backupKinds: ['pg-dump', 'plain'],
      spaceFactor: 2.5,
      sourceCredentials: 'ignored',
    });
    expect(toImporter('c1', annotated).contract.docs).toMatch(/^https:/);
  });

  it('passes over what an annotation says at too great a length', () => {
    const long = importer('x');
    long.metadata.annotations = {
      'everest-import.backstage.io/backup-kinds': 'pg-dump,'.repeat(1_000),
      'everest-import.backstage.io/owner': 'group:default/data',
    };
    expect(toImporter('c1', long).contract).toEqual({
      owner: 'group:default/data',
    });
  });

  it('is short in a list, whatever its author wrote', () => {
    const long = 'x'.repeat(100_000);
    const item = importer('x', {
      displayName: long,
      description: long,
      supportedEngines: ['pxc', ...Array.from({ length: 500 }, () => long)],
      jobSpec: { image: long, command: [long] },
      permissions: [
        { apiGroups: [''], resources: ['pods'], verbs: ['create'] },
      ],
      config: { openAPIV3Schema: { properties: { a: {}, b: {} } } },
      databaseClusterConstraints: { requiredFields: [long] },
    });
    const summary = toImporterSummary('c1', item);
    expect(summary).toMatchObject({
      engines: ['mysql'],
      settings: 2,
      wideRights: true,
      digest: toImporter('c1', item).digest,
    });
    expect(JSON.stringify(summary).length).toBeLessThan(2_500);
  });

  it('claims nothing for an importer named like a member of every object', () => {
    expect(toImporter('c1', importer('constructor')).contract).toEqual({});
  });
});

describe('everestVersion', () => {
  it.each([
    ['docker.io/percona/everest-operator:1.9.0', '1.9.0'],
    ['perconalab/everest-operator:0.0.0', undefined],
    ['registry.example.net/loader:3.0.0', undefined],
  ])('%s', (image, version) => {
    expect(everestVersion([importer('x', { jobSpec: { image } })])).toBe(
      version,
    );
  });
});
