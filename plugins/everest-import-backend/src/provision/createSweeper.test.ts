import { mockServices } from '@backstage/backend-test-utils';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleView } from '../__testUtils__/sampleFacts';
import { sampleImport } from '../__testUtils__/sampleImport';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { KubernetesRequest } from '../kubernetes/connection/KubernetesConnection';
import { ClusterAwayError } from '../kubernetes/watch/ClusterAwayError';
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

  it('does the rest where databases of manifests can not be looked for', async () => {
    await begin(1, 'sandbox');
    const sent: string[] = [];
    const view = clusterOf('sandbox', async ({ method }) => {
      sent.push(method);
      return { status: 404, body: '404 page not found\n' };
    });
    history = {
      ...history,
      manifestsOf: async () => {
        throw new Error('no such table');
      },
    };
    await sweeperOf(view).run();
    expect(sent).toContain('GET');
  });

  it('goes through what is shown once for Secrets and once for manifests, however many of its databases have Secrets', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => index + 1);
    for (const n of ids) {
      await begin(n, 'sandbox');
      const words = sampleImport({ id: `uid-db-${n}`, name: `shop-${n}` });
      await history.markCreated(idOf(n), words);
    }
    let times = 0;
    const view = {
      ...clusterOf('sandbox', async () => ({ status: 500, body: {} })),
      databases: () => {
        times += 1;
        return ids.map(n => ({
          metadata: {
            name: `shop-${n}`,
            namespace: 'team-blue',
            uid: `uid-db-${n}`,
          },
        }));
      },
    };
    await sweeperOf(view).run();
    expect(times).toBe(2);
    expect(await history.requestsWithSecrets()).toHaveLength(20);
  });

  describe('of many clusters', () => {
    /** 15 s are 30 ms here. */
    beforeEach(() => {
      const real = AbortSignal.timeout.bind(AbortSignal);
      jest
        .spyOn(AbortSignal, 'timeout')
        .mockImplementation(milliseconds => real(milliseconds / 500));
    });
    afterEach(() => jest.restoreAllMocks());

    const task = () => AbortSignal.timeout(60_000);
    const absent = async ({ path }: KubernetesRequest) => ({
      status: 404,
      body: { details: { name: path.split('/').at(-1) } },
    });
    const hang = ({ signal }: KubernetesRequest) =>
      new Promise<Answer>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      });
    const nameIn = ({ path }: KubernetesRequest) =>
      path.split('/').at(-1) ?? '';
    const stateOf = async (n: number) =>
      (await history.requestByKey(`key-${n}`))?.state ?? 'undone';
    /** Those of a process that was killed have nobody at work on them. */
    const laterOn = () => {
      now += 10 * 60_000;
    };

    it('does not wait for one that hangs', async () => {
      for (let n = 1; n <= 16; n += 1) {
        await begin(n, 'hangs');
      }
      await begin(99, 'lives');
      const asked: string[] = [];
      const hanging = clusterOf('hangs', async request => {
        asked.push(nameIn(request));
        return hang(request);
      });
      const sweeper = sweeperOf(hanging, clusterOf('lives', absent));
      await sweeper.run(task());
      expect(await stateOf(99)).toBe('undone');
      // One that did not answer is not asked for the rest
      expect(asked).toHaveLength(1);
    });

    it.each([
      { what: 'does not answer in time', answer: hang },
      {
        what: 'is away',
        answer: async () => {
          throw new ClusterAwayError('sandbox');
        },
      },
    ])(
      'comes to all of a cluster where the first rows stand for one that $what',
      async ({ answer }) => {
        for (const n of [1, 2, 3, 4]) {
          await begin(n, 'sandbox');
        }
        const stuck = ['shop-1', 'shop-2', 'shop-3'];
        const view = clusterOf('sandbox', async request =>
          stuck.includes(nameIn(request)) ? answer(request) : absent(request),
        );
        const sweeper = sweeperOf(view);
        for (let round = 0; round < 4; round += 1) {
          await sweeper.run(task());
          laterOn();
        }
        expect(await Promise.all([1, 2, 3, 4].map(stateOf))).toEqual([
          'requested',
          'requested',
          'requested',
          'undone',
        ]);
      },
    );

    it('comes to clean-ups and Secrets besides what hangs', async () => {
      for (const n of [1, 2, 3, 4]) {
        await begin(n, 'sandbox');
      }
      const gone = sampleImport({ id: 'uid-gone', name: 'gone' });
      await history.observe(gone, { firstSight: false });
      await history.noteCleanUp('uid-gone');
      await begin(5, 'sandbox');
      await history.markCreated(
        idOf(5),
        sampleImport({ id: 'uid-shop-5', name: 'shop-5' }),
      );
      const view = clusterOf('sandbox', async request =>
        /shop-[1-4]/.test(request.path) ? hang(request) : absent(request),
      );
      const sweeper = sweeperOf(view);
      for (let round = 0; round < 2; round += 1) {
        await sweeper.run(task());
        laterOn();
      }
      expect(await history.openCleanUps()).toEqual([]);
      expect(await history.requestsWithSecrets()).toEqual([]);
    });

    it('goes on after a row that fails by itself', async () => {
      await begin(1, 'sandbox');
      await begin(2, 'sandbox');
      const view = clusterOf('sandbox', async request =>
        nameIn(request) === 'shop-1'
          ? { status: 500, body: {} }
          : absent(request),
      );
      await sweeperOf(view).run(task());
      expect(await stateOf(2)).toBe('undone');
    });
  });
});
