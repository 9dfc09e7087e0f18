import { mockServices } from '@backstage/backend-test-utils';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { readLiveView } from '../__testUtils__/liveView';
import { openHistory, testDatabases } from '../__testUtils__/openHistory';
import { sampleImport } from '../__testUtils__/sampleImport';
import { sandboxConnection } from '../__testUtils__/sandboxConnection';
import { createDatabase } from '../__testUtils__/twoTeams';
import { until } from '../__testUtils__/until';
import { DatabaseClusterObject } from '../everest/objects';
import { FullImportHistory } from '../imports/store/RequestHistory';
import {
  KubernetesConnection,
  KubernetesRequest,
} from '../kubernetes/connection/KubernetesConnection';
import { createSweeper } from '../provision/createSweeper';
import { databasePath } from '../provision/paths';

const databases = testDatabases();

jest.setTimeout(60_000);

describe('a clean-up whose process was killed', () => {
  let sandbox: Sandbox;
  let real: KubernetesConnection;
  let history: FullImportHistory;
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    sandbox = await startSandbox({ paceMs: 30 });
    real = sandboxConnection(sandbox);
  });
  afterAll(() => sandbox?.stop());
  let clock = 1_000_000;
  beforeEach(async () => {
    ({ history } = await openHistory(databases, 'SQLITE_3', () => clock));
  });

  const read = (name: string) =>
    real.request<DatabaseClusterObject>({
      method: 'GET',
      path: databasePath('team-blue', name),
    });

  /** Right after it was written down. */
  async function begun(
    name: string,
    importer: string,
    status: string,
    words: Partial<Import> = { phase: 'Failed', outcome: 'Failed' },
  ) {
    await createDatabase(sandbox, 'team-blue', name, importer);
    const { body } = await until(async () => {
      const now = await read(name);
      return now.body.status?.status === status && now;
    });
    const id = body.metadata.uid;
    const seen = sampleImport({ id, name, ...words });
    await history.observe(seen, { firstSight: false });
    expect(await history.noteCleanUp(id)).toBe(true);
    return id;
  }

  async function sweep(
    rules = { succeeded: false },
    answer = (request: KubernetesRequest) => real.request<never>(request),
  ) {
    const view = await readLiveView({
      ...{ cluster: 'sandbox', request: answer as typeof real.request },
      watch: (path, options) => real.watch(path, options),
      stream: (path, options) => real.stream(path, options),
    });
    await createSweeper({
      rules,
      clusters: { list: () => [view], get: () => view },
      history,
      logger,
    }).run();
  }

  it('is finished by the sweeper, once', async () => {
    await begun('left', 'sandbox-fails', 'error');
    expect(await history.openCleanUps()).toHaveLength(1);
    await sweep();
    expect(await history.openCleanUps()).toEqual([]);
    await until(async () => (await read('left')).status === 404);
    // Somebody's new one of that name is left alone
    await createDatabase(sandbox, 'team-blue', 'left');
    await sweep();
    expect((await read('left')).status).toBe(200);
  });

  it('does not take what has the name by now', async () => {
    const id = await begun('other', 'sandbox-fails', 'error');
    await real.request({
      method: 'DELETE',
      path: databasePath('team-blue', 'other'),
    });
    await until(async () => (await read('other')).status === 404);
    await createDatabase(sandbox, 'team-blue', 'other');
    await sweep();
    const { status, body } = await read('other');
    expect(status).toBe(200);
    expect(body.metadata.uid).not.toBe(id);
    expect(body.metadata.deletionTimestamp).toBeUndefined();
    expect(await history.openCleanUps()).toEqual([]);
  });

  it('does not take a database whose import has succeeded since, unless config allows it', async () => {
    const id = await begun('done', 'everest-percona-pxc-operator', 'ready');
    await until(async () => {
      const { body } = await real.request<{ status?: { state?: string } }>({
        method: 'GET',
        path: '/apis/everest.percona.com/v1alpha1/namespaces/team-blue/dataimportjobs/data-import-done',
      });
      return body.status?.state === 'Succeeded';
    });
    await sweep();
    expect((await read('done')).body.metadata.deletionTimestamp).toBe(
      undefined,
    );
    expect(await history.openCleanUps()).toEqual([]);
    await history.noteCleanUp(id);
    await sweep({ succeeded: true });
    await until(async () => (await read('done')).status === 404);
  });

  it('does not take a database whose import has gone on since', async () => {
    await begun('goes-on', 'sandbox-hangs', 'importing', { phase: 'Blocked' });
    await until(async () => {
      const { body } = await real.request<{ items: { status?: object }[] }>({
        method: 'GET',
        path: '/api/v1/namespaces/team-blue/pods',
      });
      return JSON.stringify(body.items).includes('"running"');
    });
    await sweep();
    expect((await read('goes-on')).body.metadata.deletionTimestamp).toBe(
      undefined,
    );
    expect(await history.openCleanUps()).toEqual([]);
    expect(logger.warn).toHaveBeenLastCalledWith(
      expect.stringContaining("The importer of 'goes-on' is at work"),
    );
  });

  it('does not take a database that has a backup by now', async () => {
    await begun('backed', 'sandbox-fails', 'error');
    await sweep(undefined, async request =>
      request.path.endsWith('/databaseclusterbackups')
        ? {
            status: 200,
            body: {
              items: [
                {
                  metadata: { name: 'nightly' },
                  spec: { dbClusterName: 'backed' },
                },
              ],
            } as never,
            warnings: [],
          }
        : real.request<never>(request),
    );
    expect((await read('backed')).body.metadata.deletionTimestamp).toBe(
      undefined,
    );
    expect(await history.openCleanUps()).toEqual([]);
  });

  it.each<[string, (request: KubernetesRequest) => boolean]>([
    ['database', ({ path }) => path.includes('/databaseclusters/')],
    ['backups', ({ path }) => /clusterbackups$|v1alpha1$|apis$/.test(path)],
    ['delete', ({ method, query }) => method === 'DELETE' && !query?.dryRun],
  ])(
    'is tried again after a 404 that names nothing, of the %s',
    async (what, isIt) => {
      const name = `unclear-${what}`;
      await begun(name, 'sandbox-fails', 'error');
      const unclear = async (request: KubernetesRequest) =>
        !request.path.endsWith('/databaseclusters') && isIt(request)
          ? { status: 404, body: '404 page not found' as never, warnings: [] }
          : real.request<never>(request);
      await sweep(undefined, unclear);
      expect(await history.openCleanUps()).toHaveLength(1);
      expect((await read(name)).status).toBe(200);
      await sweep();
      expect(await history.openCleanUps()).toEqual([]);
    },
  );

  it('does not take a database an hour later', async () => {
    await begun('late', 'sandbox-fails', 'error');
    clock += 60 * 60_000 + 1;
    await sweep();
    expect((await read('late')).body.metadata.deletionTimestamp).toBe(
      undefined,
    );
    expect(await history.openCleanUps()).toEqual([]);
  });

  it('is tried again while the cluster fails, and given up where the right is missing', async () => {
    await begun('fails', 'sandbox-fails', 'error');
    const refusing = (status: number) => async (request: KubernetesRequest) =>
      request.method === 'DELETE' && !request.query?.dryRun
        ? { status, body: {} as never, warnings: [] }
        : real.request<never>(request);
    await sweep(undefined, refusing(500));
    expect(await history.openCleanUps()).toHaveLength(1);
    await sweep(undefined, refusing(403));
    expect(await history.openCleanUps()).toEqual([]);
    expect((await read('fails')).body.metadata.deletionTimestamp).toBe(
      undefined,
    );
  });
});
