import { ApiClient, ApiStatus } from '../control-plane/ApiClient';
import { connect, created, freshName, freshNamespace, paths } from './connect';
import { database, mysqlUserSecret, s3Secret } from './manifests';

describe('Everest’s admission', () => {
  let api: ApiClient;
  const namespace = 'team-blue';
  const path = paths.databases(namespace);
  const userSecret = freshName('users');

  beforeAll(async () => {
    api = connect();
    await created(
      api.create(paths.secrets(namespace), mysqlUserSecret(userSecret)),
    );
  });

  afterAll(() => api.close());

  const attempt = (
    options: Parameters<typeof database>[1],
    home = namespace,
    query = { dryRun: 'All' },
  ) =>
    api.create<ApiStatus>(
      paths.databases(home),
      database(freshName('db'), { userSecret, ...options }),
      query,
    );

  it.each([
    [
      'an importer that does not exist',
      { importer: 'nobodys' },
      'spec.dataSource.dataImport',
      '"nobodys" not found',
    ],
    [
      'an importer of another engine',
      { importer: 'everest-percona-pg-operator' },
      'spec.dataSource.dataImport',
      'does not support engine type pxc',
    ],
    [
      'a version that is not offered',
      { engine: { version: '5.7.1' } },
      'spec.engine.version',
      'Unsupported value: "5.7.1"',
    ],
    [
      'a user Secret that does not exist',
      { userSecret: 'nobodys' },
      'spec.engine.userSecretsName',
      '"nobodys" not found',
    ],
    [
      'a config for an importer without a schema',
      { config: {} },
      'spec.dataSource.dataImport',
      'schema',
    ],
    [
      'a config against the schema',
      { importer: 'acme-dump-loader', config: { unheardOf: 1 } },
      'spec.dataSource.dataImport',
      'schema validation failed',
    ],
  ])('refuses %s', async (_, options, field, message) => {
    const { status, body } = await attempt(options);
    expect({ status, reason: body.reason }).toEqual({
      status: 422,
      reason: 'Invalid',
    });
    expect(body.message).toMatch(/^admission webhook ".*" denied the request:/);
    expect(body.details?.causes).toEqual([
      expect.objectContaining({
        field,
        message: expect.stringContaining(message),
      }),
    ]);
  });

  it('names every cause at once', async () => {
    const { status, body } = await attempt({
      importer: 'nobodys',
      userSecret: 'nobodys',
      engine: { version: '5.7.1' },
    });
    expect(status).toBe(422);
    expect(body.details?.causes?.map(cause => cause.field).sort()).toEqual([
      'spec.dataSource.dataImport',
      'spec.engine.userSecretsName',
      'spec.engine.version',
    ]);
  });

  it('refuses any engine in a namespace that Everest does not manage', async () => {
    const home = await freshNamespace(api);
    const { status, body } = await attempt({}, home);
    expect(status).toBe(422);
    expect(body.details?.causes).toEqual([
      expect.objectContaining({
        field: 'spec.engine.type',
        reason: 'FieldValueNotSupported',
      }),
    ]);
  });

  it('panics where a schema meets no config', async () => {
    const { status, body } = await attempt({ importer: 'acme-dump-loader' });
    expect(status).toBe(500);
    expect(body.message).toContain('panic: ');
  });

  it.each([
    [
      { accessKeyId: 'AKIA0000000000000000' },
      'secretAccessKey is not provided',
    ],
    [{ secretAccessKey: 's'.repeat(40) }, 'accessKeyID is not provided'],
  ])('refuses half a key pair %j', async (keys, message) => {
    const s3 = {
      bucket: 'backups',
      region: 'us-east-1',
      endpointURL: 'http://127.0.0.1:19000',
      credentialsSecretName: 'half',
      ...keys,
    };
    const { status, body } = await attempt({
      dataImport: { source: { path: 'a', s3 } },
    });
    expect(status).toBe(403);
    expect(body.reason).toBe('Forbidden');
    expect(body.message).toContain(message);
  });

  it('checks the schema before the webhook', async () => {
    const { status, body } = await attempt({
      importer: 'nobodys',
      engine: { storage: {} },
    });
    expect(status).toBe(422);
    // Real servers add that they did not look at every rule.
    expect(body.details?.causes?.[0].field).toBe('spec.engine.storage.size');
    expect(body.message).not.toContain('admission webhook');
  });

  it('fills in the recommended version', async () => {
    const { status, body } = await api.create(
      path,
      database(freshName('db'), { userSecret, engine: { version: undefined } }),
      { dryRun: 'All' },
    );
    expect(status).toBe(201);
    expect(body.spec).toMatchObject({ engine: { version: '8.0.42-33.1' } });
  });

  it('creates nothing in a dry run', async () => {
    const name = freshName('db');
    const body = database(name, { userSecret });
    const dry = await api.create(path, body, { dryRun: 'All' });
    expect(dry.status).toBe(201);
    expect((await api.get(`${path}/${name}`)).status).toBe(404);
  });

  it('forbids to change the import of a database', async () => {
    const name = freshName('db');
    await created(api.create(paths.secrets(namespace), s3Secret(`${name}-s3`)));
    await created(api.create(path, database(name, { userSecret })));
    const source = { path: 'another/path' };
    const spec = { dataSource: { dataImport: { source } } };
    const { status, body } = await api.merge<ApiStatus>(`${path}/${name}`, {
      spec,
    });
    expect(status).toBe(422);
    expect(body.details?.causes).toEqual([
      expect.objectContaining({
        field: 'spec.dataSource.dataImport',
        message: expect.stringContaining('is immutable'),
      }),
    ]);
    await api.delete(`${path}/${name}`);
  });
});
