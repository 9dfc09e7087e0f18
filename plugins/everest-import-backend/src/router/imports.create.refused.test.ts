import {
  SandboxCreate,
  startSandboxCreate,
} from '../__testUtils__/startSandboxCreate';

const KEYS = {
  accessKeyId: 'SAMPLEACCESSKEY00001',
  secretAccessKey: 'sampleSecretAccessKey0000000000000000001',
};

jest.setTimeout(60_000);

describe('POST /imports, refused', () => {
  let portal: SandboxCreate;
  beforeAll(async () => {
    portal = await startSandboxCreate(KEYS);
  });
  afterAll(() => portal?.stop());

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
      'for a name that no URL can hold',
      422,
      'RefusedError',
      'name',
      'name-malformed',
      { name: 'shop\udfff' },
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
    [
      "in somebody else's system",
      422,
      'RefusedError',
      'system',
      'system-foreign',
      { system: 'system:default/payments' },
    ],
    [
      'in a system that is not there',
      422,
      'RefusedError',
      'system',
      'system-unknown',
      { system: 'system:default/none' },
    ],
  ])(
    'answers a request that is %s with the field',
    async (...[, status, name, field, code, change]) => {
      const before = await portal.secrets();
      const reply = await portal.post({
        ...portal.sample('refused'),
        ...change,
      });
      expect(reply.status).toBe(status);
      expect(reply.body.error.name).toBe(name);
      expect(reply.body.error.causes).toContainEqual(
        expect.objectContaining({ field, code }),
      );
      expect(await portal.secrets()).toEqual(before);
      expect((await portal.database('refused')).status).toBe(404);
    },
  );

  it('refuses a taken name with 409', async () => {
    await portal.post(portal.sample('taken'));
    const reply = await portal.post(portal.sample('taken'));
    expect(reply.status).toBe(409);
    expect(reply.body.error.causes).toMatchObject([
      { field: 'name', code: 'name-taken' },
    ]);
  });

  it('leaves no Secret when the API server refuses in its dry run', async () => {
    const before = await portal.secrets();
    const reply = await portal.post({
      ...portal.sample('server-no'),
      spec: { allowUnsafeConfiguration: 'yes' },
    });
    expect(reply.status).toBe(422);
    expect(reply.body.error.causes).toMatchObject([
      {
        field: 'spec.allowUnsafeConfiguration',
        code: 'refused-by-everest',
      },
    ]);
    expect(await portal.secrets()).toEqual(before);
    const rows = await portal.backend.history.list();
    expect(rows.find(row => row.name === 'server-no')).toMatchObject({
      state: 'undone',
    });
  });
});
