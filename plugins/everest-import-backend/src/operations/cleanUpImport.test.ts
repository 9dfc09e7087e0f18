import { mockCredentials } from '@backstage/backend-test-utils';
import { database, job } from '../__testUtils__/objects';
import { sampleView } from '../__testUtils__/sampleFacts';
import { sampleImport } from '../__testUtils__/sampleImport';
import { KubernetesRequest } from '../kubernetes/connection/KubernetesConnection';
import { Caller } from '../permissions';
import { CleanUpDeps, cleanUpImport } from './cleanUpImport';

const UID = 'uid-team-blue-shop';
const item = sampleImport({ id: UID, phase: 'Failed', outcome: 'Failed' });
const NAMED = { details: { name: 'shop', kind: 'databaseclusters' } };

const ANN: Caller = {
  credentials: mockCredentials.user('user:default/ann'),
  isService: false,
  userEntityRef: 'user:default/ann',
  ownershipRefs: ['user:default/ann'],
};

/** What a cluster with a failed import answers. */
function answerOf({ method, path }: KubernetesRequest): object {
  if (method === 'DELETE') {
    return {};
  }
  if (path.endsWith('/databaseclusters/shop')) {
    return database('error');
  }
  return path.endsWith('/data-import-shop')
    ? job('Failed', { ownerUid: UID })
    : { metadata: {}, items: [] };
}

describe('a clean-up', () => {
  const ended: string[] = [];
  beforeEach(() => {
    ended.length = 0;
  });

  /** @param deleted - what the cluster answers to the delete itself */
  function cleanUp(deleted: { status: number; body: unknown }) {
    const { connection } = sampleView();
    const view = sampleView({
      connection: {
        ...connection,
        request: async <T>(request: KubernetesRequest) => {
          const isDelete = request.method === 'DELETE' && !request.query;
          const answer = isDelete
            ? deleted
            : { status: 200, body: answerOf(request) };
          return { ...answer, body: answer.body as T, warnings: [] };
        },
      },
    });
    const deps = {
      views: { list: () => [view], get: () => view },
      authorizer: {
        imports: async () => ({ mayRead: () => true }),
        logs: async () => () => true,
        deletions: async () => () => true,
        mayReadSetup: async () => false,
      },
      reader: { latest: async () => item },
      catalogRules: { databases: () => false },
      cleanUpRules: { succeeded: false },
      history: {
        noteCleanUp: async () => true,
        endCleanUp: async (_uid: string, how: string) => void ended.push(how),
        requestsWithSecrets: async () => [],
      },
    } as unknown as CleanUpDeps;
    const { cluster, namespace, name } = item;
    const address = { cluster, namespace, name };
    return cleanUpImport(
      ANN,
      { address, dryRun: false, confirm: name, uid: UID },
      deps,
    );
  }

  it.each([
    { what: 'is deleted', status: 200, body: {} },
    { what: 'is not there any more', status: 404, body: NAMED },
  ])('is done once its database $what', async ({ status, body }) => {
    expect(await cleanUp({ status, body })).toMatchObject({ id: UID });
    expect(ended).toEqual(['deleted']);
  });

  it.each([
    { what: 'fails', status: 500, body: {} },
    { what: 'names nothing', status: 404, body: '404 page not found' },
  ])(
    'is left for the sweep where the answer to its delete $what',
    async ({ status, body }) => {
      await expect(cleanUp({ status, body })).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message: expect.stringContaining(`(${status}). It is tried again`),
      });
      expect(ended).toEqual([]);
    },
  );
});
