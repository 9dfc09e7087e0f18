import {
  EVEREST_RELEASES,
  everestSchema,
} from '../__testUtils__/everestReleases';
import { mongodb, mysql, source } from '../__testUtils__/refusedCases';
import { sampleFacts } from '../__testUtils__/sampleFacts';
import { schemaErrors } from '../__testUtils__/strictSchema';
import { findRefusals } from '../preflight';
import { plannedManifest } from '../preflight/plannedManifest';

const ENGINES: [string, object][] = [
  ['postgresql', source({})],
  ['mysql', mysql()],
  ['mongodb', mongodb()],
];
const factsOf = (release: string, change: object) =>
  sampleFacts(change, { installedSchema: everestSchema(release) });
const refusals = (release: string, change: object) =>
  findRefusals(factsOf(release, change)).map(({ field, code }) => [
    field,
    code,
  ]);
const specOf = (release: string, change: object) =>
  plannedManifest(factsOf(release, change)).spec;
const exposed = (type: string, more = {}) => ({
  proxy: { expose: { type, ...more } },
});

describe.each(EVEREST_RELEASES)('Everest %s', release => {
  it.each(ENGINES)('takes what is made for %s', (_engine, change) => {
    expect(refusals(release, change)).toEqual([]);
    const errors = schemaErrors(
      everestSchema(release),
      specOf(release, change),
    );
    expect(errors).toEqual([]);
  });

  it.each(['internal', 'external', 'ClusterIP', 'LoadBalancer'])(
    'understands the exposure %s',
    word => {
      expect(refusals(release, exposed(word))).toEqual([]);
    },
  );
});

describe('what releases of Everest differ in', () => {
  it.each([
    ['1.8', undefined, 'internal'],
    ['1.10', 'ClusterIP', 'internal'],
    ['1.10', 'LoadBalancer', 'external'],
    ['1.12', undefined, 'ClusterIP'],
    ['1.12', 'internal', 'internal'],
    ['1.15', 'NodePort', 'NodePort'],
  ])('on %s the exposure %s is %s', (release, word, expected) => {
    const { proxy } = specOf(release, word ? exposed(word) : {});
    expect(proxy.expose.type).toBe(expected);
  });

  it('is said of an exposure that is not there, with those that are', () => {
    const facts = factsOf('1.10', exposed('NodePort'));
    expect(findRefusals(facts)).toEqual([
      {
        field: 'proxy.expose.type',
        code: 'everest-unknown-value',
        message:
          "The Everest in cluster 'sandbox' does not know 'NodePort' for 'proxy.expose.type'. Choose one of: internal, external.",
        values: {
          field: 'proxy.expose.type',
          value: 'NodePort',
          cluster: 'sandbox',
          choices: 'internal, external',
        },
      },
    ]);
  });

  it('is the shape of resources', () => {
    const change = {
      engine: { type: 'postgresql', resources: { cpu: '2', memory: '4G' } },
    };
    expect(specOf('1.15', change).engine.resources).toEqual({
      cpu: '2',
      memory: '4G',
    });
    expect(specOf('1.16', change)).toMatchObject({
      engine: { resources: { limits: { cpu: '2', memory: '4G' } } },
      proxy: { resources: { limits: { cpu: '1', memory: '30M' } } },
    });
    expect(specOf('1.16', change).engine.resources).not.toHaveProperty('cpu');
  });

  it.each<[string, string, string, object]>([
    [
      '1.15',
      '1.16',
      'engine.resources.requests',
      {
        engine: {
          type: 'postgresql',
          resources: { cpu: '2', memory: '4G', requests: { cpu: '1' } },
        },
      },
    ],
    [
      '1.12',
      '1.15',
      'spec.proxy.storage',
      { spec: { proxy: { storage: { size: '1Gi' } } } },
    ],
    [
      '1.8',
      '1.10',
      'proxy.expose.loadBalancerConfigName',
      exposed('external', { loadBalancerConfigName: 'eks' }),
    ],
    [
      '1.8',
      '1.10',
      'spec.engineFeatures',
      mongodb({
        spec: {
          engineFeatures: { psmdb: { splitHorizonDnsConfigName: 'dns' } },
        },
      }),
    ],
  ])('%s lacks what %s has: %s', (older, newer, field, change) => {
    expect(refusals(older, change)).toEqual([[field, 'everest-unknown-field']]);
    expect(refusals(newer, change)).toEqual([]);
  });

  it('names the place in a list', () => {
    const schedule = {
      name: 'nightly',
      enabled: true,
      schedule: '0 2 * * *',
      backupStorageName: 'main',
      retries: 3,
    };
    const change = { spec: { backup: { schedules: [schedule] } } };
    expect(refusals('1.10', change)).toEqual([
      ['spec.backup.schedules.0.retries', 'everest-unknown-field'],
    ]);
  });

  it('is not known without the right to read it: as it always was, and nothing refused', () => {
    const facts = sampleFacts({
      proxy: { expose: { type: 'NodePort', anything: 1 } },
    });
    expect(findRefusals(facts)).toEqual([]);
    expect(plannedManifest(sampleFacts()).spec).toMatchObject({
      engine: { resources: { cpu: '1', memory: '2G' } },
      proxy: { expose: { type: 'internal' } },
    });
  });

  it('never holds amounts against an importer that asks for them', () => {
    const view = {
      importers: () => [
        {
          metadata: { name: 'everest-percona-pg-operator', uid: 'x' },
          spec: {
            supportedEngines: ['postgresql'],
            databaseClusterConstraints: {
              requiredFields: ['.spec.engine.resources.cpu'],
            },
          },
        },
      ],
    };
    const facts = sampleFacts(
      {},
      { view, installedSchema: everestSchema('1.16') },
    );
    expect(findRefusals(facts)).toEqual([]);
  });
});
