import { join } from 'node:path';
import { checkManifest } from '../../../script/importer-check/manifest/checkManifest';
import { readManifest } from '../../../script/importer-check/manifest/Manifest';
import { REPOSITORY_ROOT } from '../../control-plane/builtServers';
import {
  soundManifest,
  withAnnotation,
  withProperty,
  withRule,
  withSpec,
} from './soundManifest';

const image = 'registry.example.com/loader:2.3.1';
const root = () => soundManifest().spec.config!.openAPIV3Schema!;
const withRoot = (change: object) =>
  withSpec({ config: { openAPIV3Schema: { ...root(), ...change } } });
const withField = (field: string) =>
  withSpec({ databaseClusterConstraints: { requiredFields: [field] } });

describe('a planted fault in a manifest is found by its rule alone', () => {
  it.each([
    ['api-version', { ...soundManifest(), apiVersion: 'everest/v1' }],
    ['name', { ...soundManifest(), metadata: { name: 'Acme_1', uid: '' } }],
    [
      'namespace',
      {
        ...soundManifest(),
        metadata: { name: 'acme', uid: '', namespace: 'team' },
      },
    ],
    ['field-type', withSpec({ supportedEngines: 'pxc' as never })],
    ['field-type', withRule({ apiGroups: '', resources: [], verbs: [] })],
    [
      'field-unknown',
      withSpec({
        jobSpec: { image, command: ['/load'], args: ['-v'] } as never,
      }),
    ],
    ['display-name-missing', withSpec({ displayName: undefined })],
    ['engines-missing', withSpec({ supportedEngines: [] })],
    ['engine-unknown', withSpec({ supportedEngines: ['pxc', 'cassandra'] })],
    ['image-missing', withSpec({ jobSpec: { command: ['/load'] } })],
    [
      'image-not-pinned',
      withSpec({ jobSpec: { image: 'loader:latest', command: ['/load'] } }),
    ],
    ['command-missing', withSpec({ jobSpec: { image } })],
    ['command-words', withSpec({ jobSpec: { image, command: ['/load', ''] } })],
    [
      'command-loses-payload',
      withSpec({ jobSpec: { image, command: ['sh', '-c', 'load $1'] } }),
    ],
    ['schema-root-type', withRoot({ type: 'array' })],
    ['schema-type', withProperty('format', { type: 'text' })],
    ['schema-keyword', withProperty('format', { type: 'string', const: 'a' })],
    [
      'schema-exclusive-bound',
      withProperty('share', { type: 'number', exclusiveMinimum: 0 }),
    ],
    [
      'schema-pattern',
      withProperty('table', { type: 'string', pattern: '^(?!pg_)' }),
    ],
    [
      'schema-bounds',
      withProperty('size', { type: 'integer', minimum: 9, maximum: 1 }),
    ],
    ['schema-enum-empty', withProperty('format', { type: 'string', enum: [] })],
    ['schema-root-open', withRoot({ additionalProperties: true })],
    ['schema-required-unknown', withRoot({ required: ['databse'] })],
    ['schema-required-default', withRoot({ required: ['jobs'] })],
    [
      'schema-default',
      withProperty('format', { type: 'string', enum: ['a'], default: 'b' }),
    ],
    ['schema-unsatisfiable', withRoot({ not: { required: ['database'] } })],
    [
      'schema-verify',
      withProperty('verify', { type: 'boolean', default: true }),
    ],
    ['schema-verify', withProperty('verify', { type: 'string' })],
    [
      'schema-verify',
      withProperty('verify', { type: 'string', enum: ['counts', 'md5'] }),
    ],
    ['schema-jobs', withProperty('jobs', { type: 'string' })],
    ['schema-jobs', withProperty('jobs', { type: 'integer' })],
    ['schema-jobs', withProperty('jobs', { type: 'integer', minimum: 0 })],
    ['schema-jobs', withProperty('jobs', { type: 'number', minimum: 1 })],
    ['required-field-path', withField('spec..engine')],
    ['required-field-unknown', withField('.spec.engine.userSecretName')],
    ['required-field-never-fails', withField('.spec.engine.version')],
    ['rights-empty', withRule({ apiGroups: [''], verbs: ['get'] })],
    [
      'rights-escalate',
      withRule({
        apiGroups: [''],
        resources: ['pods/exec'],
        verbs: ['create'],
      }),
    ],
    [
      'rights-escalate',
      withRule({ apiGroups: [''], resources: ['secrets'], verbs: ['list'] }),
    ],
    [
      'wildcard-rights',
      withRule({ apiGroups: ['apps'], resources: ['*'], verbs: ['get'] }),
    ],
    ['contract-unknown', withAnnotation('backup-kind', 'mysqldump')],
    ['contract-unreadable', withAnnotation('source-credentials', 'maybe')],
    ['contract-property', withAnnotation('cpus-into', 'threads')],
    ['contract-pattern', withAnnotation('path-pattern', '(a)\\1')],
  ])('%s', (rule, manifest) => {
    const faults = checkManifest(manifest).filter(
      ({ severity }) => severity === 'fault',
    );
    expect(faults.map(found => found.rule)).toEqual([rule]);
  });
});

