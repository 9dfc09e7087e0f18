import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleImport } from '../__testUtils__/sampleImport';
import { DatabaseClusterObject } from '../everest/objects';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { beginRequest, ROW, sweepOver } from './__testUtils__/sweepOver';

const databases = testDatabases();

jest.setTimeout(60_000);

const USER_SECRET = 'everest-secrets-shop-0123456789';

/** As somebody made it from a copy of the portal's: with the names of its Secrets. */
function copyOf(name: string): DatabaseClusterObject {
  return {
    metadata: { name, namespace: 'team-blue', uid: `uid-copy-${name}` },
    spec: { engine: { type: 'pxc', userSecretsName: USER_SECRET } },
  };
}

describe('Secrets that a database has which the portal did not make', () => {
  let history: FullImportHistory;
  let there: DatabaseClusterObject[];
  let deleted: string[];

  beforeEach(async () => {
    ({ history } = await openHistory(databases, 'SQLITE_3'));
    there = [];
    deleted = [];
    await beginRequest(history, [{ name: USER_SECRET, uid: 'uid-secret' }]);
  });

  const sweep = async (shown = there) => {
    ({ deleted } = await sweepOver(history, { there, shown }));
  };

  const created = () =>
    history.markCreated(ROW, sampleImport({ id: 'uid-shop', name: 'shop' }));

  it.each([
    { what: 'of the same name', name: 'shop', shown: true },
    {
      what: 'of the same name that no watch has shown yet',
      name: 'shop',
      shown: false,
    },
    { what: 'of another name', name: 'shop-copy', shown: true },
  ])(
    'stay once the portal’s is gone, for one $what',
    async ({ name, shown }) => {
      await created();
      there = [copyOf(name)];
      await sweep(shown ? there : []);
      expect(deleted).toEqual([]);
      expect(await history.requestsWithSecrets()).toHaveLength(1);
      there = [];
      await sweep();
      expect(deleted).toEqual([USER_SECRET]);
      expect(await history.requestsWithSecrets()).toEqual([]);
    },
  );
});
