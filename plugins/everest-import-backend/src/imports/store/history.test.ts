import { newRequest } from '../../__testUtils__/newRequest';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleImport } from '../../__testUtils__/sampleImport';

const databases = testDatabases();

describe.each(databases.eachSupportedId())(
  'createImportHistory, on %s',
  databaseId => {
    it('remembers the newest words of a database, in one row', async () => {
      const { history } = await openHistory(databases, databaseId);
      await history.observe(sampleImport(), { firstSight: false });
      await history.observe(sampleImport({ phase: 'Blocked' }), {
        firstSight: false,
      });
      const rows = await history.list();
      expect(rows).toMatchObject([
        { ours: false, databaseUid: 'uid-1', snapshot: { phase: 'Blocked' } },
      ]);
    });

    it('keeps an outcome once there is one, and that the objects are gone', async () => {
      const { history } = await openHistory(databases, databaseId);
      const see = (change: object) =>
        history.observe(sampleImport(change), { firstSight: false });
      await see({ phase: 'Succeeded', outcome: 'Succeeded' });
      await see({ phase: 'Deleting', outcome: 'Failed' });
      await see({ phase: 'Succeeded', gone: true });
      await see({ phase: 'Succeeded' });
      expect(await history.byDatabaseUid('uid-1')).toMatchObject({
        outcome: 'Succeeded',
        gone: true,
      });
    });

    it.each([
      ['had ended at the first sight', 'Failed', true, true],
      ['ran at the first sight', undefined, true, false],
      ['ended later', 'Failed', false, false],
    ] as const)(
      'tells what is history of an import that %s',
      async (_, outcome, firstSight, expected) => {
        const { history } = await openHistory(databases, databaseId);
        await history.observe(sampleImport({ outcome }), { firstSight });
        await history.observe(sampleImport({ outcome: 'Failed' }), {
          firstSight: true,
        });
        const row = await history.byDatabaseUid('uid-1');
        expect(row?.firstSight).toBe(expected);
      },
    );

    it('makes one row when two replicas see a database at once', async () => {
      const { history, reopen } = await openHistory(databases, databaseId);
      const other = await reopen();
      await Promise.all(
        [history, other, history].map(each =>
          each.observe(sampleImport(), { firstSight: false }),
        ),
      );
      expect(await history.list()).toHaveLength(1);
    });

    it('takes a request once', async () => {
      const { history } = await openHistory(databases, databaseId);
      expect(await history.insertRequest(newRequest())).toBeGreaterThan(0);
      expect(
        await history.insertRequest(
          newRequest({ id: '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c12' }),
        ),
      ).toBeUndefined();
      expect(await history.requestByKey('key')).toMatchObject({
        ours: true,
        state: 'requested',
        secrets: [{ name: 'shop-import-s3-1' }],
        digest: 'digest',
      });
    });

    it('lets one replica at a time work on a request', async () => {
      let now = 0;
      const { history } = await openHistory(databases, databaseId, () => now);
      const { id } = newRequest();
      await history.insertRequest(newRequest());
      const claim = (at: number) => {
        now = at;
        return history.claimRequest(id, 10);
      };
      expect(await claim(999)).toBe(false);
      expect(await claim(1001)).toBe(true);
      expect(await claim(1002)).toBe(false);
      now = 1005;
      expect(await history.unfinishedRequests()).toEqual([]);
      now = 2000;
      expect(await history.unfinishedRequests()).toHaveLength(1);
    });

    it('keeps what is known of an import when its create is noted once more', async () => {
      const { history, reopen } = await openHistory(databases, databaseId);
      const other = await reopen();
      const { id } = newRequest();
      await history.insertRequest(newRequest());
      const created = sampleImport({ phase: 'Provisioning' });
      await history.markCreated(id, created);
      await history.observe(
        sampleImport({ phase: 'Failed', outcome: 'Failed', gone: true }),
        { firstSight: false, clusterUid: 'uid-of-the-cluster' },
      );
      const known = await history.byDatabaseUid(created.id);
      // By a process that stood still, or by whoever sent the same request
      await other.markCreated(id, created);
      expect(await history.byDatabaseUid(created.id)).toEqual({
        ...known,
        knownFor: expect.any(Number),
      });
    });

    it('joins the row of a request with what was seen of its database', async () => {
      const { history } = await openHistory(databases, databaseId);
      const { id } = newRequest();
      await history.insertRequest(newRequest());
      await history.observe(
        sampleImport({ phase: 'Failed', outcome: 'Failed' }),
        { firstSight: false },
      );
      await history.markCreated(id, sampleImport({ phase: 'Provisioning' }));
      expect(await history.list()).toMatchObject([
        {
          id,
          ours: true,
          state: 'created',
          databaseUid: 'uid-1',
          outcome: 'Failed',
          snapshot: { phase: 'Failed' },
        },
      ]);
    });

    it('frees a request id and keeps the row', async () => {
      const { history } = await openHistory(databases, databaseId);
      await history.insertRequest(newRequest());
      await history.freeRequestKey(newRequest().id);
      expect(await history.requestByKey('key')).toBeUndefined();
      expect(await history.list()).toHaveLength(1);
    });

    it('lists requests whose Secrets are still there', async () => {
      const { history } = await openHistory(databases, databaseId);
      const { id } = newRequest();
      await history.insertRequest(newRequest());
      await history.markCreated(id, sampleImport());
      expect(await history.requestsWithSecrets()).toHaveLength(1);
      const [wanted, unwanted] = await Promise.all(
        ['uid-1', 'uid-2'].map(uid =>
          history.requestsWithSecrets(row => row.databaseUid === uid),
        ),
      );
      expect(wanted).toMatchObject([{ id, databaseUid: 'uid-1' }]);
      expect(unwanted).toEqual([]);
      await history.updateRequest(id, { secrets: [] });
      expect(await history.requestsWithSecrets()).toEqual([]);
    });

    it('knows what of a cluster was read in full, by its identity', async () => {
      const { history, reopen } = await openHistory(databases, databaseId);
      const cluster = { name: 'a', identity: 'uid-1' };
      expect(await history.seenNamespaces(cluster)).toEqual(new Set());
      await history.markNamespacesSeen(cluster, ['blue', 'green']);
      await history.markNamespacesSeen(cluster, ['blue']);
      const other = await reopen();
      expect(await other.seenNamespaces(cluster)).toEqual(
        new Set(['blue', 'green']),
      );
      expect(
        await other.seenNamespaces({ name: 'a', identity: 'uid-2' }),
      ).toEqual(new Set());
    });

    it('takes what an earlier release knew by the name for the first identity that bears it', async () => {
      const { history, knex } = await openHistory(databases, databaseId);
      await knex('seen_clusters').insert({ cluster: 'a', seen_at: 1 });
      const cluster = { name: 'a', identity: 'uid-1' };
      expect(await history.seenNamespaces(cluster)).toEqual(new Set(['*']));
      expect(
        await history.seenNamespaces({ name: 'a', identity: 'uid-2' }),
      ).toEqual(new Set());
    });

    it('writes what was worked out from the newest version only', async () => {
      const { history, reopen } = await openHistory(databases, databaseId);
      const other = await reopen();
      const sight = { firstSight: false };
      const first = await history.observe(sampleImport(), {
        ...sight,
        version: 'none',
      });
      expect(first?.version).toBe(0);
      const second = await other.observe(sampleImport({ phase: 'Blocked' }), {
        ...sight,
        version: 0,
      });
      expect(second?.version).toBe(1);
      for (const version of [0, 'none'] as const) {
        const late = sampleImport({ phase: 'Preparing' });
        expect(await history.observe(late, { ...sight, version })).toBe(
          undefined,
        );
      }
      expect((await history.byDatabaseUid('uid-1'))?.snapshot.phase).toBe(
        'Blocked',
      );
    });

    it('keeps what later evidence needs, and of which cluster it is', async () => {
      const { history } = await openHistory(databases, databaseId);
      const suspect = { word: 'job-error', since: 1_000, lasted: true };
      const versions = { database: '100', at: 2_000 };
      await history.observe(sampleImport(), {
        firstSight: false,
        memory: { suspect, versions, ranWithoutImport: true },
        clusterUid: 'uid-1',
      });
      expect(await history.byDatabaseUid('uid-1')).toMatchObject({
        memory: { suspect, versions, ranWithoutImport: true },
        clusterUid: 'uid-1',
      });
    });

    it('keeps what only the request said when a watch was faster than the create', async () => {
      const { history } = await openHistory(databases, databaseId);
      const { id } = newRequest();
      await history.insertRequest(newRequest());
      await history.observe(sampleImport({ phase: 'Preparing' }), {
        firstSight: false,
      });
      const acknowledged = [{ check: 'room', reason: 'packed twice' }];
      await history.markCreated(
        id,
        sampleImport({
          origin: 'portal',
          acknowledged,
          source: { backupSource: 'nightly' },
        }),
      );
      expect((await history.byDatabaseUid('uid-1'))?.snapshot).toMatchObject({
        origin: 'portal',
        phase: 'Preparing',
        acknowledged,
        source: { backupSource: 'nightly' },
      });
    });
  },
);
