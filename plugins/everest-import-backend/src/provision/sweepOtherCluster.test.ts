import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleImport } from '../__testUtils__/sampleImport';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { beginRequest, ROW, sweepOver } from './__testUtils__/sweepOver';

const databases = testDatabases();

jest.setTimeout(60_000);

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
    now += 10 * 60_000;
    ({ sent } = await sweepOver(history, { answers: async () => answering }));
  }
  const begin = () => beginRequest(history, SECRETS, { clusterUid: 'uid-1' });

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
