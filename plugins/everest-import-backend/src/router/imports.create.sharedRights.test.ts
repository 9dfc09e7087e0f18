import { Sandbox, startSandbox } from 'everest-sandbox';
import request from 'supertest';
import { readLiveView } from '../__testUtils__/liveView';
import { sampleRequest } from '../__testUtils__/sampleFacts';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';

jest.setTimeout(60_000);

describe('POST /imports, with an importer that has rights in the whole cluster', () => {
  let sandbox: Sandbox;
  let backend: Awaited<ReturnType<typeof startCreateBackend>>;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    const view = await readLiveView(sandboxConnection(sandbox));
    backend = await startCreateBackend({
      // As a watch shows it that has not heard of the other database yet
      view: async () => view,
      rules: {
        maxRights: { cluster: true, wildcard: false, escalation: false },
      },
    });
  });

  afterAll(async () => {
    await backend?.server.stop();
    await sandbox?.stop();
  });

  const post = (namespace: string, name: string) =>
    request(backend.server)
      .post('/api/everest-import/imports')
      .send({
        ...sampleRequest(),
        importer: 'cluster-reader',
        namespace,
        name,
      });

  it('makes one of two that are asked for at once under one name', async () => {
    const replies = await Promise.all([
      post('team-blue', 'twin'),
      post('team-green', 'twin'),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
    const refused = replies.find(({ status }) => status === 422);
    expect(refused?.body.error.causes).toMatchObject([
      { field: 'name', code: 'name-shared-rights' },
    ]);
  });

  it('makes both under two names', async () => {
    const replies = await Promise.all([
      post('team-blue', 'one'),
      post('team-green', 'two'),
    ]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
  });
});
