import { ScriptedApi } from '../__testUtils__/ScriptedApi';
import { deleteSecret, makeSecret } from './SecretKeeper';
import { SecretManifest } from './secretManifests';

const NAMESPACE = 'team-blue';
const secretNamed = (name: string): SecretManifest => ({
  apiVersion: 'v1',
  kind: 'Secret',
  type: 'Opaque',
  metadata: { name, labels: {}, annotations: {} },
  stringData: { AWS_ACCESS_KEY_ID: 'CANARYACCESSKEY00001' },
});

let api: ScriptedApi;
beforeEach(async () => {
  api = await ScriptedApi.start();
});
afterEach(() => api.stop());

const signal = () => AbortSignal.timeout(5_000);
const path = `/api/v1/namespaces/${NAMESPACE}/secrets`;

describe('makeSecret', () => {
  const make = (name: string) =>
    makeSecret(api.connection(), NAMESPACE, secretNamed(name), signal());

  it('tells the UID of what was made', async () => {
    api.answerNext(path, { status: 201, body: { metadata: { uid: 'u1' } } });
    expect(await make('shop-import-s3-1')).toEqual({
      name: 'shop-import-s3-1',
      uid: 'u1',
    });
  });

  it.each([
    [403, 'shop-import-s3-1', 'namespace', 'secret-forbidden'],
    [422, 'shop-import-s3-1', 's3Credentials', 'secret-refused'],
    [413, 'shop-import-s3-1', 's3Credentials', 'secret-refused'],
    [400, 'everest-secrets-shop-1', 'databaseCredentials', 'secret-refused'],
  ])('makes of a %s for %s a refusal of %s', async (...expected) => {
    const [status, name, field, code] = expected;
    api.answerNext(path, {
      status,
      body: { message: 'Secret CANARYACCESSKEY00001 is not right' },
    });
    const error = await make(name).catch(caught => caught);
    expect(error).toMatchObject({ statusCode: 422, causes: [{ field, code }] });
    // The server may repeat what it was sent.
    expect(JSON.stringify([error.message, error.causes])).not.toContain(
      'CANARY',
    );
  });

  it('never takes over a Secret that is there', async () => {
    api.answerNext(path, { status: 409 });
    await expect(make('shop-import-s3-1')).rejects.toMatchObject({
      name: 'ConflictError',
    });
    expect(api.requests).toEqual([expect.stringMatching(/^POST /)]);
  });

  it('says that it is worth another try when the server is not well', async () => {
    api.answerNext(path, { status: 500 });
    await expect(make('shop-import-s3-1')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});

describe('deleteSecret', () => {
  it.each([
    [200, true],
    [202, true],
    [404, true],
    [409, true],
    [403, false],
    [500, false],
  ])('takes a %s for gone: %s', async (status, gone) => {
    api.answerNext(`${path}/shop`, { status });
    const secret = { name: 'shop', uid: 'u1' };
    expect(
      await deleteSecret(api.connection(), NAMESPACE, secret, signal()),
    ).toBe(gone);
  });
});