describe('what is allowed and should be seen is advice', () => {
  it.each([
    [
      'cluster-rights',
      withSpec({
        clusterPermissions: [
          { apiGroups: [''], resources: ['nodes'], verbs: ['list'] },
        ],
      }),
    ],
    [
      'rights-any-secret',
      withRule({ apiGroups: [''], resources: ['secrets'], verbs: ['get'] }),
    ],
    [
      'schema-open',
      withProperty('target', {
        type: 'object',
        properties: { schema: { type: 'string', description: 'Where' } },
      }),
    ],
    [
      'schema-description',
      withProperty('format', { type: 'string', description: '' }),
    ],
  ])('%s', (rule, manifest) =>
    expect(checkManifest(manifest)).toEqual([
      expect.objectContaining({ rule, severity: 'advice' }),
    ]),
  );
});

describe('what is sound is not held against anybody', () => {
  it('finds nothing in the manifest that all faults are planted in', () => {
    expect(checkManifest(soundManifest())).toEqual([]);
  });

  it.each(['pg-dump', 'mysqldump', 'mongodump'])(
    'finds nothing in %s',
    name => {
      const file = join(
        REPOSITORY_ROOT,
        'importers',
        name,
        'dataimporter.yaml',
      );
      expect(checkManifest(readManifest(file))).toEqual([]);
    },
  );

  it.each([['counts', 'checksums', 'none'], ['none', 'counts'], ['checksums']])(
    'lets an importer offer to verify by %s',
    (...choices) => {
      const verify = { type: 'string', enum: choices, default: choices[0] };
      expect(checkManifest(withProperty('verify', verify))).toEqual([]);
    },
  );

  it('leaves a part of the config alone that is called so within another', () => {
    const hooks = {
      type: 'object',
      additionalProperties: false,
      properties: { verify: { type: 'boolean', description: 'Whether' } },
    };
    expect(checkManifest(withProperty('hooks', hooks))).toEqual([]);
  });

  it('tells an empty spec what is missing, without falling over', () => {
    const { apiVersion, kind, metadata } = soundManifest();
    expect(
      checkManifest({ apiVersion, kind, metadata }).map(({ rule }) => rule),
    ).toEqual([
      'image-missing',
      'engines-missing',
      'display-name-missing',
      'command-missing',
    ]);
  });

  it.each([
    '.spec.engine.replicas',
    'spec.engine.storage.class',
    '.spec.proxy.expose.type',
    '.spec.engineFeatures.psmdb',
  ])('lets an importer demand %s', field => {
    expect(checkManifest(withField(field))).toEqual([]);
  });
});
