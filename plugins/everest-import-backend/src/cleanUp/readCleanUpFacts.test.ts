import { Sandbox, startSandbox } from 'everest-sandbox';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { createDatabase } from '../__testUtils__/twoTeams';
import { until } from '../__testUtils__/until';
import { DatabaseClusterObject } from '../everest/objects';
import {
  KubernetesConnection,
  KubernetesRequest,
} from '../kubernetes/connection/KubernetesConnection';
import { databasePath } from '../provision/paths';
import { readCleanUpFacts } from './readCleanUpFacts';

jest.setTimeout(60_000);

describe('what decides on a clean-up', () => {
  let sandbox: Sandbox;
  let real: KubernetesConnection;

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    real = sandboxConnection(sandbox);
  });
  afterAll(() => sandbox?.stop());
  let isThere = false;

  const facts = async (name: string, connection = real) => {
    const { body } = await real.request<DatabaseClusterObject>({
      method: 'GET',
      path: databasePath('team-blue', name),
    });
    const signal = AbortSignal.timeout(10_000);
    const place = { connection, namespace: 'team-blue', name, signal };
    return readCleanUpFacts(place, body.metadata.uid);
  };

  it.each([
    { importer: 'sandbox-hangs', name: 'hangs', work: 'at-work' },
    { importer: 'sandbox-pull-error', name: 'pulls', work: 'idle' },
  ])('is what the Pod of $importer does', async ({ importer, name, work }) => {
    await createDatabase(sandbox, 'team-blue', name, importer);
    const found = await until(async () => {
      const now = await facts(name);
      return (
        now.job?.status?.state === 'Running' && now.importer === work && now
      );
    });
    expect(found).toMatchObject({
      importer: work,
      s3SecretUsers: { known: [], unread: [] },
    });
  });

  it.each([
    // Its discovery knows nothing either while a server starts
    { what: 'backups there are', path: /clusterbackups$|v1alpha1$|apis$/ },
    { what: "'backupstorages' are", path: /backupstorages$|v1alpha1$|apis$/ },
    { what: 'how the import stands', path: /\/dataimportjobs\/data-import-/ },
    { what: 'what the importer does', path: /\/batch\/v1\/.*\/jobs\// },
  ])('is not taken from a 404 that names nothing: $what', async ({ path }) => {
    if (!isThere) {
      await createDatabase(sandbox, 'team-blue', 'unclear', 'sandbox-hangs');
      await until(async () => (await facts('unclear')).importer === 'at-work');
      isThere = true;
    }
    const unclear: KubernetesConnection = {
      cluster: 'sandbox',
      request: async <T>(request: KubernetesRequest) =>
        path.test(request.path)
          ? { status: 404, body: '404 page not found' as T, warnings: [] }
          : real.request<T>(request),
      watch: (...args) => real.watch(...args),
      stream: (...args) => real.stream(...args),
    };
    await expect(facts('unclear', unclear)).rejects.toThrow(
      /did not say .* \(404\)/,
    );
  });

  it('is that there are no backups where Everest does not have them', async () => {
    await createDatabase(sandbox, 'team-blue', 'no-backups', 'sandbox-hangs');
    await until(async () => (await facts('no-backups')).importer === 'at-work');
    const without: KubernetesConnection = {
      cluster: 'sandbox',
      request: async <T>(request: KubernetesRequest) => {
        if (request.path.endsWith('/databaseclusterbackups')) {
          return { status: 404, body: {} as T, warnings: [] };
        }
        return request.path.endsWith('/v1alpha1')
          ? { status: 200, body: { resources: [] } as T, warnings: [] }
          : real.request<T>(request);
      },
      watch: (...args) => real.watch(...args),
      stream: (...args) => real.stream(...args),
    };
    expect(await facts('no-backups', without)).toMatchObject({ backups: [] });
  });

  it('is who else has its users in the same Secret', async () => {
    await createDatabase(sandbox, 'team-blue', 'lends', 'sandbox-hangs');
    await createDatabase(sandbox, 'team-blue', 'shares', 'sandbox-hangs');
    const userSecretsName = 'everest-secrets-lends';
    await real.request({
      method: 'PATCH',
      path: databasePath('team-blue', 'shares'),
      contentType: 'application/merge-patch+json',
      body: { spec: { engine: { userSecretsName } } },
    });
    expect(await facts('shares')).toMatchObject({
      userSecretUsers: { known: ["database 'lends'"], unread: [] },
    });
    expect(await facts('lends')).toMatchObject({
      userSecretUsers: { known: ["database 'shares'"], unread: [] },
    });
  });

  it('is not made up where the portal may not look', async () => {
    await createDatabase(sandbox, 'team-blue', 'unseen', 'sandbox-hangs');
    await until(async () => (await facts('unseen')).importer === 'at-work');
    const refusing: KubernetesConnection = {
      cluster: 'sandbox',
      request: async <T>(request: KubernetesRequest) =>
        /\/(?:jobs|backupstorages)\b/.test(request.path)
          ? { status: 403, body: {} as T, warnings: [] }
          : real.request<T>(request),
      watch: (path, options) => real.watch(path, options),
      stream: (path, options) => real.stream(path, options),
    };
    expect(await facts('unseen', refusing)).toMatchObject({
      importer: 'unread',
      s3SecretUsers: {
        known: [],
        unread: ['backupstorages.everest.percona.com'],
      },
    });
  });
});
