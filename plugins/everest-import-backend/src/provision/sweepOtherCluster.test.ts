import { mockServices } from '@backstage/backend-test-utils';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleView } from '../__testUtils__/sampleFacts';
import { sampleImport } from '../__testUtils__/sampleImport';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { KubernetesRequest } from '../kubernetes/connection/KubernetesConnection';
import { createSweeper } from './createSweeper';

const databases = testDatabases();

jest.setTimeout(60_000);

const ROW = '00000000-6b0a-4a1a-9a44-000000000001';
const SECRETS = [{ name: 'everest-secrets-shop-1', uid: 'uid-secret' }];

describe('the sweep of a name that is pointed at another cluster', () => {
  let history: FullImportHistory;
  let now: number;
  /** The UID of the `kube-system` that answers. */
  let answering: string | undefined;
  let sent: string[];

  beforeEach(async () => {
    now = 1_000_000_000;
    ({ history } = await openHistory(databases, 'SQLITE_3', () => now));
    answering = 'uid-1';
    sent = [];
  });

  /** Nothing is there of all that it is asked for. */
  async function sweep() {
    const { connection, ...rest } = sampleView();
    const view = {
      ...rest,
      answers: async () => answering,
      connection: {
        ...connection,
        request: async <T>({ method, path }: KubernetesRequest) => {
          sent.push(method);
          const details = { name: path.split('/').at(-1) };
          return { status: 404, body: { details } as T, warnings: [] };
        },
      },
    };
    now += 10 * 60_000;
    await createSweeper({
      clusters: { list: () => [view], get: () => view },
      history,
      rules: { succeeded: false },
      logger: mockServices.logger.mock(),
    }).run();
  }

  const begin = () =>
    history.insertRequest({
      id: ROW,
      requestKey: 'key',
      requestHash: 'hash',
      digest: 'digest',
      requestedBy: 'user:default/ann',
      clusterUid: 'uid-1',
      secrets: SECRETS,
      busyFor: -1,
      snapshot: sampleImport({ id: ROW, name: 'shop', phase: 'Requested' }),
    });

  const others = [
    { what: 'another one answers', other: 'uid-2' },
    { what: 'nobody says which one answers', other: undefined },
  ];

  it.each(others)('takes no request back while $what', async ({ other }) => {
    await begin();
    answering = other;
    await sweep();
    expect(sent).not.toContain('DELETE');
    expect(await history.requestByKey('key')).toMatchObject({
      state: 'unknown',
      secrets: SECRETS,
    });
    answering = 'uid-1';
    await sweep();
    expect(sent).toContain('DELETE');
    expect(await history.byId(ROW)).toMatchObject({ state: 'undone' });
  });

  it.each(others)(
    'forgets no Secret of a database while $what',
    async ({ other }) => {
      await begin();
      const words = sampleImport({ id: 'uid-shop', name: 'shop' });
      await history.markCreated(ROW, words);
      await history.observe(words, { firstSight: false, clusterUid: 'uid-1' });
      answering = other;
      await sweep();
      expect(sent).toEqual(['GET']);
      expect(await history.requestsWithSecrets()).toMatchObject([
        { secrets: SECRETS },
      ]);
      answering = 'uid-1';
      await sweep();
      expect(await history.requestsWithSecrets()).toEqual([]);
    },
  );

  it.each(others)('ends no clean-up while $what', async ({ other }) => {
    const words = sampleImport({ id: 'uid-shop', name: 'shop' });
    await history.observe(words, { firstSight: false, clusterUid: 'uid-1' });
    await history.noteCleanUp('uid-shop');
    answering = other;
    await sweep();
    expect(await history.openCleanUps()).toHaveLength(1);
    answering = 'uid-1';
    await sweep();
    expect(await history.openCleanUps()).toEqual([]);
  });
});
