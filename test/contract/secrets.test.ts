import { ApiClient, ApiStatus } from '../control-plane/ApiClient';
import { connect, created, freshName, freshNamespace, paths } from './connect';
import { secret } from './manifests';

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('secrets', () => {
  let api: ApiClient;
  let path: string;

  beforeAll(async () => {
    api = connect();
    path = paths.secrets(await freshNamespace(api));
  });

  afterAll(() => api.close());

  it('keep texts as base64 and forget that they were texts', async () => {
    const stringData = { key: 'a text', umlaut: 'ä' };
    const body = secret(freshName('secret'), { stringData });
    const made = await created(api.create(path, body));
    expect(made).not.toHaveProperty('stringData');
    expect(made.data).toEqual({ key: base64('a text'), umlaut: base64('ä') });
    expect(made.type).toBe('Opaque');
  });

  it('prefer the text where both are given', async () => {
    const name = freshName('secret');
    const data = { key: base64('old'), other: base64('kept') };
    await created(api.create(path, secret(name, { data })));
    const patch = { stringData: { key: 'new' } };
    const { body } = await api.merge(`${path}/${name}`, patch);
    expect(body.data).toEqual({ key: base64('new'), other: base64('kept') });
  });

  it('refuse data that is not base64', async () => {
    const body = secret(freshName('secret'), { data: { key: '%%%' } });
    const reply = await api.create<ApiStatus>(path, body);
    expect(reply.status).toBe(400);
  });

  it('refuse a key that is no file name', async () => {
    const body = secret(freshName('secret'), { stringData: { 'a/b': 'x' } });
    const reply = await api.create<ApiStatus>(path, body);
    expect(reply.status).toBe(422);
    expect(reply.body.details?.causes?.[0]).toMatchObject({
      field: 'data[a/b]',
      reason: 'FieldValueInvalid',
    });
  });

  it('refuse a name that is no DNS name', async () => {
    const reply = await api.create<ApiStatus>(path, secret('Not_A_Name'));
    expect(reply.status).toBe(422);
    expect(reply.body.details?.causes?.[0].field).toBe('metadata.name');
  });
});

describe('a delete of a secret', () => {
  let api: ApiClient;
  let path: string;
  let uid: string;

  beforeEach(async () => {
    api = connect();
    const secrets = paths.secrets(await freshNamespace(api));
    const made = await created(api.create(secrets, secret('one')));
    uid = made.metadata.uid!;
    path = `${secrets}/one`;
  });

  afterEach(() => api.close());

  it('tells the UID and no value, in a dry run too', async () => {
    const dryRun = await api.call<ApiStatus>('DELETE', path, {
      query: { dryRun: 'All' },
    });
    expect(dryRun.body).toMatchObject({
      status: 'Success',
      details: { name: 'one', uid },
    });
    expect(dryRun.body).not.toHaveProperty('data');
    expect((await api.get(path)).status).toBe(200);
    const real = await api.call<ApiStatus>('DELETE', path);
    expect(real.body).toMatchObject({ details: { uid } });
    expect((await api.get(path)).status).toBe(404);
  });

  it('does not meet another one of the same name', async () => {
    const reply = await api.call<ApiStatus>('DELETE', path, {
      body: {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        preconditions: { uid: 'somebody-elses' },
      },
    });
    expect(reply.status).toBe(409);
    expect((await api.get(path)).status).toBe(200);
  });
});

describe('a token', () => {
  it('that nobody gave is refused', async () => {
    const api = connect();
    const stranger = api.withToken('nonsense');
    const reply = await stranger.get<ApiStatus>(paths.namespaces);
    api.close();
    stranger.close();
    expect(reply.status).toBe(401);
    expect(reply.body).toMatchObject({
      kind: 'Status',
      reason: 'Unauthorized',
    });
  });
});
