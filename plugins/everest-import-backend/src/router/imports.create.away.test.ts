import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { KubeConfig } from '@kubernetes/client-node';
import request from 'supertest';
import { sampleRequest, sampleView } from '../__testUtils__/sampleFacts';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';
import { ClusterAwayError } from '../kubernetes/watch/ClusterAwayError';
import { HttpKubernetesConnection } from '../kubernetes/connection/HttpKubernetesConnection';
import { ClusterView } from '../kubernetes/watch/ClusterView';

jest.setTimeout(30_000);

const { state: wellState, connection } = sampleView();
const REASON = 'The cluster does not answer: connection refused.';
const SENTENCE = `The cluster 'sandbox' can't be reached now. ${REASON} Try again later.`;

describe('POST /imports to a cluster that can take none', () => {
  let stop: () => void;
  afterEach(() => stop?.());

  it('that is still being read', async () => {
    const { server } = await startCreateBackend({
      view: async () => sampleView({ reading: () => ({ complete: false }) }),
    });
    stop = () => server.stop();
    const reply = await request(server)
      .post('/api/everest-import/imports')
      .send(sampleRequest());
    expect(reply.status).toBe(503);
    expect(reply.body.error.causes).toMatchObject([
      { field: 'cluster', code: 'cluster-away' },
    ]);
  });

  it('whose namespaces are still being read: none is known not to be there', async () => {
    const view = sampleView();
    const { server } = await startCreateBackend({
      view: async () => ({
        ...view,
        namespaces: () => [],
        reading: (kind, namespace) =>
          kind === 'namespaces'
            ? { complete: false }
            : view.reading(kind, namespace),
      }),
    });
    stop = () => server.stop();
    const reply = await request(server)
      .post('/api/everest-import/imports')
      .send(sampleRequest());
    expect(reply.body.error.causes).toMatchObject([
      { field: 'cluster', code: 'cluster-away' },
    ]);
    expect(reply.status).toBe(503);
  });

  it.each<[string, Partial<ReturnType<ClusterView['state']>>, number, string]>([
    [
      'that does not answer',
      { reachable: false, reason: REASON },
      503,
      'cluster-away',
    ],
    [
      'without Everest',
      { everest: { installed: false } },
      422,
      'everest-not-installed',
    ],
    [
      'with OpenEverest v2, which is only read',
      { everest: { installed: true, generation: 'v2' } },
      422,
      'everest-read-only',
    ],
  ])('%s', async (_which, change, status, code) => {
    const { server } = await startCreateBackend({
      view: async () =>
        sampleView({ state: () => ({ ...wellState(), ...change }) }),
    });
    stop = () => server.stop();
    const reply = await request(server)
      .post('/api/everest-import/imports')
      .send(sampleRequest());
    expect(reply.status).toBe(status);
    expect(reply.body.error.causes).toMatchObject([{ field: 'cluster', code }]);
  });

  it('is told since when', async () => {
    const staleSince = '2026-11-28T05:00:00.000Z';
    const { server } = await startCreateBackend({
      view: async () =>
        sampleView({
          state: () => ({
            ...wellState(),
            reachable: false,
            reason: REASON,
            staleSince,
          }),
        }),
    });
    stop = () => server.stop();
    const reply = await request(server)
      .post('/api/everest-import/imports')
      .send(sampleRequest());
    expect(reply.body.error.message).toContain(
      `${REASON} It is away since ${staleSince}.`,
    );
  });

  const refusal = async (view: Partial<ClusterView>) => {
    const { server } = await startCreateBackend({
      view: async () => sampleView(view),
    });
    stop = () => server.stop();
    return request(server)
      .post('/api/everest-import/imports')
      .send(sampleRequest());
  };

  it('says why in sentences, each of them once', async () => {
    const state = () => ({
      ...wellState(),
      reachable: false,
      reason: REASON,
    });
    const { body } = await refusal({ state });
    expect(body.error.message).toBe(SENTENCE);
  });

  it('that went away a moment ago, and nobody noticed yet', async () => {
    const { status, body } = await refusal({
      connection: {
        ...connection,
        request: async () => {
          throw new ClusterAwayError('sandbox', REASON);
        },
      },
    });
    expect(status).toBe(503);
    expect(body.error.causes).toEqual([
      {
        field: 'cluster',
        code: 'cluster-away',
        message: SENTENCE,
      },
    ]);
  });

  it('that is slow, as one that takes too long, and not as one that is away', async () => {
    // Takes connections, and never answers
    const silent = createServer();
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const { port } = silent.address() as AddressInfo;
    const kubeConfig = new KubeConfig();
    kubeConfig.loadFromClusterAndUser(
      {
        name: 'sandbox',
        server: `https://127.0.0.1:${port}`,
        skipTLSVerify: true,
      },
      { name: 'portal', token: 'x' },
    );
    const { server, recorded } = await startCreateBackend({
      budgetMs: 1_000,
      view: async () =>
        sampleView({
          connection: new HttpKubernetesConnection({
            cluster: 'sandbox',
            load: () => kubeConfig,
          }),
        }),
    });
    stop = () => {
      server.stop();
      silent.close();
    };
    const { status, body } = await request(server)
      .post('/api/everest-import/imports')
      .send({ ...sampleRequest(), requestId: 'slow' });
    expect(status).toBe(503);
    expect(body.error.causes).toEqual([
      {
        field: 'request',
        code: 'took-too-long',
        message: expect.stringMatching(
          /^The import into 'sandbox\/team-blue\/shop' was not under way within 1 seconds.*Send the same request again/,
        ),
      },
    ]);
    expect(body.error.message).not.toMatch(/can't be reached/);
    expect(recorded.audits).toMatchObject([
      { eventId: 'import-create', outcome: 'fail' },
    ]);
  });
});
