import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { readLiveView } from '../__testUtils__/liveView';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';

const PATH = '/api/everest-import/imports';

jest.setTimeout(60_000);

describe('POST /imports, with a ceiling for imports at once', () => {
  let sandbox: Sandbox;
  let backend: Awaited<ReturnType<typeof startCreateBackend>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    const connection = sandboxConnection(sandbox);
    backend = await startCreateBackend({
      view: () => readLiveView(connection),
      rules: {
        ceilings: { importsAtOnce: 9 },
        namespaceCeilings: [
          {
            cluster: 'sandbox',
            namespace: 'team-blue',
            ceilings: { importsAtOnce: 2 },
          },
          {
            cluster: 'sandbox',
            namespace: 'team-green',
            ceilings: { importsAtOnce: 1 },
          },
        ],
      },
    });
  });

  afterAll(async () => {
    await backend?.server.stop();
    await sandbox?.stop();
  });

  const post = (change: object, query = '') =>
    request(backend.server)
      .post(`${PATH}${query}`)
      .send({ ...sampleRequest(), ...change });

  const secrets = async () => {
    const reply = await sandboxConnection(sandbox).request<{
      items: unknown[];
    }>({
      method: 'GET',
      path: '/api/v1/namespaces/team-blue/secrets',
      query: { labelSelector: REQUEST_LABEL },
    });
    return reply.body.items;
  };

  it('lets in as many as may run, refuses the others, and leaves nothing of them', async () => {
    const replies = await Promise.all(
      [1, 2, 3, 4, 5].map(n =>
        post({ name: `shop-${n}`, requestId: `run-${n}` }),
      ),
    );
    const refused = replies.filter(({ status }) => status === 422);
    expect(refused).toHaveLength(3);
    refused.forEach(({ body }) =>
      expect(body.error.causes).toEqual([
        {
          field: 'namespace',
          code: 'imports-at-once',
          values: { most: 2, namespace: 'team-blue' },
          message: expect.stringContaining("'2' imports"),
        },
      ]),
    );
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(await secrets()).toHaveLength(2);
    expect(await backend.history.list()).toHaveLength(2);
  });

  it('answers a request of the full namespace that is sent again', async () => {
    const sent = {
      name: 'shop-7',
      namespace: 'team-green',
      requestId: 'run-7',
    };
    const replies = await Promise.all([1, 2, 3].map(() => post(sent)));
    const [first, ...again] = replies.sort((a, b) => b.status - a.status);
    expect(first.status).toBe(201);
    again.forEach(({ status, body }) => {
      expect(status).toBe(200);
      expect(body.id).toBe(first.body.id);
    });
  });

  it('says so in a dry run, too, and not of another namespace', async () => {
    const full = await post({ name: 'later' }, '?dryRun=true');
    expect(full.status).toBe(422);
    expect(full.body.error.causes).toMatchObject([{ code: 'imports-at-once' }]);
    const elsewhere = await post(
      { namespace: 'team-bare', name: 'other' },
      '?dryRun=true',
    );
    expect(elsewhere.status).toBe(200);
  });
});
