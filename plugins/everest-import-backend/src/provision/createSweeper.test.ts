import { mockServices } from '@backstage/backend-test-utils';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleView } from '../__testUtils__/sampleFacts';
import { sampleImport } from '../__testUtils__/sampleImport';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { KubernetesRequest } from '../kubernetes/connection/KubernetesConnection';
import { ClusterView } from '../kubernetes/watch/ClusterView';
import { createSweeper } from './createSweeper';

const databases = testDatabases();

jest.setTimeout(60_000);

const idOf = (n: number) =>
  `00000000-6b0a-4a1a-9a44-${String(n).padStart(12, '0')}`;

type Answer = { status: number; body: unknown };

/** A cluster that answers every request in one way. */
function clusterOf(
  cluster: string,
  answer: (request: KubernetesRequest) => Promise<Answer>,
): ClusterView {
  const { connection, ...view } = sampleView();
  return {
    ...view,
    databases: () => [],
    connection: {
      ...connection,
      cluster,
      request: async <T>(request: KubernetesRequest) => {
        const { status, body } = await answer(request);
        return { status, body: body as T, warnings: [] };
      },
    },
  };
}

describe('the sweep', () => {
  let now: number;
  let history: FullImportHistory;
  beforeEach(async () => {
    now = 1_000_000_000;
    ({ history } = await openHistory(databases, 'SQLITE_3', () => now));
  });

  /** As a process left it that was killed after its Secret was made. */
  const begin = (n: number, cluster: string) =>
    history.insertRequest({
      id: idOf(n),
      requestKey: `key-${n}`,
      requestHash: 'hash',
      digest: 'digest',
      requestedBy: 'user:default/ann',
      secrets: [{ name: `shop-${n}-import-s3-1`, uid: `uid-${n}` }],
      busyFor: -1,
      snapshot: sampleImport({
        id: idOf(n),
        cluster,
        name: `shop-${n}`,
        phase: 'Requested',
      }),
    });

  const sweeperOf = (...views: ClusterView[]) =>
    createSweeper({
      clusters: {
        list: () => views,
        get: name =>
          views.find(({ connection: { cluster } }) => cluster === name),
      },
      history,
      rules: { succeeded: false },
      logger: mockServices.logger.mock(),
    });

  it.each([
    { what: 'does not serve the kind yet', body: '404 page not found\n' },
    {
      what: 'knows nothing of the kind',
      body: { kind: 'Status', details: {} },
    },
    {
      what: 'speaks of its namespace',
      body: { details: { name: 'team-blue' } },
    },
  ])(
    'takes nothing back because of the 404 of a server that $what',
    async ({ body }) => {
      await begin(1, 'sandbox');
      const sent: string[] = [];
      const view = clusterOf('sandbox', async ({ method }) => {
        sent.push(method);
        return { status: 404, body };
      });
      await sweeperOf(view).run();
      expect(sent).toContain('GET');
      expect(sent).not.toContain('DELETE');
      expect(await history.byId(idOf(1))).toMatchObject({
        state: 'requested',
      });
      expect(await history.requestByKey('key-1')).toBeDefined();
    },
  );
});
