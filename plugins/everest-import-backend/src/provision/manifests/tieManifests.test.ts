import { mockServices } from '@backstage/backend-test-utils';
import { REQUEST_LABEL } from '@everest-import/backstage-plugin-everest-import-common';
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
    beforeEach(async () => {
      ({ history } = await openHistory(databases, databaseId));
    });

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
      expect(await history.waitingManifests()).toEqual([]);
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
      expect(await history.waitingManifests()).toHaveLength(1);
    });

    it("is nobody's in a cluster that took the name of the one that was asked for", async () => {
      await history.noteManifests(request({ clusterUid: 'first' }), 10);
      await tie([made({})], { uid: 'second' });
      expect(await history.list()).toEqual([]);
      await tie([made({})], { uid: 'first' });
      expect(await history.list()).toHaveLength(1);
    });

    it('is tied once, also where a process dies half way', async () => {
      await history.noteManifests(request(), 10);
      const dying = {
        ...history,
        markCreated: async () => {
          throw new Error('killed');
        },
      };
      await tie([made({})], {}, dying);
      await Promise.all([tie([made({})]), tie([made({})])]);
      expect(await history.list()).toHaveLength(1);
      expect(await history.waitingManifests()).toEqual([]);
      // The sweep finishes it, as any create that was begun
      expect(
        await history.requestByKey('manifests drawn-by-lot'),
      ).toMatchObject({
        id: ID,
        state: 'requested',
        requestHash: 'drawn-by-lot',
      });
    });

    it('has one request, whose last words count and whose label stays', async () => {
      await history.noteManifests(request(), 10);
      const again = await history.noteManifests(
        request({
          id: ID.replace(/1$/, '2'),
          requestHash: 'drawn-again',
          entity: 'component:default/pay-api',
        }),
        10,
      );
      expect(again).toMatchObject({ id: ID, requestHash: 'drawn-by-lot' });
      expect(await history.waitingManifests()).toMatchObject([
        { entity: 'component:default/pay-api' },
      ]);
      expect(await history.manifestsByKey('key')).toMatchObject({ id: ID });
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
      const left = await opened.history.waitingManifests();
      expect(left.map(({ id }) => id.at(-1)).sort()).toEqual(['0', '3', '4']);
      now += 1_000;
      await opened.history.forgetManifestsAfter(5_000);
      expect(await opened.history.waitingManifests()).toHaveLength(3);
      await opened.history.forgetManifestsAfter(900);
      expect(await opened.history.waitingManifests()).toEqual([]);
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
      const left = await history.waitingManifests();
      expect(left.map(({ requestKey }) => requestKey)).toEqual(['c']);
    });
  },
);
