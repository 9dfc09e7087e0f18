import { mockServices } from '@backstage/backend-test-utils';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleView } from '../__testUtils__/sampleFacts';
import { sampleImport } from '../__testUtils__/sampleImport';
import { DatabaseClusterObject } from '../everest/objects';
import { FullImportHistory } from '../imports/store/RequestHistory';
import { KubernetesRequest } from '../kubernetes/connection/KubernetesConnection';
import { createSweeper } from './createSweeper';

const databases = testDatabases();

jest.setTimeout(60_000);

const ROW = '00000000-6b0a-4a1a-9a44-000000000001';
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
    await history.insertRequest({
      id: ROW,
      requestKey: 'key',
      requestHash: 'hash',
      digest: 'digest',
      requestedBy: 'user:default/ann',
      secrets: [{ name: USER_SECRET, uid: 'uid-secret' }],
      busyFor: -1,
      snapshot: sampleImport({ id: ROW, name: 'shop', phase: 'Requested' }),
    });
  });

  async function sweep(shown = there) {
    const { connection, ...rest } = sampleView();
    const view = {
      ...rest,
      databases: () => shown,
      connection: {
        ...connection,
        request: async <T>({ method, path }: KubernetesRequest) => {
          const name = path.split('/').at(-1);
          const found = there.find(({ metadata }) => metadata.name === name);
          if (method === 'DELETE') {
            deleted.push(`${name}`);
          }
          return method === 'GET' && found
            ? { status: 200, body: found as T, warnings: [] }
            : { status: 404, body: { details: { name } } as T, warnings: [] };
        },
      },
    };
    await createSweeper({
      clusters: { list: () => [view], get: () => view },
      history,
      rules: { succeeded: false },
      logger: mockServices.logger.mock(),
    }).run();
  }

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
