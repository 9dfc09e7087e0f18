import { ServiceUnavailableError } from '@backstage/errors';
import { ScriptedApi } from '../__testUtils__/ScriptedApi';
import { MadeSecret } from '../imports/store/RequestHistory';
import { makeSecret, removeSecrets } from './SecretKeeper';
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
    api.answerNext(path, { status: 429 });
    await expect(make('shop-import-s3-1')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });

  it.each([
    { what: 'no answer', answer: 'lost' as const },
    { what: 'an error of the server’s own', answer: { status: 500 } },
  ])('leaves open whether it is there after $what', async ({ answer }) => {
    api.answerNext(path, answer);
    await expect(make('shop-import-s3-1')).rejects.toMatchObject({
      name: 'SecretUnclearError',
      said: expect.any(ServiceUnavailableError),
    });
  });

  it('knows that it is not there where a webhook could not be asked', async () => {
    const message = 'Internal error occurred: failed calling webhook "w"';
    api.answerNext(path, { status: 500, body: { message } });
    await expect(make('shop-import-s3-1')).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
  });
});

describe('removeSecrets', () => {
  const one = `${path}/shop`;
  const remembered: MadeSecret[][] = [];
  beforeEach(() => {
    remembered.length = 0;
  });
  const remove = (...secrets: MadeSecret[]) =>
    removeSecrets({
      connection: api.connection(),
      namespace: NAMESPACE,
      secrets,
      databases: [],
      remember: async known => {
        remembered.push(known);
      },
      signal: signal(),
    });

  const ABSENT = {
    status: 404,
    body: { details: { name: 'shop', kind: 'secrets' } },
  };

  it.each([
    [200, []],
    [202, []],
    // That names nothing: of a server that starts, or of what stands in its place
    [404, [{ name: 'shop', uid: 'u1' }]],
    [403, [{ name: 'shop', uid: 'u1' }]],
    [500, [{ name: 'shop', uid: 'u1' }]],
  ])('after a %s leaves %j', async (status, left) => {
    api.answerNext(one, { status });
    expect(await remove({ name: 'shop', uid: 'u1' })).toEqual(left);
  });

  it('leaves nothing where the Secret is said not to be there', async () => {
    api.answerNext(one, ABSENT);
    expect(await remove({ name: 'shop', uid: 'u1' })).toEqual([]);
  });

  it.each([
    ['has passed to another', { status: 200, uid: 'u2' }, []],
    ['is free', { status: 404, name: 'shop' }, []],
    [
      'is not told by a 404 that names nothing',
      { status: 404 },
      [{ name: 'shop', uid: 'u1' }],
    ],
    [
      'is still that of ours',
      { status: 200, uid: 'u1' },
      [{ name: 'shop', uid: 'u1' }],
    ],
    ['is not told', { status: 500 }, [{ name: 'shop', uid: 'u1' }]],
  ])('after a 409 looks whose the name is: it %s', async (...[, now, left]) => {
    const { status, ...details } = now;
    const looked = { status, body: { details } };
    api.answerNext(one, { status: 409 }, looked);
    expect(await remove({ name: 'shop', uid: 'u1' })).toEqual(left);
  });

  it('finds a UID that it was not told, and remembers it before it deletes', async () => {
    const found = { status: 200, body: { details: { uid: 'u1' } } };
    api.answerNext(one, found, { status: 500 });
    expect(await remove({ name: 'shop' })).toEqual([
      { name: 'shop', uid: 'u1' },
    ]);
    expect(remembered).toEqual([[{ name: 'shop', uid: 'u1' }]]);
    expect(api.requests).toEqual([
      expect.stringMatching(/^DELETE .*dryRun=All/),
      expect.not.stringMatching(/dryRun/),
    ]);
  });

  it('deletes nothing by its name alone', async () => {
    api.answerNext(one, { status: 500 });
    expect(await remove({ name: 'shop' })).toEqual([{ name: 'shop' }]);
    expect(api.requests).toHaveLength(1);
  });

  it('has nothing to do where nothing is', async () => {
    api.answerNext(one, ABSENT);
    expect(await remove({ name: 'shop' })).toEqual([]);
    expect(remembered).toEqual([[]]);
  });

  it('does not forget a Secret because of a 404 that names nothing', async () => {
    api.answerNext(one, { status: 404, body: '404 page not found' });
    expect(await remove({ name: 'shop' })).toEqual([{ name: 'shop' }]);
  });
});
