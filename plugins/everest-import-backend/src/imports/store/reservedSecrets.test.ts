import { randomUUID } from 'node:crypto';
import { testDatabases } from '../../__testUtils__/openHistory';
import { openReplicas } from '../../__testUtils__/openReplicas';
import { sampleImport } from '../../__testUtils__/sampleImport';
import { FullImportHistory, NewRequest } from './RequestHistory';

const databases = testDatabases();
const PLACE = { cluster: 'sandbox', namespace: 'team-blue', name: 'new' };

jest.setTimeout(60_000);

function request(name: string, change: Partial<NewRequest> = {}): NewRequest {
  return {
    id: randomUUID(),
    requestKey: `key-${name}`,
    requestHash: `hash-${name}`,
    digest: 'digest',
    requestedBy: 'user:default/guest',
    secrets: [],
    namedSecrets: ['given'],
    busyFor: 1000,
    snapshot: sampleImport({ name, phase: 'Requested' }),
    ...change,
  };
}

describe.each(databases.eachSupportedId())('named Secrets, on %s', id => {
  let replicas: FullImportHistory[];
  let close: () => Promise<void>;

  beforeEach(async () => {
    ({ replicas, close } = await openReplicas(databases, id));
  });
  afterEach(() => close());

  const reserved = (...names: string[]) =>
    replicas[0].reservedSecrets(PLACE, names);

  it('are had by one of many requests that come at once, on whatever replica', async () => {
    const ends = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        replicas[n % 2].insertRequest(request(`shop-${n}`)),
      ),
    );
    const refused = ends.flatMap(end =>
      end.status === 'rejected' ? [end.reason] : [],
    );
    expect(refused).toHaveLength(9);
    for (const error of refused) {
      expect(error).toMatchObject({
        name: 'SecretSharedError',
        secretName: 'given',
      });
    }
    expect(await replicas[1].list()).toHaveLength(1);
  });

  it('are also those that were made for another request', async () => {
    const [history] = replicas;
    await history.insertRequest(
      request('shop', { namedSecrets: [], secrets: [{ name: 'made' }] }),
    );
    expect(await reserved('made', 'given')).toEqual(['made']);
    await expect(
      history.insertRequest(request('other', { namedSecrets: ['made'] })),
    ).rejects.toThrow("'made'");
  });

  it('are free for the same database again, in another namespace, and where nothing became of it', async () => {
    const [history] = replicas;
    const shop = request('shop');
    await history.insertRequest(shop);
    expect(await reserved('given')).toEqual(['given']);
    const elsewhere = { ...PLACE, namespace: 'team-red' };
    expect(await history.reservedSecrets(elsewhere, ['given'])).toEqual([]);
    const again = { ...PLACE, name: 'shop' };
    expect(await history.reservedSecrets(again, ['given'])).toEqual([]);
    await history.updateRequest(shop.id, { state: 'undone' });
    expect(await reserved('given')).toEqual([]);
  });

  it('are had until the database is gone, and not only until the import ended', async () => {
    const [history] = replicas;
    const shop = request('shop');
    await history.insertRequest(shop);
    await history.markCreated(shop.id, sampleImport({ name: 'shop' }));
    const see = (change: object) =>
      history.observe(sampleImport({ name: 'shop', ...change }), {
        firstSight: false,
      });
    await see({ phase: 'Failed', outcome: 'Failed' });
    expect(await reserved('given')).toEqual(['given']);
    await see({ phase: 'Failed', gone: true });
    expect(await reserved('given')).toEqual([]);
  });
});
