import { mockServices } from '@backstage/backend-test-utils';
import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { openHistory, testDatabases } from '../../__testUtils__/openHistory';
import { sampleView } from '../../__testUtils__/sampleFacts';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { DatabaseClusterObject } from '../../everest/objects';
import { ManifestRequest } from '../../imports/store/ManifestRequests';
import { FullImportHistory } from '../../imports/store/RequestHistory';
import { ClusterView } from '../../kubernetes/watch/ClusterView';
import { tieManifests } from './tieManifests';

const databases = testDatabases();
const ID = '00000000-6b0a-4a1a-9a44-000000000001';
const ANN = 'user:default/ann';

jest.setTimeout(60_000);

const source = {
  bucket: 'backups',
  region: 'us-east-1',
  endpoint: 'https://s3.example.net',
  path: 'nightly/shop',
};

const request = (change: Partial<ManifestRequest> = {}): ManifestRequest => ({
  id: ID,
  requestKey: 'key',
  requestHash: 'drawn-by-lot',
  requestedBy: ANN,
  owner: 'group:default/blue',
  entity: 'component:default/shop-api',
  snapshot: sampleImport({
    ...{ id: ID, phase: 'Requested', origin: 'portal', source },
    ...{ requestedBy: ANN, requestedAs: 'manifests' },
  }),
  ...change,
});

const { namespace, name, importer } = request().snapshot;

/** What an agent of a repository made of the manifests. */
function made(change: {
  metadata?: Partial<DatabaseClusterObject['metadata']>;
  type?: string;
  dataImporterName?: string;
  source?: Partial<typeof source>;
}): DatabaseClusterObject {
  const { bucket, region, endpoint, path } = { ...source, ...change.source };
  const s3 = { bucket, region, endpointURL: endpoint };
  return {
    metadata: {
      ...{ name, namespace, uid: 'uid-made' },
      creationTimestamp: '2026-01-20T09:00:00Z',
      labels: { [REQUEST_LABEL]: 'drawn-by-lot' },
      ...change.metadata,
    },
    spec: {
      // Of a review
      engine: { type: change.type ?? 'pxc', replicas: 5 },
      dataSource: {
        dataImport: {
          dataImporterName: change.dataImporterName ?? importer,
          source: { path, s3 },
        },
      },
    },
  } as DatabaseClusterObject;
}

