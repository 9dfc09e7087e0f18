import { databaseOf, DatabaseWish, Harness } from '../__testUtils__/harness';
import { StatusBody } from '../__testUtils__/StatusBody';
import { Cause } from '../words';
import { callHttps, readAll } from '../__testUtils__/httpsJson';
import { readKubeconfig } from '../__testUtils__/kubeconfig';
import { at, EVEREST } from '../__testUtils__/Client';
import {
  DatabaseCluster,
  decoded,
  Secret,
} from '../__testUtils__/everestObjects';

jest.setTimeout(30_000);

describe('admission', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await Harness.start({ paceMs: 60_000 });
    await harness.client.create(at(EVEREST, 'dataimporters'), {
      metadata: { name: 'picky' },
      spec: {
        supportedEngines: ['pxc'],
        databaseClusterConstraints: {
          requiredFields: [
            '.spec.engine.storage.class',
            '.spec.engine.replicas',
          ],
        },
      },
    });
  });
  afterAll(async () => harness?.stop());

  let count = 0;
  const post = async (wish: Partial<DatabaseWish>, query = '') => {
    const access = readKubeconfig(harness.sandbox.kubeconfigPath);
    const { namespace = 'team-blue' } = wish;
    const path = at(EVEREST, 'databaseclusters', namespace) + query;
    count += 1;
    const body = databaseOf({ name: `db-${count}`, ...wish });
    const answer = await callHttps(access.url + path, {
      ...access,
      method: 'POST',
      body,
    });
    return JSON.parse(await readAll(answer)) as StatusBody & DatabaseCluster;
  };
  const loader = 'acme-dump-loader';
  const pg = 'everest-percona-pg-operator';

  it.each<[string, Partial<DatabaseWish>, Cause]>([
    [
      'a namespace without engines',
      { namespace: 'unmanaged' },
      {
        field: 'spec.engine.type',
        reason: 'FieldValueNotSupported',
        message: 'Unsupported value: "postgresql": supported values: ',
      },
    ],
    [
      'a version that is not offered',
      { engine: { version: '12.1' } },
      {
        field: 'spec.engine.version',
        reason: 'FieldValueNotSupported',
        message:
          'Unsupported value: "12.1": supported values: "17.5", "17.4", "16.9"',
      },
    ],
    [
      'an engine that is not installed',
      { namespace: 'team-bare', type: 'pxc' },
      {
        field: 'spec.engine.version',
        reason: 'FieldValueNotSupported',
        message: 'Unsupported value: "": supported values: ',
      },
    ],
    [
      'a user Secret that is not there',
      { engine: { userSecretsName: 'none' } },
      {
        field: 'spec.engine.userSecretsName',
        reason: 'FieldValueInvalid',
        message: 'Invalid value: "none": Secret "none" not found',
      },
    ],
    [
      'an unknown importer',
      { importer: 'none' },
      {
        field: 'spec.dataSource.dataImport',
        reason: 'FieldValueInvalid',
        message:
          'Invalid value: "none": DataImporter.everest.percona.com "none" not found',
      },
    ],
    [
      'an engine that the importer does not know',
      { importer: pg, type: 'pxc' },
      {
        field: 'spec.dataSource.dataImport',
        reason: 'FieldValueInvalid',
        message: `Invalid value: "${pg}": data importer ${pg} does not support engine type pxc`,
      },
    ],
    [
      'a required field that is missing',
      { importer: 'everest-percona-psmdb-operator', type: 'psmdb' },
      {
        field: '.spec.engine.userSecretsName',
        reason: 'FieldValueRequired',
        message: 'Required value: can not be empty',
      },
    ],
    [
      'a config for an importer without schema',
      { importer: pg, config: {} },
      {
        field: 'spec.dataSource.dataImport',
        reason: 'FieldValueInvalid',
        message: expect.stringContaining('schema validation failed'),
      },
    ],
    ...(
      [
        [{}, '(root): format is required'],
        [
          { format: 'zip' },
          'format: format must be one of the following: "plain", "custom"',
        ],
        [{ format: 'plain', jobs: 9 }, 'jobs: Must be less than or equal to 8'],
        [
          { format: 'plain', jobs: 0 },
          'jobs: Must be greater than or equal to 1',
        ],
        [
          { format: 'plain', jobs: 'x' },
          'jobs: Invalid type. Expected: integer, given: string',
        ],
        [
          { format: 'plain', x: 1 },
          '(root): Additional property x is not allowed',
        ],
        [{ format: 'plain', target: {} }, 'target: schema is required'],
      ] as const
    ).map(([config, text]): [string, Partial<DatabaseWish>, Cause] => [
      `the config ${JSON.stringify(config)}`,
      { importer: loader, config },
      {
        field: 'spec.dataSource.dataImport',
        reason: 'FieldValueInvalid',
        message: `Invalid value: "${loader}": schema validation failed\nvalidation errors: ${text}`,
      },
    ]),
  ])('refuses %s', async (_what, wish, cause) => {
    const refusal = await post(wish);
    expect(refusal).toMatchObject({ code: 422, reason: 'Invalid' });
    expect(refusal.message).toMatch(
      /^admission webhook "[mv]databasecluster-v1alpha1.everest.percona.com" denied the request: DatabaseCluster.everest.percona.com "db-\d+" is invalid/,
    );
    expect(refusal.details?.causes).toEqual([cause]);
  });

  it('names every cause at once', async () => {
    const refusal = await post({
      importer: 'none',
      engine: { version: '1', userSecretsName: 'none' },
    });
    expect(refusal.details?.causes?.map(cause => cause.field)).toEqual([
      'spec.engine.version',
      'spec.engine.userSecretsName',
      'spec.dataSource.dataImport',
    ]);
    const picky = await post({ importer: 'picky', type: 'pxc' });
    expect(picky.details?.causes?.map(cause => cause.field)).toEqual([
      '.spec.engine.storage.class',
      '.spec.engine.replicas',
    ]);
  });

  it('panics at an importer with a schema and no config', async () => {
    expect(await post({ importer: loader })).toMatchObject({
      code: 500,
      message: expect.stringMatching(
        /denied the request: panic: runtime error: .* \[recovered\]$/,
      ),
    });
  });

  it('fills in the best version, and what its types always write', async () => {
    const { spec } = await post({ type: 'psmdb' });
    expect(spec.engine).toMatchObject({
      version: '8.0.12-4',
      resources: { cpu: '0', memory: '0' },
    });
    expect(spec.proxy).toEqual({
      expose: { type: 'internal' },
      resources: { cpu: '0', memory: '0' },
    });
  });

  it('refuses another engine type later', async () => {
    const { metadata } = await post({});
    const path = at(EVEREST, 'databaseclusters', 'team-blue', metadata.name);
    const change = harness.client.merge(path, {
      spec: { engine: { type: 'pxc', version: '8.0.42-33.1' } },
    });
    await expect(change).rejects.toMatchObject({ code: 422 });
  });

  describe('inline keys', () => {
    const AWS = {
      accessKeyId: 'ABCDEFGHIJKLMNOPQRST',
      secretAccessKey: 'A'.repeat(40),
    };
    const secretOf = (name: string) =>
      harness.client.find<Secret>(at('/api/v1', 'secrets', 'team-blue', name));

    it('become a Secret, and leave the database', async () => {
      const { spec } = await post({ importer: pg, secret: 'inline', s3: AWS });
      expect(JSON.stringify(spec)).not.toContain(AWS.accessKeyId);
      expect(decoded(await secretOf('inline'))).toEqual({
        AWS_ACCESS_KEY_ID: AWS.accessKeyId,
        AWS_SECRET_ACCESS_KEY: AWS.secretAccessKey,
      });
    });

    it('wipe a Secret of that name, even in a dry run', async () => {
      await harness.client.create(at('/api/v1', 'secrets', 'team-blue'), {
        metadata: { name: 'mine' },
        stringData: { precious: 'yes' },
      });
      await post({ importer: pg, secret: 'mine', s3: AWS }, '?dryRun=All');
      expect(Object.keys(decoded(await secretOf('mine')))).toEqual([
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
      ]);
    });

    it('stay behind when the create is refused', async () => {
      await post({ importer: 'none', secret: 'left-over', s3: AWS });
      expect(await secretOf('left-over')).toBeDefined();
    });

    it.each([
      [{ accessKeyId: 'x' }, 'secretAccessKey is not provided'],
      [{ secretAccessKey: 'x' }, 'accessKeyID is not provided'],
      [
        { accessKeyId: 'minioadmin', secretAccessKey: 'minio123' },
        'both accessKeyID and secretAccessKey must be either base64 encoded or not',
      ],
    ])('%j are refused', async (s3, message) => {
      const refusal = await post({ importer: pg, s3 });
      expect(refusal).toMatchObject({
        code: 403,
        reason: 'Forbidden',
        message: expect.stringContaining(message),
      });
      expect(refusal.details).toBeUndefined();
    });
  });

  it('admits what Everest admits: a Secret that is missing, an import that is added', async () => {
    const { metadata } = await post({ importer: pg, secret: 'not-there' });
    expect(metadata.uid).toBeDefined();
    const bare = await post({});
    const { spec } = databaseOf({ name: 'x', importer: pg });
    const path = at(
      EVEREST,
      'databaseclusters',
      'team-blue',
      bare.metadata.name,
    );
    const changed = await harness.client.merge(path, {
      spec: { dataSource: spec.dataSource },
    });
    expect(
      (changed as DatabaseCluster).spec.dataSource?.dataImport,
    ).toBeDefined();
  });
});
