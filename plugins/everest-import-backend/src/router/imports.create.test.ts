import { mockCredentials } from '@backstage/backend-test-utils';
import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { KubernetesConnection } from '../clusters/KubernetesConnection';
import { readLiveView } from '../__testUtils__/liveView';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { engineBodies } from '../__testUtils__/engineBodies';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';

const CANARIES = [
  'CANARYACCESSKEY00001',
  'canarySecretAccessKey00000000000000000001',
  'canary-database-password',
];
const [accessKeyId, secretAccessKey, password] = CANARIES;
const PATH = '/api/everest-import/imports';
const EVEREST = '/apis/everest.percona.com/v1alpha1/namespaces/team-blue';

jest.setTimeout(60_000);

describe('POST /imports', () => {
  let sandbox: Sandbox;
  let backend: Awaited<ReturnType<typeof startCreateBackend>>;
  let connection: KubernetesConnection;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    connection = sandboxConnection(sandbox);
    backend = await startCreateBackend({
      view: () => readLiveView(connection),
      rules: {
        allowedEndpoints: [
          {
            host: new URL(sandbox.s3.endpoint).host,
            allowHttp: true,
            allowPrivate: true,
          },
        ],
      },
    });
  });

  afterAll(async () => {
    await backend?.server.stop();
    await sandbox?.stop();
  });

  const source = (path: string) => ({
    bucket: 'backups',
    region: 'us-east-1',
    endpoint: sandbox.s3.endpoint,
    path,
    forcePathStyle: true,
  });
  const sample = (name: string) => ({
    cluster: 'sandbox',
    namespace: 'team-blue',
    name,
    engine: { type: 'postgresql' },
    importer: 'everest-percona-pg-operator',
    source: source('postgresql-nf9/1/backup/db/20260114-020001F/'),
    s3Credentials: { accessKeyId, secretAccessKey },
  });
  const post = (body: object, query = '') =>
    request(backend.server).post(`${PATH}${query}`).send(body);
  const secrets = async () => {
    const reply = await connection.request<{
      items: { metadata: { name: string; labels?: object } }[];
    }>({
      method: 'GET',
      path: '/api/v1/namespaces/team-blue/secrets',
      // Ours only: Everest makes some of its own
      query: { labelSelector: REQUEST_LABEL },
    });
    return reply.body.items.map(({ metadata }) => metadata.name);
  };
  const database = (name: string) =>
    connection.request<{
      metadata: { uid: string; labels: object; annotations: object };
      spec: {
        engine: { userSecretsName?: string };
        dataSource: {
          dataImport: {
            config?: object;
            source: { s3: { credentialsSecretName: string } };
          };
        };
      };
    }>({ method: 'GET', path: `${EVEREST}/databaseclusters/${name}` });

  const engines = engineBodies(password);

  it.each([
    ['postgresql', 'postgresql-nf9/1/backup/db/20260114-020001F/'],
    ['mysql', 'mysql-wih/1/mysql-wih-2026-01-14-02:00:18-full/'],
    ['mongodb', 'mongodb-zh5/1/2026-01-14T02:00:07Z/'],
    ['loader', 'dumps/shop.sql'],
  ])('creates %s with Secrets of its own', async (kind, path) => {
    const name = `new-${kind}`;
    const reply = await post({
      ...sample(name),
      ...engines[kind],
      source: source(path),
      entity: 'component:default/shop-api',
    });
    expect(reply.body.error).toBeUndefined();
    expect(reply.status).toBe(201);
    const made = await database(name);
    const { dataImport } = made.body.spec.dataSource;
    expect(reply.body).toMatchObject({
      id: made.body.metadata.uid,
      phase: 'Provisioning',
      requestedBy: 'user:default/mock',
      owner: 'group:default/blue',
      entity: 'component:default/shop-api',
    });
    const names = await secrets();
    const s3 = dataImport.source.s3.credentialsSecretName;
    expect(s3).toMatch(new RegExp(`^${name}-import-s3-[0-9a-f]{10}$`));
    expect(names).toContain(s3);
    const user = made.body.spec.engine.userSecretsName;
    expect(kind === 'mongodb' ? names.includes(user!) : !user).toBe(true);
    expect(dataImport.config).toEqual(
      kind === 'loader'
        ? {
            format: 'plain',
            jobs: 2,
            target: { schema: 'public', truncate: false },
          }
        : undefined,
    );
  });

  it('answers the same request with the same import, without its keys', async () => {
    const body = { ...sample('twice'), requestId: 'run-1' };
    const first = await post(body);
    const before = await secrets();
    const again = await post({ ...body, s3Credentials: undefined });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.id).toBe(first.body.id);
    expect(await secrets()).toEqual(before);
    const other = await post({
      ...body,
      engine: { type: 'postgresql', replicas: 1 },
    });
    expect(other.status).toBe(409);
    expect(other.body.error.causes).toMatchObject([
      { field: 'requestId', code: 'request-other' },
    ]);
  });

  it('makes one database for one request that is sent several times at once', async () => {
    const body = { ...sample('at-once'), requestId: 'run-2' };
    const replies = await Promise.all([post(body), post(body), post(body)]);
    expect(replies.map(reply => reply.status).sort()).toEqual([200, 200, 201]);
    expect(new Set(replies.map(reply => reply.body.id)).size).toBe(1);
    const made = replies.filter(reply => reply.status === 201);
    expect(
      (await secrets()).filter(name => name.startsWith('at-once')),
    ).toHaveLength(1);
    const again = await post(body);
    expect(again.body.id).toBe(made[0].body.id);
  });

  it.each([
    [
      'malformed',
      400,
      'InputError',
      'engine.type',
      'malformed',
      { engine: { type: 'x' } },
    ],
    [
      'refused',
      422,
      'RefusedError',
      'name',
      'name-malformed',
      { name: 'UPPER' },
    ],
    [
      'elsewhere',
      404,
      'NotFoundError',
      'cluster',
      'cluster-unknown',
      { cluster: 'moon' },
    ],
    [
      'of an engine that is not installed',
      422,
      'RefusedError',
      'engine.type',
      'engine-not-installed',
      {
        namespace: 'team-bare',
        engine: { type: 'mysql' },
        importer: 'everest-percona-pxc-operator',
      },
    ],
    [
      'in an unmanaged namespace',
      422,
      'RefusedError',
      'namespace',
      'namespace-unmanaged',
      { namespace: 'unmanaged' },
    ],
    [
      "for somebody else's entity",
      422,
      'RefusedError',
      'entity',
      'entity-foreign',
      { entity: 'component:default/pay-api' },
    ],
    [
      'with a user Secret that is not there',
      422,
      'RefusedError',
      'databaseCredentials.secretName',
      'secret-not-found',
      { databaseCredentials: { secretName: 'nobody-made-it' } },
    ],
    [
      'for an entity that is not there',
      422,
      'RefusedError',
      'entity',
      'entity-unknown',
      { entity: 'component:default/none' },
    ],
  ])(
    'answers a request that is %s with the field',
    async (...[, status, name, field, code, change]) => {
      const before = await secrets();
      const reply = await post({ ...sample('refused'), ...change });
      expect(reply.status).toBe(status);
      expect(reply.body.error.name).toBe(name);
      expect(reply.body.error.causes).toContainEqual(
        expect.objectContaining({ field, code }),
      );
      expect(await secrets()).toEqual(before);
      expect((await database('refused')).status).toBe(404);
    },
  );

  it('refuses a taken name with 409', async () => {
    await post(sample('taken'));
    const reply = await post(sample('taken'));
    expect(reply.status).toBe(409);
    expect(reply.body.error.causes).toMatchObject([
      { field: 'name', code: 'name-taken' },
    ]);
  });

  it('leaves no Secret when the API server refuses in its dry run', async () => {
    const before = await secrets();
    const reply = await post({
      ...sample('server-no'),
      spec: { allowUnsafeConfiguration: 'yes' },
    });
    expect(reply.status).toBe(422);
    expect(reply.body.error.causes).toMatchObject([
      {
        field: 'spec.allowUnsafeConfiguration',
        code: 'refused-by-everest',
      },
    ]);
    expect(await secrets()).toEqual(before);
    const rows = await backend.history.list();
    expect(rows.find(row => row.name === 'server-no')).toMatchObject({
      state: 'undone',
    });
  });

  it('creates nothing in a dry run, and tells what would be', async () => {
    const before = await secrets();
    const body = {
      ...sample('only-dry'),
      ...engines.mongodb,
      source: source('mongodb-zh5/1/2026-01-14T02:00:07Z/'),
    };
    const reply = await post(body, '?dryRun=true');
    expect(reply.body).toMatchObject({ name: 'only-dry', phase: 'Requested' });
    expect(reply.status).toBe(200);
    expect(await secrets()).toEqual(before);
    expect((await database('only-dry')).status).toBe(404);
    const rows = await backend.history.list();
    expect(rows.map(row => row.name)).not.toContain('only-dry');
  });

  it('lets nobody in without a user', async () => {
    const none = await post(sample('anon')).set(
      'Authorization',
      mockCredentials.none.header(),
    );
    expect(none.status).toBe(401);
    const service = await post(sample('anon')).set(
      'Authorization',
      mockCredentials.service.header(),
    );
    expect(service.status).toBe(403);
    expect(
      (await post({ ...sample('anon'), namespace: 'team-red' })).status,
    ).toBe(403);
  });

  it('notes every create and refusal for the auditors, and keys nowhere', async () => {
    expect(backend.recorded.audits).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          eventId: 'import-create',
          outcome: 'success',
        }),
        expect.objectContaining({ eventId: 'import-create', outcome: 'fail' }),
      ]),
    );
    const failed = await post({
      ...sample('UPPER'),
      databaseCredentials: { root: password },
    });
    const tables = ['imports', 'notifications', 'seen_clusters'];
    const rows = await Promise.all(tables.map(name => backend.knex(name)));
    const said = JSON.stringify([
      rows,
      failed.body,
      failed.headers,
      backend.recorded,
    ]);
    expect(rows[0].length).toBeGreaterThan(4);
    CANARIES.forEach(canary => expect(said).not.toContain(canary));
  });
});
