import { mockCredentials } from '@backstage/backend-test-utils';
import { actionContext } from '../__testUtils__/actionContext';
import {
  refusal,
  startBackendApi,
  toImport,
} from '../__testUtils__/startBackendApi';
import { createDatabaseImportAction } from './databaseImport';

type Api = Awaited<ReturnType<typeof startBackendApi>>;
type Action = ReturnType<typeof createDatabaseImportAction>;
type Context = Parameters<Action['handler']>[0];

const input: Context['input'] = {
  cluster: 'sandbox',
  namespace: 'team-blue',
  name: 'orders',
  engine: { type: 'postgresql', storage: { size: '25Gi' } },
  importer: 'everest-percona-pg-operator',
  source: {
    bucket: 'backups',
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:19000',
    path: '/orders/backup/db/20260114-020001F/',
  },
  s3Credentials: { accessKeyId: 'AKIA', secretAccessKey: 'very-secret' },
};

const causes = [
  { field: 'name', code: 'name-taken', message: "'orders' is taken." },
  {
    field: 'engine.replicas',
    code: 'replicas-even',
    message: "'2' nodes make no majority.",
    remedy: 'Use 1, 3 or 5.',
  },
];

describe('everest:database:import', () => {
  let api: Api;
  let action: Action;

  beforeAll(async () => {
    api = await startBackendApi();
    action = createDatabaseImportAction({ everestImport: api.service });
  });

  beforeEach(() => {
    api.calls.length = 0;
    api.answers.length = 0;
  });

  it('asks for the import as the user, and tells where to find it', async () => {
    const { context, outputs, lines } = actionContext<Context>(input);
    await action.handler(context);

    expect(api.calls).toEqual([
      expect.objectContaining({
        method: 'POST',
        url: '/imports',
        body: {
          ...input,
          requestId: 'task-1/import/sandbox/team-blue/orders',
        },
        principal: expect.objectContaining({
          type: 'user',
          userEntityRef: mockCredentials.user().principal.userEntityRef,
        }),
      }),
    ]);
    expect(outputs).toEqual({
      importId: 'uid-1',
      entityRef: 'resource:default/sandbox-team-blue-orders',
      url: '/everest-import/imports/sandbox/team-blue/orders',
      cluster: 'sandbox',
      namespace: 'team-blue',
      name: 'orders',
    });
    expect(lines).toEqual([
      {
        level: 'info',
        message:
          "Import of '/orders/backup/db/20260114-020001F/' into 'sandbox/team-blue/orders' is Provisioning",
      },
    ]);
  });

  it('asks with the same id when its task is tried again', async () => {
    for (let attempt = 0; attempt < 2; attempt++) {
      await action.handler(actionContext<Context>(input).context);
    }
    const [first, second] = api.calls.map(({ body }) => body.requestId);
    expect(second).toBe(first);
  });

  it("takes the template author's request id", async () => {
    const { context } = actionContext<Context>({ ...input, requestId: 'mine' });
    await action.handler(context);
    expect(api.calls[0].body.requestId).toBe('mine');
  });

  it('succeeds for an import that is there already, without secrets', async () => {
    api.answers.push({
      status: 200,
      body: toImport(input, { id: 'old', phase: 'Succeeded' }),
    });
    const { context, outputs } = actionContext<Context>({
      ...input,
      s3Credentials: {},
      databaseCredentials: {},
    });
    await action.handler(context);

    expect(api.calls[0].body).not.toHaveProperty('s3Credentials');
    expect(api.calls[0].body).not.toHaveProperty('databaseCredentials');
    expect(outputs.importId).toBe('old');
  });

  it('logs what the API warns of', async () => {
    api.answers.push({
      status: 201,
      body: toImport(input, { warnings: ['unknown field "spec.x"'] }),
    });
    const { context, lines } = actionContext<Context>(input);
    await action.handler(context);
    expect(lines[0]).toEqual({
      level: 'warn',
      message: 'unknown field "spec.x"',
    });
  });

  it('names each refused field, one a line, in the log and in its error', async () => {
    api.answers.push(refusal(422, 'RefusedError', 'refused', causes));
    const { context, lines, outputs } = actionContext<Context>(input);

    const expected = [
      "name: 'orders' is taken.",
      "engine.replicas: '2' nodes make no majority. Use 1, 3 or 5.",
    ];
    await expect(action.handler(context)).rejects.toMatchObject({
      name: 'InputError',
      message: `The import was refused:\n${expected.join('\n')}`,
    });
    expect(lines).toEqual(
      expected.map(message => ({ level: 'error', message })),
    );
    expect(outputs).toEqual({});
  });

  it.each([
    [400, 'InputError', 'InputError'],
    [401, 'AuthenticationError', 'AuthenticationError'],
    [403, 'NotAllowedError', 'NotAllowedError'],
    [404, 'NotFoundError', 'NotFoundError'],
    [409, 'ConflictError', 'ConflictError'],
    [500, 'Error', 'Error'],
    [503, 'ServiceUnavailableError', 'ServiceUnavailableError'],
  ])("ends a %i in the backend's own words", async (status, sent, thrown) => {
    api.answers.push(refusal(status, sent, `words of ${status}`));
    const { context } = actionContext<Context>(input);
    await expect(action.handler(context)).rejects.toMatchObject({
      name: thrown,
      message: `words of ${status}`,
    });
  });

  it('tells a name that is taken from input that is wrong', async () => {
    api.answers.push(refusal(409, 'ConflictError', 'taken', causes));
    const { context } = actionContext<Context>(input);
    await expect(action.handler(context)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining("name: 'orders' is taken."),
    });
  });

  it('stops when its task is cancelled', async () => {
    const cancel = new AbortController();
    cancel.abort();
    const { context } = actionContext<Context>(input, {
      signal: cancel.signal,
    });
    await expect(action.handler(context)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(api.calls).toEqual([]);
  });

  it('puts no secret into its log, outputs or errors', async () => {
    const secretInput = {
      ...input,
      databaseCredentials: '{"root": "canary-password"',
    };
    const { context, lines, outputs } = actionContext<Context>(secretInput);
    const error = await action.handler(context).catch(e => e);
    expect(`${error}`).toMatch(/databaseCredentials/);
    const said = JSON.stringify([lines, outputs, `${error}`]);
    expect(said).not.toMatch(/canary-password|very-secret/);
  });

  describe('in a dry run', () => {
    it('has the request checked and nothing created', async () => {
      const { context, outputs } = actionContext<Context>(input, {
        isDryRun: true,
      });
      await action.handler(context);
      expect(api.calls.map(({ url }) => url)).toEqual(['/imports?dryRun=true']);
      expect(outputs).toMatchObject({
        importId: 'dry-run',
        entityRef: 'resource:default/sandbox-team-blue-orders',
        url: '/everest-import/imports/sandbox/team-blue/orders',
      });
    });

    it('says what the backend did not check', async () => {
      const skipped = {
        id: 'backup-reachable',
        kind: 'advice',
        outcome: 'skipped',
        title: 'The bucket was not looked into',
        detail: 'A dry run looks into no bucket.',
      } as const;
      const passed = { ...skipped, id: 'name', outcome: 'pass' } as const;
      api.answers.push({
        status: 200,
        body: toImport(input, { checks: [passed, skipped] }),
      });
      const { context, lines } = actionContext<Context>(input, {
        isDryRun: true,
      });
      await action.handler(context);
      expect(lines.map(({ message }) => message)).toEqual([
        'Not checked: The bucket was not looked into. A dry run looks into no bucket.',
        'Dry run: the import would be accepted; nothing was created',
      ]);
    });

    it('is refused where the import would be', async () => {
      api.answers.push(refusal(422, 'RefusedError', 'refused', causes));
      const { context } = actionContext<Context>(input, { isDryRun: true });
      await expect(action.handler(context)).rejects.toThrow(
        /engine.replicas: '2' nodes/,
      );
    });

    it('is refused to whom the import would be', async () => {
      api.answers.push(refusal(403, 'NotAllowedError', 'not yours'));
      const { context } = actionContext<Context>(input, { isDryRun: true });
      await expect(action.handler(context)).rejects.toThrow('not yours');
    });

    it('says what it could not check without secrets, and goes on', async () => {
      api.answers.push(
        refusal(422, 'RefusedError', 'refused', [
          { field: 's3Credentials', code: 'missing', message: 'No keys.' },
        ]),
      );
      const { context, lines, outputs } = actionContext<Context>(
        { ...input, s3Credentials: { accessKeyId: '****' } },
        { isDryRun: true },
      );
      await action.handler(context);
      expect(lines).toEqual([
        {
          level: 'warn',
          message: 'Not checked without secrets: s3Credentials: No keys.',
        },
      ]);
      expect(outputs.importId).toBe('dry-run');
    });

    it('is refused for keys that were given and are wrong', async () => {
      api.answers.push(
        refusal(422, 'RefusedError', 'refused', [
          { field: 's3Credentials', code: 'half', message: 'Half a pair.' },
        ]),
      );
      const { context } = actionContext<Context>(input, { isDryRun: true });
      await expect(action.handler(context)).rejects.toThrow('Half a pair.');
    });

    it('says so when the backend does not answer', async () => {
      const unreachable = createDatabaseImportAction({
        everestImport: {
          ...api.service,
          // Nothing listens on the discard port.
          createImport: async () => (await fetch('http://127.0.0.1:9/')).json(),
        },
      });
      const { context } = actionContext<Context>(input, { isDryRun: true });
      await expect(unreachable.handler(context)).rejects.toThrow(
        /^Nothing was checked: the Everest import backend does not answer/,
      );
    });
  });
});
