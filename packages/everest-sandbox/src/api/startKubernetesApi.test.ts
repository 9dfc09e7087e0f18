import { Harness, until } from '../__testUtils__/harness';
import { caller } from '../__testUtils__/httpCall';
import { at, Client, EVEREST } from '../__testUtils__/Client';
import { KubeObject } from '../objects';

jest.setTimeout(30_000);

const SECRETS = '/api/v1/namespaces/team-blue/secrets';
const DATABASES = at(EVEREST, 'databaseclusters', 'team-blue');

describe('Kubernetes API', () => {
  let harness: Harness;
  let client: Client;
  beforeAll(async () => {
    harness = await Harness.start({ everest: false });
    client = harness.client;
  });
  afterAll(async () => harness?.stop());

  const call = caller(() => harness);
  const secret = (name: string, rest = {}) => ({
    metadata: { name, ...rest },
    stringData: { a: 'b' },
  });
  const database = (spec: object) => ({
    apiVersion: 'everest.percona.com/v1alpha1',
    kind: 'DatabaseCluster',
    metadata: { generateName: 'db-' },
    spec,
  });
  const engine = { type: 'pxc', storage: { size: '1Gi' } };
  it('refuses who brings no token', async () => {
    const { code, body } = await call('GET', '/api/v1/namespaces', undefined, {
      authorization: 'Bearer x',
    });
    expect(code).toBe(401);
    expect(body).toMatchObject({ kind: 'Status', reason: 'Unauthorized' });
  });

  it.each([
    ['/version', { major: '1' }],
    ['/api', { versions: ['v1'] }],
    ['/apis', { kind: 'APIGroupList' }],
    [
      '/apis/everest.percona.com',
      { kind: 'APIGroup', name: 'everest.percona.com' },
    ],
    [
      '/apis/everest.percona.com/v1alpha1',
      { groupVersion: 'everest.percona.com/v1alpha1' },
    ],
    ['/api/v1', { groupVersion: 'v1' }],
    ['/api/v1/namespaces/kube-system', { metadata: { name: 'kube-system' } }],
    [
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/databaseclusters.everest.percona.com',
      { spec: { names: { kind: 'DatabaseCluster' } } },
    ],
  ])('answers %s', async (path, expected) => {
    expect((await call('GET', path)).body).toMatchObject(expected);
  });

  it.each([
    ['/api/v1/nonsense', { text: '404 page not found\n' }],
    [
      `${SECRETS}/none`,
      { reason: 'NotFound', message: 'secrets "none" not found' },
    ],
    [
      `${DATABASES}/none`,
      { message: 'databaseclusters.everest.percona.com "none" not found' },
    ],
  ])('has nothing at %s', async (path, expected) => {
    const { code, body } = await call('GET', path);
    expect(code).toBe(404);
    expect(body).toMatchObject(expected);
  });

  it('creates, refuses the same name, and deletes', async () => {
    const made = await call('POST', SECRETS, secret('once'));
    expect(made).toMatchObject({
      code: 201,
      body: { data: { a: 'Yg==' }, type: 'Opaque' },
    });
    expect(made.body.stringData).toBeUndefined();
    const again = await call('POST', SECRETS, secret('once'));
    expect(again).toMatchObject({
      code: 409,
      body: {
        reason: 'AlreadyExists',
        message: 'secrets "once" already exists',
      },
    });
    const preconditions = { uid: 'another' };
    expect(
      (await call('DELETE', `${SECRETS}/once`, { preconditions })).code,
    ).toBe(409);
    const { uid } = made.body.metadata;
    expect(
      await call('DELETE', `${SECRETS}/once`, { preconditions: { uid } }),
    ).toMatchObject({
      code: 200,
      body: { status: 'Success', details: { uid } },
    });
  });

  it('refuses a namespace that does not exist and a malformed name', async () => {
    expect(
      await call('POST', '/api/v1/namespaces/none/secrets', secret('x')),
    ).toMatchObject({
      code: 404,
      body: { message: 'namespaces "none" not found' },
    });
    expect(await call('POST', SECRETS, secret('Not_A_Name'))).toMatchObject({
      code: 422,
      body: { details: { causes: [{ field: 'metadata.name' }] } },
    });
  });

  it('keeps nothing of a dry run', async () => {
    const { code, body } = await call(
      'POST',
      `${SECRETS}?dryRun=All`,
      secret('dry'),
    );
    expect(code).toBe(201);
    expect((body.metadata as { uid?: string }).uid).toBeDefined();
    expect(await client.find(`${SECRETS}/dry`)).toBeUndefined();
  });

  it('counts generations of the spec, keeps status and metadata apart', async () => {
    const { body } = await call('POST', DATABASES, {
      ...database({ engine }),
      status: { status: 'ready' },
    });
    expect(body).toMatchObject({ metadata: { generation: 1 } });
    expect(body.status).toBeUndefined();
    const path = `${DATABASES}/${body.metadata.name}`;
    const shown = await client.merge(`${path}/status`, {
      status: { status: 'ready' },
      spec: { paused: true },
    });
    expect(shown).toMatchObject({
      metadata: { generation: 1 },
      status: { status: 'ready' },
    });
    expect((shown.spec as { paused?: boolean }).paused).toBeUndefined();
    const noted = await client.merge(path, {
      metadata: { annotations: { 'example.net/note': 'x' } },
    });
    expect(noted.metadata).toMatchObject({
      generation: 1,
      annotations: { 'example.net/note': 'x' },
    });
    const changed = await client.merge(path, {
      spec: { paused: true },
      status: { status: 'error' },
    });
    expect(changed).toMatchObject({
      metadata: { generation: 2 },
      status: { status: 'ready' },
    });
    const same = await client.merge(path, { spec: { paused: true } });
    expect(same.metadata.resourceVersion).toBe(
      changed.metadata.resourceVersion,
    );
  });

  it('refuses a write to an older version', async () => {
    const { body } = await call('POST', SECRETS, secret('versioned'));
    const path = `${SECRETS}/versioned`;
    await client.merge(path, { metadata: { labels: { x: '1' } } });
    const { code, body: refusal } = await call('PUT', path, body);
    expect(code).toBe(409);
    expect(refusal).toMatchObject({
      reason: 'Conflict',
      message: expect.stringContaining(
        'the object has been modified; please apply your changes to the latest version',
      ),
    });
  });

  it('waits for finalizers', async () => {
    await call('POST', SECRETS, secret('held', { finalizers: ['test/hold'] }));
    const { body } = await call('DELETE', `${SECRETS}/held`);
    expect(body.metadata).toMatchObject({
      deletionTimestamp: expect.any(String),
    });
    await client.merge(`${SECRETS}/held`, { metadata: { finalizers: [] } });
    expect(await client.find(`${SECRETS}/held`)).toBeUndefined();
  });

  it('takes a JSON patch', async () => {
    await call(
      'POST',
      SECRETS,
      secret('patched', { labels: { a: '1', b: '2' } }),
    );
    const patch = [
      { op: 'test', path: '/metadata/labels/a', value: '1' },
      { op: 'replace', path: '/metadata/labels/a', value: '3' },
      { op: 'remove', path: '/metadata/labels/b' },
      { op: 'add', path: '/metadata/annotations', value: { 'x/y': 'z' } },
    ];
    const { body } = await call('PATCH', `${SECRETS}/patched`, patch, {
      'content-type': 'application/json-patch+json',
    });
    expect(body.metadata).toMatchObject({
      labels: { a: '3' },
      annotations: { 'x/y': 'z' },
    });
  });

  it('fails a create when a webhook does not answer', async () => {
    const hook = {
      name: 'down.test',
      clientConfig: {
        url: 'https://127.0.0.1:1/',
        caBundle: Buffer.from(harness.sandbox.caPem).toString('base64'),
      },
      rules: [
        {
          apiGroups: [''],
          apiVersions: ['v1'],
          resources: ['configmaps'],
          operations: ['CREATE'],
        },
      ],
      failurePolicy: 'Fail',
    };
    const hooks =
      '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations';
    await client.create(hooks, {
      metadata: { name: 'down' },
      webhooks: [hook],
    });
    const { code, body } = await call(
      'POST',
      '/api/v1/namespaces/team-blue/configmaps',
      { metadata: { name: 'x' } },
    );
    expect(code).toBe(500);
    expect(body.message).toContain('failed calling webhook "down.test"');
  });

  it('empties a namespace that is deleted', async () => {
    await client.create('/api/v1/namespaces', { metadata: { name: 'short' } });
    await client.create('/api/v1/namespaces/short/secrets', secret('x'));
    await client.remove('/api/v1/namespaces/short');
    await until(
      'it is gone',
      async () => !(await client.find('/api/v1/namespaces/short')),
    );
  });

  it('knows no Everest until its CRDs come', async () => {
    const bare = await Harness.start({ crds: false, everest: false });
    await expect(bare.client.get(DATABASES)).rejects.toMatchObject({
      code: 404,
    });
    const crds = await client.get(
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
    );
    for (const crd of crds.items as KubeObject[]) {
      await bare.client.create(
        '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
        crd,
      );
    }
    expect((await bare.client.get(at(EVEREST, 'dataimporters'))).items).toEqual(
      [],
    );
    await bare.stop();
  });
});
