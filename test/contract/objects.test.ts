import { ApiClient, ApiStatus } from '../control-plane/ApiClient';
import { connect, created, freshName, freshNamespace, paths } from './connect';
import { engine, importJob, secret } from './manifests';

describe('what is not there', () => {
  it('is named, and not where its kind is unknown', async () => {
    const api = connect();
    const path = paths.secrets(await freshNamespace(api));
    const { body } = await api.get<ApiStatus>(`${path}/nobody`);
    expect(body).toMatchObject({ code: 404, details: { name: 'nobody' } });
    const unknown = await api.get<ApiStatus>(
      `${paths.importers.replace('dataimporters', 'nokinds')}/nobody`,
    );
    expect(unknown.status).toBe(404);
    expect(unknown.body.details?.name).toBeUndefined();
    api.close();
  });
});

describe('objects', () => {
  let api: ApiClient;
  let namespace: string;
  let jobs: string;
  let engines: string;

  beforeAll(async () => {
    api = connect();
    namespace = await freshNamespace(api);
    jobs = paths.importJobs(namespace);
    engines = paths.engines(namespace);
  });

  afterAll(() => api.close());

  it('get an identity when they are created', async () => {
    const name = freshName('job');
    const { metadata } = await created(api.create(jobs, importJob(name)));
    expect(metadata).toMatchObject({ name, namespace, generation: 1 });
    expect(metadata.uid).toMatch(/^[0-9a-f-]{36}$/);
    expect(metadata.resourceVersion).toMatch(/^\d+$/);
    expect(metadata.creationTimestamp).toMatch(/^\d{4}-.*T.*:\d\dZ$/);
  });

  it('get the defaults of their schema', async () => {
    const body = await created(api.create(jobs, importJob(freshName('job'))));
    expect(body.spec).toMatchObject({
      source: { s3: { verifyTLS: true, forcePathStyle: false } },
    });
  });

  it('get a name from generateName', async () => {
    const body = { ...importJob(''), metadata: { generateName: 'made-' } };
    const { metadata } = await created(api.create(jobs, body));
    expect(metadata.name).toMatch(/^made-[a-z0-9]{5}$/);
  });

  it('refuse a name that is taken', async () => {
    const name = freshName('job');
    await created(api.create(jobs, importJob(name)));
    const reply = await api.create<ApiStatus>(jobs, importJob(name));
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({
      kind: 'Status',
      reason: 'AlreadyExists',
      message: `dataimportjobs.everest.percona.com "${name}" already exists`,
    });
  });

  it('refuse what their schema forbids, with a cause a field', async () => {
    const body = importJob(freshName('job'));
    const spec = {
      ...body.spec,
      targetClusterName: 7,
      dataImporterName: undefined,
    };
    const reply = await api.create<ApiStatus>(jobs, { ...body, spec });
    expect(reply.status).toBe(422);
    expect(reply.body.reason).toBe('Invalid');
    expect(reply.body.details?.causes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'spec.targetClusterName' }),
        expect.objectContaining({
          field: 'spec.dataImporterName',
          reason: 'FieldValueRequired',
        }),
      ]),
    );
  });

  it.each([
    ['', 'path must be an absolute file or directory path'],
    ['a//b', 'path must be an absolute file or directory path'],
    ['/', 'path must be an absolute file or directory path'],
  ])('refuse the path "%s"', async (path, message) => {
    const body = importJob(freshName('job'));
    body.spec.source.path = path;
    const reply = await api.create<ApiStatus>(jobs, body);
    expect(reply.status).toBe(422);
    expect(reply.body.details?.causes).toEqual([
      expect.objectContaining({
        field: 'spec.source.path',
        message: expect.stringContaining(message),
      }),
    ]);
  });

  it.each(['a', '/a', 'a/b/', '/a b/../c:d/'])(
    'accept the path "%s"',
    async path => {
      const body = importJob(freshName('job'));
      body.spec.source.path = path;
      expect((await api.create(jobs, body)).status).toBe(201);
    },
  );

  it.each([
    ['https://minio.minio.svc', 201],
    ['http://127.0.0.1:9000', 201],
    ['s3.amazonaws.com', 422],
    ['', 422],
  ])('answer to the endpoint "%s" with %i', async (endpointURL, status) => {
    const body = importJob(freshName('job'));
    body.spec.source.s3.endpointURL = endpointURL;
    expect((await api.create(jobs, body)).status).toBe(status);
  });

  it('lose unknown fields, or refuse them under strict validation', async () => {
    const body = importJob(freshName('job'));
    const odd = { ...body, spec: { ...body.spec, unheardOf: 1 } };
    const strict = { fieldValidation: 'Strict' };
    const refused = await api.create<ApiStatus>(jobs, odd, strict);
    expect(refused.status).toBe(400);
    expect(refused.body.message).toContain('unknown field "spec.unheardOf"');
    const kept = await created(api.create(jobs, odd));
    expect(kept.spec).not.toHaveProperty('unheardOf');
  });

  it('are checked and not created by a dry run', async () => {
    const name = freshName('job');
    const dry = { dryRun: 'All' };
    const reply = await api.create(jobs, importJob(name), dry);
    expect(reply.status).toBe(201);
    expect(reply.body.metadata.name).toBe(name);
    expect((await api.get(`${jobs}/${name}`)).status).toBe(404);
    const body = importJob(freshName('job'));
    body.spec.source.path = '';
    expect((await api.create(jobs, body, dry)).status).toBe(422);
  });

  it('are not found under a name nobody has', async () => {
    const reply = await api.get<ApiStatus>(`${jobs}/nobody`);
    expect(reply.status).toBe(404);
    expect(reply.body).toMatchObject({
      reason: 'NotFound',
      message: 'dataimportjobs.everest.percona.com "nobody" not found',
    });
  });

  it.each([
    '/apis/everest.percona.com/v1alpha1/unheardofs',
    '/apis/unheard.of/v1/things',
    '/apis/everest.percona.com/v9/dataimporters',
  ])('are not served under %s', async path => {
    expect((await api.get(path)).status).toBe(404);
  });

  it('can’t be created in a namespace that does not exist', async () => {
    const reply = await api.create<ApiStatus>(
      paths.secrets('nowhere'),
      secret('any'),
    );
    expect(reply.status).toBe(404);
    expect(reply.body.message).toBe('namespaces "nowhere" not found');
  });

  it('are replaced only by who has seen the latest version', async () => {
    const name = freshName('engine');
    const first = await created(api.create(engines, engine(name)));
    const metadata = { ...first.metadata, labels: { seen: 'yes' } };
    const replaced = await api.replace(`${engines}/${name}`, {
      ...first,
      metadata,
    });
    expect(replaced.status).toBe(200);
    expect(replaced.body.metadata.generation).toBe(1);
    const late = await api.replace<ApiStatus>(`${engines}/${name}`, first);
    expect(late.status).toBe(409);
    expect(late.body.reason).toBe('Conflict');
    expect(late.body.message).toContain('the object has been modified');
  });

  it('are merged with a patch, null takes away', async () => {
    const name = freshName('engine');
    const labels = { one: '1', two: '2' };
    await created(api.create(engines, engine(name, { labels })));
    const patched = await api.merge(`${engines}/${name}`, {
      metadata: { labels: { two: null, three: '3' } },
      spec: { allowedVersions: ['8.4'] },
    });
    expect(patched.status).toBe(200);
    expect(patched.body.metadata).toMatchObject({
      labels: { one: '1', three: '3' },
      generation: 2,
    });
    expect(patched.body.metadata.labels).not.toHaveProperty('two');
    expect(patched.body.spec).toMatchObject({
      type: 'pxc',
      allowedVersions: ['8.4'],
    });
  });

  it('are not taken for one of another UID', async () => {
    const name = freshName('engine');
    const first = await created(api.create(engines, engine(name)));
    const uid = '00000000-0000-4000-8000-000000000000';
    const metadata = { ...first.metadata, uid };
    const patched = await api.merge<ApiStatus>(`${engines}/${name}`, {
      metadata: { uid },
    });
    expect(patched.status).toBe(422);
    expect(patched.body.message).toContain(
      `metadata.uid: Invalid value: "${uid}": field is immutable`,
    );
    const replaced = await api.replace<ApiStatus>(`${engines}/${name}`, {
      ...first,
      metadata,
    });
    expect(replaced.status).toBe(409);
    expect(replaced.body.message).toContain('Precondition failed: UID');
  });

  it('keep their status apart', async () => {
    const name = freshName('engine');
    const status = { status: 'installed' };
    const body = await created(
      api.create(engines, { ...engine(name), status }),
    );
    expect(body.status).toBeUndefined();
    await api.merge(`${engines}/${name}`, { status });
    expect((await api.get(`${engines}/${name}`)).body.status).toBeUndefined();
    const patch = { status, spec: { allowedVersions: [] } };
    const patched = await api.merge(`${engines}/${name}/status`, patch);
    expect(patched.status).toBe(200);
    expect(patched.body).toMatchObject({
      status,
      spec: { allowedVersions: ['8.0.42-33.1'] },
      metadata: { generation: 1 },
    });
  });

  it('are deleted only under the UID that was meant', async () => {
    const name = freshName('secret');
    const path = `${paths.secrets(namespace)}/${name}`;
    const { metadata } = await created(
      api.create(paths.secrets(namespace), secret(name)),
    );
    const other = {
      preconditions: { uid: '00000000-0000-0000-0000-000000000000' },
    };
    expect((await api.delete(path, other)).status).toBe(409);
    expect((await api.get(path)).status).toBe(200);
    const meant = { preconditions: { uid: metadata.uid } };
    expect((await api.delete(path, meant)).status).toBe(200);
    expect((await api.get(path)).status).toBe(404);
    expect((await api.delete(path, meant)).status).toBe(404);
  });

  it('are deleted only in the version that was meant', async () => {
    const name = freshName('secret');
    const path = `${paths.secrets(namespace)}/${name}`;
    const { metadata } = await created(
      api.create(paths.secrets(namespace), secret(name)),
    );
    const { resourceVersion } = metadata;
    await api.merge(path, { metadata: { labels: { theirs: 'new' } } });
    const meant = { preconditions: { resourceVersion } };
    const refused = await api.delete(path, meant);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        reason: 'Conflict',
        message: expect.stringContaining(
          `Secret "${name}": the ResourceVersion in the precondition (${resourceVersion}) does not match`,
        ),
      },
    });
    expect((await api.get(path)).status).toBe(200);
  });

  it('stay until their last finalizer is gone', async () => {
    const name = freshName('engine');
    const finalizers = ['everest.percona.com/rbac-cleanup'];
    await created(api.create(engines, engine(name, { finalizers })));
    expect((await api.delete(`${engines}/${name}`)).status).toBe(200);
    const { body } = await api.get(`${engines}/${name}`);
    expect(body.metadata.deletionTimestamp).toBeDefined();
    const patch = { metadata: { finalizers: null } };
    expect((await api.merge(`${engines}/${name}`, patch)).status).toBe(200);
    expect((await api.get(`${engines}/${name}`)).status).toBe(404);
  });

  it('keep the owners they were given', async () => {
    const owner = await created(
      api.create(engines, engine(freshName('engine'))),
    );
    const reference = {
      apiVersion: owner.apiVersion,
      kind: owner.kind,
      name: owner.metadata.name,
      uid: owner.metadata.uid,
      controller: true,
      blockOwnerDeletion: true,
    };
    const name = freshName('secret');
    const metadata = { name, ownerReferences: [reference] };
    const body = { ...secret(name), metadata };
    await created(api.create(paths.secrets(namespace), body));
    const kept = await api.get(`${paths.secrets(namespace)}/${name}`);
    expect(kept.body.metadata.ownerReferences).toEqual([reference]);
  });
});
