import { Harness } from '../__testUtils__/harness';
import { caller } from '../__testUtils__/httpCall';
import { at, EVEREST } from '../__testUtils__/Client';

jest.setTimeout(30_000);

const DATABASES = at(EVEREST, 'databaseclusters', 'team-blue');
const S3 = {
  bucket: 'b',
  region: 'r',
  endpointURL: 'https://s3.test',
  credentialsSecretName: 's',
};

describe('schemas of custom resources', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start({ everest: false });
  });
  afterAll(async () => harness?.stop());

  const call = caller(() => harness);
  const database = (spec: object) => ({
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DatabaseCluster',
    metadata: { generateName: 'db-' },
    spec,
  });
  const engine = { type: 'pxc', storage: { size: '1Gi' } };
  const importing = (source: object) => ({
    engine,
    dataSource: { dataImport: { dataImporterName: 'x', source } },
  });

  it.each<[string, object, string, string, string]>([
    ['no engine', {}, 'spec.engine', 'FieldValueRequired', 'Required value'],
    [
      'no size',
      { engine: { type: 'pxc', storage: {} } },
      'spec.engine.storage.size',
      'FieldValueRequired',
      'Required value',
    ],
    [
      'an unknown engine',
      { engine: { ...engine, type: 'mysql' } },
      'spec.engine.type',
      'FieldValueNotSupported',
      'Unsupported value: "mysql": supported values: "pxc", "postgresql", "psmdb"',
    ],
    [
      'a text for a number',
      { engine: { ...engine, replicas: '3' } },
      'spec.engine.replicas',
      'FieldValueTypeInvalid',
      'Invalid value: "string": spec.engine.replicas in body must be of type integer: "string"',
    ],
    [
      'no replica at all',
      { engine: { ...engine, replicas: 0 } },
      'spec.engine.replicas',
      'FieldValueInvalid',
      'Invalid value: 0: spec.engine.replicas in body should be greater than or equal to 1',
    ],
    ...['', '/', '//a', 'a//b'].map(
      (path): [string, object, string, string, string] => [
        `the path '${path}'`,
        importing({ path, s3: S3 }),
        'spec.dataSource.dataImport.source.path',
        'FieldValueInvalid',
        `Invalid value: ${JSON.stringify(
          path,
        )}: path must be an absolute file or directory path`,
      ],
    ),
    [
      'an endpoint without a scheme',
      importing({ path: 'a', s3: { ...S3, endpointURL: 's3.test' } }),
      'spec.dataSource.dataImport.source.s3.endpointURL',
      'FieldValueInvalid',
      'Invalid value: "s3.test": endpointURL must be a valid URL',
    ],
    [
      'no Secret name',
      importing({ path: 'a', s3: { ...S3, credentialsSecretName: undefined } }),
      'spec.dataSource.dataImport.source.s3.credentialsSecretName',
      'FieldValueRequired',
      'Required value',
    ],
    [
      'a malformed quantity',
      { engine: { type: 'pxc', storage: { size: '10 GB' } } },
      'spec.engine.storage.size',
      'FieldValueInvalid',
      expect.stringContaining('Invalid value: "10 GB"'),
    ],
  ])(
    'refuses a database with %s',
    async (_what, spec, field, reason, message) => {
      const { code, body } = await call('POST', DATABASES, database(spec));
      expect(code).toBe(422);
      expect(body.message).not.toContain('admission webhook');
      expect(body.details?.causes).toEqual([{ field, reason, message }]);
    },
  );

  it.each(['a', '/a', 'a/b/', '/a/b/', 'with blank:and..'])(
    'takes the path %s',
    async path => {
      expect(
        (
          await call(
            'POST',
            `${DATABASES}?dryRun=All`,
            database(importing({ path, s3: S3 })),
          )
        ).code,
      ).toBe(201);
    },
  );

  it('fills in defaults and drops what it does not know, or refuses it when strict', async () => {
    const odd = database({ ...importing({ path: 'a', s3: S3 }), nonsense: 1 });
    const { body } = await call('POST', DATABASES, odd);
    expect(body.spec).toEqual(
      importing({
        path: 'a',
        s3: { ...S3, verifyTLS: true, forcePathStyle: false },
      }),
    );
    const strict = await call(
      'POST',
      `${DATABASES}?fieldValidation=Strict`,
      odd,
    );
    expect(strict).toMatchObject({
      code: 400,
      body: {
        message: expect.stringContaining(
          'strict decoding error: unknown field "spec.nonsense"',
        ),
      },
    });
  });

  it('guards what may not change', async () => {
    const { body } = await call(
      'POST',
      DATABASES,
      database(importing({ path: 'a', s3: S3 })),
    );
    const path = `${DATABASES}/${body.metadata.name}`;
    const patch = {
      spec: { dataSource: { dataImport: { source: { path: 'b' } } } },
    };
    const headers = { 'content-type': 'application/merge-patch+json' };
    expect((await call('PATCH', path, patch, headers)).body.message).toContain(
      'dataImport is immutable',
    );
    const type = await call(
      'PATCH',
      path,
      { spec: { engine: { type: 'psmdb' } } },
      headers,
    );
    expect(type.body.message).toContain('.spec.engine.type cannot be changed');
    expect(
      (await call('PATCH', path, {}, { 'content-type': 'text/plain' })).code,
    ).toBe(415);
  });
});
