import { digestOf } from '../everest/digest';
import {
  loader,
  mongodb,
  mysql,
  source,
  engine,
} from '../__testUtils__/refusedCases';
import { sampleFacts, sampleImporter } from '../__testUtils__/sampleFacts';
import { findRefusals } from './index';
import { leastCpuMs } from '../fuzz/__testUtils__/leastCpuMs';

describe('findRefusals', () => {
  it.each([
    ['PostgreSQL', {}],
    ['MySQL without users', mysql()],
    ['MongoDB with all users', mongodb()],
    [
      'MongoDB with a Secret',
      mongodb({ databaseCredentials: { secretName: 'users' } }),
    ],
    ['the words of Everest', mysql({ type: 'pxc' })],
    ['a config after the schema', loader({ format: 'plain' })],
    ['an S3 Secret by name', { s3Credentials: { secretName: 'mine' } }],
    ['one node of MySQL with one proxy', { ...mysql({ replicas: 1 }) }],
    ['my own group as owner', { owner: 'group:default/guests' }],
    [
      'the rest of the spec',
      {
        spec: { backup: { pitr: { enabled: false } }, proxy: { config: 'x' } },
      },
    ],
    [
      'an incremental pgBackRest backup',
      source({ path: '/a/backup/db/20260114-020001F_20260115-020001I' }),
    ],
  ])('lets pass %s', (_what, change) => {
    expect(findRefusals(sampleFacts(change))).toEqual([]);
  });

  it('says everything at once', () => {
    const causes = findRefusals(
      sampleFacts({
        ...source({ endpoint: 'https://evil.test', bucket: 'a/b' }),
        name: 'UPPER',
        ...engine({ storage: { size: 'big' }, version: '1' }),
        s3Credentials: undefined,
      }),
    );
    expect(causes.map(cause => cause.field).sort()).toEqual([
      'engine.storage.size',
      'engine.version',
      'name',
      's3Credentials',
      'source.bucket',
      'source.endpoint',
    ]);
  });

  it('allows rights, endpoints and importers that config allows', () => {
    const facts = sampleFacts(
      {
        importer: 'cluster-reader',
        ...source({ endpoint: 'http://127.0.0.1:9000', path: 'any/where' }),
      },
      {
        rules: {
          allowedImporters: ['cluster-reader'],
          maxRights: { cluster: true, wildcard: false, escalation: false },
          allowedEndpoints: [
            {
              host: '127.0.0.1:9000',
              allowPrivate: true,
              allowHttp: true,
              browse: true,
            },
          ],
        },
      },
    );
    expect(findRefusals(facts)).toEqual([]);
  });

  it('takes an importer that could take more rights, where config allows it', () => {
    const maxRights = { cluster: false, wildcard: false, escalation: true };
    const facts = sampleFacts({ importer: 'binds' }, { rules: { maxRights } });
    expect(findRefusals(facts)).toEqual([]);
  });

  it('takes the digest of the importer as it is', () => {
    const importerDigest = digestOf({ supportedEngines: ['postgresql'] });
    expect(findRefusals(sampleFacts({ importerDigest }))).toEqual([]);
  });

  it('tells how an importer has changed since it was shown', () => {
    const facts = sampleFacts(
      { importerDigest: 'shown' },
      { facts: { shownImporter: { supportedEngines: ['pxc'] } } },
    );
    expect(findRefusals(facts)).toEqual([
      {
        field: 'importerDigest',
        code: 'importer-changed',
        message: expect.stringContaining("'supportedEngines.0'"),
        values: expect.objectContaining({ at: " ('supportedEngines.0')" }),
        difference: [
          {
            path: 'supportedEngines.0',
            before: '"pxc"',
            after: '"postgresql"',
          },
        ],
      },
    ]);
  });

  describe('with an importer that has rights in the whole cluster', () => {
    const rules = {
      maxRights: { cluster: true, wildcard: false, escalation: false },
    };
    const elsewhere = (importer: string, name = 'shop') => ({
      metadata: { name, namespace: 'team-red', uid: name },
      spec: { dataSource: { dataImport: { dataImporterName: importer } } },
    });
    const refusals = (importer: string, other: ReturnType<typeof elsewhere>) =>
      findRefusals(
        sampleFacts(
          { importer },
          { rules, view: { databases: () => [other] } },
        ),
      ).map(({ code }) => code);

    it('refuses a name that another such database has in another namespace', () => {
      expect(refusals('cluster-reader', elsewhere('cluster-reader'))).toEqual([
        'name-shared-rights',
      ]);
    });

    it.each([
      ['another importer', 'cluster-reader', elsewhere('acme-dump-loader')],
      ['another name', 'cluster-reader', elsewhere('cluster-reader', 'other')],
      [
        'rights in the namespace only',
        'everest-percona-pg-operator',
        elsewhere('cluster-reader'),
      ],
    ])('allows %s', (_what, importer, other) => {
      expect(refusals(importer, other)).toEqual([]);
    });
  });

  it('checks a path after the pattern that an importer declares, in linear time', () => {
    const view = (pattern: string) => ({
      importers: () => [
        sampleImporter(
          'own',
          { supportedEngines: ['postgresql'] },
          { 'everest-import.backstage.io/path-pattern': pattern },
        ),
      ],
    });
    const change = {
      importer: 'own',
      ...source({ path: `${'a'.repeat(60)}!` }),
    };
    const cpuMs = leastCpuMs(() => {
      expect(
        findRefusals(sampleFacts(change, { view: view('^(a+)+$') })),
      ).toMatchObject([{ code: 'path-layout' }]);
      for (const unused of ['(?=a)', '.{0,999}'.repeat(100)]) {
        expect(
          findRefusals(sampleFacts(change, { view: view(unused) })),
        ).toEqual([]);
      }
    });
    expect(cpuMs).toBeLessThan(500);
  });
});
