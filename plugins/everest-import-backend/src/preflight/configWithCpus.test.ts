import { JsonObject } from '@backstage/types';
import { sampleFacts, sampleImporter } from '../__testUtils__/sampleFacts';
import { toManifest } from '../everest/manifest';
import { configWithCpus } from './configWithCpus';

const ANNOTATED = { 'everest-import.backstage.io/cpus-into': 'jobs' };
const importer = (jobs: object, annotations: object | undefined = ANNOTATED) =>
  sampleImporter(
    'acme-dump-loader',
    {
      supportedEngines: ['postgresql', 'pxc', 'psmdb'],
      config: { openAPIV3Schema: { type: 'object', properties: { jobs } } },
    },
    { ...annotations },
  );
const JOBS = { type: 'integer', minimum: 1, maximum: 16 };

describe('configWithCpus', () => {
  it.each([
    { cpu: '4', jobs: 4 },
    { cpu: '600m', jobs: 1 },
    { cpu: '2500m', jobs: 2 },
    { cpu: '64', jobs: 16 },
    { cpu: 'many', jobs: undefined },
  ])('says $jobs for $cpu', ({ cpu, jobs }) => {
    expect(configWithCpus(importer(JOBS), {}, cpu)?.jobs).toBe(jobs);
  });

  it('says it where there is no config at all, beside what was given', () => {
    expect(configWithCpus(importer(JOBS), undefined, '2')).toEqual({ jobs: 2 });
    expect(configWithCpus(importer(JOBS), { a: 1 }, '2')).toEqual({
      ...{ a: 1, jobs: 2 },
    });
  });

  it.each<{ what: string; of: ReturnType<typeof importer>; given: JsonObject }>(
    [
      { what: 'what was said', of: importer(JOBS), given: { jobs: 8 } },
      {
        what: 'what was said wrongly',
        of: importer(JOBS),
        given: { jobs: '' },
      },
      {
        what: 'an importer that does not ask',
        of: importer(JOBS, {}),
        given: {},
      },
      {
        what: 'an importer that asks for what its schema does not have',
        of: importer(JOBS, {
          'everest-import.backstage.io/cpus-into': 'threads',
        }),
        given: {},
      },
      {
        what: "its author's own default",
        of: importer({ ...JOBS, default: 4 }),
        given: {},
      },
      {
        what: 'what is no whole number',
        of: importer({ type: 'string' }),
        given: {},
      },
      {
        what: 'what would be none of its choices',
        of: importer({ type: 'integer', enum: [1, 4] }),
        given: {},
      },
      {
        what: 'what would be no multiple',
        of: importer({ ...JOBS, multipleOf: 4 }),
        given: {},
      },
      {
        what: 'what its limits leave no room for',
        of: importer({ type: 'integer', minimum: 10, maximum: 5 }),
        given: {},
      },
      {
        what: 'what is beyond an open limit',
        of: importer({ ...JOBS, maximum: 2, exclusiveMaximum: true }),
        given: {},
      },
    ],
  )('leaves $what alone', ({ of, given }) => {
    expect(configWithCpus(of, given, '2')).toBe(given);
  });

  it('takes part in what is checked and sent', () => {
    const facts = sampleFacts(
      {
        importer: 'acme-dump-loader',
        engine: { type: 'postgresql', resources: { cpu: '3', memory: '4G' } },
      },
      { view: { importers: () => [importer(JOBS)] } },
    );
    expect(facts.config).toEqual({ value: { jobs: 3 }, causes: [] });
    const { spec } = toManifest({
      ...{ request: facts.request, resolved: facts.resolved },
      ...{ config: facts.config.value, s3SecretName: 's', requestHash: 'h' },
      requestedBy: 'user:default/ada',
    });
    expect(spec).toMatchObject({
      dataSource: { dataImport: { config: { jobs: 3 } } },
    });
  });
});
