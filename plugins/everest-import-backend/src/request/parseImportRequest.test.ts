import { RefusalCause } from '@everest-import/backstage-plugin-everest-import-common';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { parseImportRequest } from './parseImportRequest';

const CANARY = 'canaryCANARYcanary';

function causesOf(body: unknown): RefusalCause[] {
  try {
    parseImportRequest(body);
  } catch (error) {
    expect(error).toMatchObject({ name: 'InputError' });
    expect(String(error)).not.toContain(CANARY);
    expect(JSON.stringify(error)).not.toContain(CANARY);
    return (error as { causes: RefusalCause[] }).causes;
  }
  return [];
}

const sample = sampleRequest();

describe('parseImportRequest', () => {
  it.each([
    ['no body', undefined, 'request', 'missing'],
    ['a list', [], 'request', 'malformed'],
    ['no cluster', { ...sample, cluster: undefined }, 'cluster', 'missing'],
    ['an empty name', { ...sample, name: '' }, 'name', 'missing'],
    ['no importer', { ...sample, importer: null }, 'importer', 'missing'],
    [
      'an unknown engine',
      { ...sample, engine: { type: 'oracle' } },
      'engine.type',
      'malformed',
    ],
    [
      'no node',
      { ...sample, engine: { type: 'mysql', replicas: 0 } },
      'engine.replicas',
      'malformed',
    ],
    [
      'half a node',
      { ...sample, engine: { type: 'mysql', replicas: 1.5 } },
      'engine.replicas',
      'malformed',
    ],
    [
      'a temporary key',
      {
        ...sample,
        s3Credentials: { accessKeyId: 'ASIAX', secretAccessKey: CANARY },
      },
      's3Credentials.accessKeyId',
      'temporary-key',
    ],
    [
      'a session token',
      {
        ...sample,
        s3Credentials: { ...sample.s3Credentials, sessionToken: CANARY },
      },
      's3Credentials.sessionToken',
      'temporary-key',
    ],
    ['an unknown field', { ...sample, nmae: 1 }, 'nmae', 'unknown-field'],
    [
      'an unknown field deeper down',
      { ...sample, source: { ...sample.source, bucketName: 'x' } },
      'source.bucketName',
      'unknown-field',
    ],
    [
      'no bucket',
      { ...sample, source: { ...sample.source, bucket: undefined } },
      'source.bucket',
      'malformed',
    ],
    [
      'a source of both kinds',
      { ...sample, source: { ...sample.source, backupSource: 'nightly' } },
      'source.endpoint',
      'malformed',
    ],
    [
      'half a key pair',
      { ...sample, s3Credentials: { accessKeyId: CANARY } },
      's3Credentials',
      'malformed',
    ],
    [
      'the other half, and a mask',
      {
        ...sample,
        s3Credentials: { accessKeyId: '***', secretAccessKey: CANARY },
      },
      's3Credentials',
      'malformed',
    ],
    [
      'keys and a Secret',
      {
        ...sample,
        s3Credentials: {
          accessKeyId: CANARY,
          secretAccessKey: CANARY,
          secretName: 'a',
        },
      },
      's3Credentials',
      'malformed',
    ],
    [
      'credentials that are no JSON',
      { ...sample, databaseCredentials: CANARY },
      'databaseCredentials',
      'malformed',
    ],
    [
      'a credential that is no text',
      { ...sample, databaseCredentials: { root: 12 } },
      'databaseCredentials.root',
      'malformed',
    ],
    [
      'an owner without kind',
      { ...sample, owner: 'guests' },
      'owner',
      'malformed',
    ],
    [
      'a long request id',
      { ...sample, requestId: 'x'.repeat(129) },
      'requestId',
      'malformed',
    ],
    [
      'a config with too many values',
      { ...sample, config: { a: Array(2000).fill(0) } },
      'config',
      'too-large',
    ],
    [
      'a spec that is too deep',
      { ...sample, spec: JSON.parse('{"a":'.repeat(30) + 1 + '}'.repeat(30)) },
      'spec',
      'too-large',
    ],
    [
      'an exposure that is too deep',
      {
        ...sample,
        proxy: {
          expose: JSON.parse(`${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`),
        },
      },
      'proxy.expose',
      'too-large',
    ],
    [
      'a field without a name',
      { ...sample, '': 1 },
      'request',
      'unknown-field',
    ],
    [
      'a config that reaches for prototypes',
      { ...sample, config: JSON.parse('{"__proto__":{"a":1}}') },
      'config',
      'too-large',
    ],
  ])('names the field for %s', (_what, body, field, code) => {
    expect(causesOf(body)).toContainEqual(
      expect.objectContaining({ field, code }),
    );
  });

  it('says everything at once', () => {
    const fields = causesOf({ engine: { type: 'x' }, source: {} }).map(
      cause => cause.field,
    );
    expect(fields).toEqual(
      expect.arrayContaining([
        'cluster',
        'namespace',
        'name',
        'engine.type',
        'importer',
        'source.path',
      ]),
    );
  });

  it('understands the words of Everest', () => {
    const parse = (type: string) =>
      parseImportRequest({ ...sample, engine: { type } }).engine.type;
    expect(['pxc', 'psmdb', 'postgresql', 'mysql'].map(parse)).toEqual([
      'mysql',
      'mongodb',
      'postgresql',
      'mysql',
    ]);
  });

  it.each([
    ['an object', { root: 'a', empty: '', masked: '***' }],
    ['a JSON string', '{"root":"a","empty":"","masked":"***"}'],
  ])('reads credentials from %s and knows what is no value', (_, given) => {
    expect(
      parseImportRequest({ ...sample, databaseCredentials: given })
        .databaseCredentials,
    ).toEqual({ keys: { root: 'a' }, masked: ['empty', 'masked'] });
  });

  it.each([['***'], [''], [undefined], ['{"secretName":"***"}']])(
    'takes %p for no credentials',
    given => {
      expect(
        parseImportRequest({ ...sample, databaseCredentials: given })
          .databaseCredentials,
      ).toBeUndefined();
    },
  );

  it('takes the name of a Secret, and an empty one for none', () => {
    const parse = (s3Credentials: object) =>
      parseImportRequest({ ...sample, s3Credentials }).s3Credentials;
    expect(parse({ secretName: 'mine' })).toEqual({ secretName: 'mine' });
    expect(
      parse({ accessKeyId: '', secretAccessKey: '', secretName: '' }),
    ).toBeUndefined();
  });

  it('verifies certificates unless told otherwise', () => {
    expect(parseImportRequest(sample).source).toMatchObject({
      verifyTls: true,
      forcePathStyle: false,
    });
  });

  it('reads refs as the catalog spells them, whatever their case', () => {
    const refs = {
      owner: 'Group:Default/Blue',
      entity: 'Component:default/Shop-API',
      system: 'system:DEFAULT/shop',
    };
    expect(parseImportRequest({ ...sample, ...refs })).toMatchObject({
      owner: 'group:default/blue',
      entity: 'component:default/shop-api',
      system: 'system:default/shop',
    });
  });
});
