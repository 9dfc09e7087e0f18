import { randomUUID } from 'node:crypto';
import { testDatabases } from '../../__testUtils__/openHistory';
import { openReplicas } from '../../__testUtils__/openReplicas';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { NamespaceFullError } from './NamespaceFullError';
import { FullImportHistory } from './RequestHistory';

const databases = testDatabases();
const PLACE = { cluster: 'sandbox', namespace: 'team-blue' };

jest.setTimeout(60_000);

/** A request for the n-th database. */
function request(n: number, change: object = {}) {
  return {
    id: randomUUID(),
    requestKey: `key-${n}`,
    requestHash: `hash-${n}`,
    digest: 'digest',
    requestedBy: 'user:default/guest',
    secrets: [],
    busyFor: 1000,
    snapshot: sampleImport({ name: `shop-${n}`, phase: 'Requested' }),
    atMost: 3,
    ...change,
  };
}

describe.each(databases.eachSupportedId())('imports at once, on %s', id => {
  let replicas: FullImportHistory[];
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ replicas, close } = await openReplicas(databases, id));
  });
  afterEach(() => close());

  it('lets in as many as may run, however many replicas write at once', async () => {
    const ends = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) =>
        replicas[n % 2].insertRequest(request(n)),
      ),
    );
    const refused = ends.flatMap(end =>
      end.status === 'rejected' ? [end.reason] : [],
    );
    expect(refused).toHaveLength(9);
    refused.forEach(error => expect(error).toBeInstanceOf(NamespaceFullError));
    expect(await replicas[0].countUnended(PLACE)).toBe(3);
    expect(await replicas[1].list()).toHaveLength(3);
  });

  it('knows the same request again although the namespace is full', async () => {
    const atMost = 1;
    const sent = [1, 1, 1, 1].map((n, index) =>
      replicas[index % 2].insertRequest(request(n, { atMost })),
    );
    const leases = await Promise.all(sent);
    expect(leases.filter(lease => lease !== undefined)).toHaveLength(1);
  });

  it('counts neither what was taken back, nor what ended, nor what is gone', async () => {
    const [history] = replicas;
    const rows = [1, 2, 3].map(n => request(n));
    for (const row of rows) {
      await history.insertRequest(row);
    }
    const another = () => history.insertRequest(request(4));
    await expect(another()).rejects.toThrow("'team-blue'");
    await history.updateRequest(rows[0].id, { state: 'undone' });
    expect(await history.countUnended(PLACE)).toBe(2);
    const end = (n: number, change: object) =>
      history.observe(
        sampleImport({ id: `uid-${n}`, name: `shop-${n}`, ...change }),
        { firstSight: false },
      );
    await history.markCreated(rows[1].id, sampleImport({ id: 'uid-2' }));
    await end(2, { phase: 'Failed', outcome: 'Failed' });
    expect(await history.countUnended(PLACE)).toBe(1);
    await history.markCreated(rows[2].id, sampleImport({ id: 'uid-3' }));
    await end(3, { gone: true });
    expect(await history.countUnended(PLACE)).toBe(0);
    expect(await another()).toBeDefined();
  });

  it('counts what others began, a database once, and other namespaces not', async () => {
    const [history] = replicas;
    await history.insertRequest(request(1));
    const see = (change: object) =>
      history.observe(sampleImport(change), { firstSight: false });
    await see({ id: 'uid-1', name: 'shop-1' });
    await see({ id: 'uid-9', name: 'by-kubectl' });
    await see({ id: 'uid-8', name: 'elsewhere', namespace: 'team-red' });
    await see({ id: 'uid-7', name: 'far', cluster: 'other' });
    expect(await history.countUnended(PLACE)).toBe(2);
  });

  it('lets one of two namesakes in whose importers have rights in the whole cluster', async () => {
    const namesake = (n: number, namespace: string, importer: string) =>
      request(n, {
        atMost: undefined,
        clusterRights: ['cluster-reader'],
        snapshot: sampleImport({
          name: 'twin',
          namespace,
          importer,
          phase: 'Requested',
        }),
      });
    const ends = await Promise.allSettled(
      ['team-blue', 'team-red', 'team-green'].map((namespace, n) =>
        replicas[n % 2].insertRequest(namesake(n, namespace, 'cluster-reader')),
      ),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    const refused = ends.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { name: 'NameSharedError' } });
  });
});
