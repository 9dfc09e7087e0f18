import request from 'supertest';
import { sampleRequest, sampleView } from '../__testUtils__/sampleFacts';
import { startCreateBackend } from '../__testUtils__/startCreateBackend';
import { ClusterView } from '../watch/ClusterView';

jest.setTimeout(30_000);

const { state: wellState } = sampleView();

describe('POST /imports to a cluster that can take none', () => {
  let stop: () => void;
  afterEach(() => stop?.());

  it.each<[string, Partial<ReturnType<ClusterView['state']>>, number, string]>([
    [
      'that does not answer',
      { reachable: false, reason: 'connection refused' },
      503,
      'cluster-away',
    ],
    ['that was not read yet', { synced: false }, 503, 'cluster-away'],
    [
      'without Everest',
      { everest: { installed: false } },
      422,
      'everest-not-installed',
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
});