describe.each(databases.eachSupportedId())(
  'a database that came of manifests, in %s',
  databaseId => {
    let history: FullImportHistory;
    let knex: Knex;
    beforeEach(async () => {
      ({ history, knex } = await openHistory(databases, databaseId));
    });
    const waiting = (kept = history) =>
      kept.manifestsOf('sandbox', ['drawn-by-lot']);

    const tie = (
      shown: DatabaseClusterObject[],
      view: Partial<ClusterView> = {},
      kept: FullImportHistory = history,
    ) => {
      const seen = { ...sampleView(), ...view, databases: () => shown };
      return tieManifests({
        clusters: { list: () => [seen], get: () => seen },
        history: kept,
        logger: mockServices.logger.mock(),
      });
    };
    /** As a watch writes it down, which knows of no request. */
    const see = () =>
      history.observe(
        sampleImport({ id: 'uid-made', origin: 'kubernetes', source }),
        { firstSight: false },
      );

    it('is that of who asked for them, from what a watch saw of it on', async () => {
      await history.noteManifests(request(), 10);
      await see();
      await tie([made({})]);
      expect(await history.byDatabaseUid('uid-made')).toMatchObject({
        id: ID,
        ours: true,
        state: 'created',
        // When it was merged, and not when it was asked for
        requestedAt: '2026-01-20T09:00:00.000Z',
        requestedBy: ANN,
        owner: 'group:default/blue',
        entity: 'component:default/shop-api',
        snapshot: { origin: 'portal', requestedAs: 'manifests' },
      });
      expect(await history.list()).toHaveLength(1);
      expect(await waiting()).toEqual([]);
      // None of it is the portal's to take back
      expect(await history.requestsWithSecrets()).toEqual([]);
      expect(await history.unfinishedRequests()).toEqual([]);
    });

    it.each<[string, Parameters<typeof made>[0]]>([
      ['without the label', { metadata: { labels: {} } }],
      [
        'with a label that was not handed out, and the names of others',
        {
          metadata: {
            labels: { [REQUEST_LABEL]: 'guessed' },
            annotations: {
              'everest-import.backstage.io/requested-by': ANN,
              'everest-import.backstage.io/entity':
                'component:default/shop-api',
            },
          },
        },
      ],
      ['of another name', { metadata: { name: 'other' } }],
      ['in another namespace', { metadata: { namespace: 'team-red' } }],
      ['of another engine', { type: 'psmdb' }],
      ['with another importer', { dataImporterName: 'theirs' }],
      ['from another path', { source: { path: 'nightly/payroll' } }],
      ['from another bucket', { source: { bucket: 'theirs' } }],
      ['from another server', { source: { endpoint: 'https://evil.test' } }],
    ])("is nobody's %s", async (_, change) => {
      await history.noteManifests(request(), 10);
      await see();
      await tie([made(change)]);
      expect(await history.byDatabaseUid('uid-made')).toMatchObject({
        ours: false,
      });
      expect(await waiting()).toHaveLength(1);
    });

    it("is nobody's in a cluster that took the name of the one that was asked for", async () => {
      await history.noteManifests(request({ clusterUid: 'first' }), 10);
      await tie([made({})], { uid: 'second' });
      expect(await history.list()).toEqual([]);
      await tie([made({})], { uid: 'first' });
      expect(await history.list()).toHaveLength(1);
    });

    it('is tied once, also by two replicas at once', async () => {
      await history.noteManifests(request(), 10);
      await Promise.all([tie([made({})]), tie([made({})])]);
      expect(await history.list()).toMatchObject([
        { id: ID, state: 'created', databaseUid: 'uid-made' },
      ]);
      expect(await waiting()).toEqual([]);
    });

    it.each(['before', 'while'])(
      'gets no second request where it has one of the portal %s it is tied',
      async when => {
        const own = ID.replace(/1$/, '9');
        await history.insertRequest({
          ...{ id: own, requestKey: 'own', requestHash: 'own', digest: '' },
          ...{ requestedBy: ANN, secrets: [], busyFor: 1_000 },
          snapshot: sampleImport({ id: own, source }),
        });
        const create = () =>
          history.markCreated(own, sampleImport({ id: 'uid-made', source }));
        await history.noteManifests(request(), 10);
        await (when === 'before'
          ? create().then(() => tie([made({})]))
          : Promise.allSettled([create(), tie([made({})])]));
        const rows = await history.list();
        expect(
          rows.filter(({ databaseUid }) => databaseUid === 'uid-made'),
        ).toHaveLength(1);
        // None that waits for a database which another one has
        const tied = rows.filter(({ id }) => id === ID);
        expect(tied.every(({ state }) => state === 'created')).toBe(true);
        expect(await waiting()).toEqual([]);
      },
    );

    it('writes nobody anew whose request was forgotten since it was read', async () => {
      await history.noteManifests(request(), 10);
      await tie(
        [made({})],
        {},
        {
          ...history,
          async manifestsOf(...asked) {
            const read = await history.manifestsOf(...asked);
            expect(await history.forgetManifestsOf(ANN)).toEqual([ID]);
            return read;
          },
        },
      );
      expect(await history.list()).toEqual([]);
    });

    it('has one request, whose last words count and whose label stays', async () => {
      await history.noteManifests(request(), 10);
      const again = request({
        id: ID.replace(/1$/, '2'),
        entity: 'component:default/pay-api',
      });
      expect(await history.noteManifests(again, 10)).toBe(false);
      expect(await waiting()).toMatchObject([{ entity: request().entity }]);
      expect(await history.renewManifests(again)).toBe(true);
      expect(await waiting()).toMatchObject([
        { id: ID, entity: 'component:default/pay-api' },
      ]);
      expect(await history.manifestsByKey('key')).toMatchObject({ id: ID });
    });

    it('has a label that is not handed out once more after it was tied', async () => {
      await history.noteManifests(request(), 10);
      await tie([made({})]);
      expect(await history.renewManifests(request())).toBe(false);
      expect(await waiting()).toEqual([]);
    });

    it('is looked for by its label, however many requests wait', async () => {
      const many = Array.from({ length: 2_000 }, (_, index) => index);
      const other = { snapshot: '{}', asked_at: 1, requested_by: ANN };
      await knex.batchInsert(
        'manifest_requests',
        many.map(index => ({
          ...{ ...other, cluster: 'sandbox', namespace, name: `n${index}` },
          id: ID.replace(/\d{4}1$/, String(20_000 + index)),
          ...{ request_key: `k${index}`, request_hash: `h${index}` },
        })),
        50,
      );
      await history.noteManifests(
        request({ requestedBy: 'user:default/bob' }),
        10,
      );
      const shown = many.map(index =>
        made({
          metadata: {
            ...{ name: `m${index}`, uid: `uid-${index}` },
            labels: { [REQUEST_LABEL]: `made-${index}` },
          },
        }),
      );
      let looks = 0;
      const read: number[] = [];
      await tie(
        [...shown, made({})],
        {
          reading(...which) {
            looks += 1;
            return sampleView().reading(...which);
          },
        },
        {
          ...history,
          async manifestsOf(cluster, hashes) {
            const found = await history.manifestsOf(cluster, hashes);
            read.push(hashes.length, found.length);
            return found;
          },
        },
      );
      expect(read).toEqual([2_001, 1]);
      expect(looks).toBe(1);
      expect(await history.byDatabaseUid('uid-made')).toMatchObject({ id: ID });
    });

    it('keeps so many requests of one person, and forgets the oldest', async () => {
      let now = 1_000;
      const opened = await openHistory(databases, databaseId, () => (now += 1));
      for (let index = 0; index < 5; index += 1) {
        const id = ID.replace(/1$/, String(index));
        const requestedBy = index === 0 ? 'user:default/bob' : ANN;
        await opened.history.noteManifests(
          request({ id, requestKey: id, requestedBy }),
          2,
        );
      }
      const left = await waiting(opened.history);
      expect(left.map(({ id }) => id.at(-1)).sort()).toEqual(['0', '3', '4']);
      now += 1_000;
      await opened.history.forgetManifestsAfter(5_000);
      expect(await waiting(opened.history)).toHaveLength(3);
      await opened.history.forgetManifestsAfter(900);
      expect(await waiting(opened.history)).toEqual([]);
    });

    it('leaves no request that names a person who was erased', async () => {
      await history.noteManifests(request(), 10);
      const reason = `${ANN} said so`;
      const snapshot = sampleImport({
        acknowledged: [{ check: 'a', reason }],
        requestedBy: undefined,
      });
      const named = { id: ID.replace(/1$/, '2'), requestKey: 'b', snapshot };
      const other = { id: ID.replace(/1$/, '3'), requestKey: 'c' };
      const bob = { requestedBy: 'user:default/bob' };
      await history.noteManifests(request({ ...named, ...bob }), 10);
      await history.noteManifests(
        request({ ...other, ...bob, snapshot: sampleImport(bob) }),
        10,
      );
      await history.forgetManifestsOf(ANN);
      const left = await waiting();
      expect(left.map(({ requestKey }) => requestKey)).toEqual(['c']);
    });
  },
);
