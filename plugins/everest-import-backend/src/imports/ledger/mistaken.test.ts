import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { startReplica } from '../../__testUtils__/replica';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { KubernetesObject } from '../../everest/objects';
import { createImportHistory } from '../../history';
import { FullImportHistory } from '../../history/RequestHistory';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const UID = 'uid-team-blue-shop';
const START = Date.parse('2026-01-15T09:00:00Z');

const KUBE_SYSTEM = `${PATHS.namespaces}/kube-system`;

const kubeSystem = (uid: string) => ({
  metadata: { name: 'kube-system', uid },
});

describe('what a ledger does not take for what it looks like', () => {
  let api: ScriptedApi;
  let history: FullImportHistory;
  const clock = { now: START };
  const stops: (() => void)[] = [];

  beforeEach(async () => {
    api = await ScriptedApi.start();
    clock.now = START;
    history = await createImportHistory({
      database: mockServices.database({
        knex: await databases.init('SQLITE_3'),
      }),
      now: client => client.raw('cast(? as bigint)', [clock.now]),
      logger: mockServices.logger.mock(),
    });
  });

  afterEach(async () => {
    stops.splice(0).forEach(stop => stop());
    await api.stop();
  });

  async function start() {
    const replica = await startReplica({
      api,
      history,
      clock: () => clock.now,
    });
    stops.push(replica.stop);
    return replica;
  }

  it.each([
    ['a list of another cluster under the same address', 'uid-2', false],
    ['a list of the cluster itself', 'uid-1', true],
  ])('%s ends what is not in it: %s, %s', async (_, uid, gone) => {
    api.put(PATHS.namespaces, kubeSystem('uid-1'));
    const { ledger, refresh, cluster } = await start();
    await until(() => cluster.identity());
    await history.observe(anImport(), { firstSight: false });
    await refresh();
    clock.now += 10;
    const paths = [PATHS.databases, PATHS.jobs];
    paths.forEach(path => api.answerAlways(path, { status: 500 }));
    api.dropWatches();
    await until(() => cluster.reading('databases', 'team-blue').staleSince);
    await until(() => cluster.reading('jobs', 'team-blue').staleSince);
    // The stream has not told yet
    api.answerAlways(KUBE_SYSTEM, { status: 200, body: kubeSystem(uid) });
    paths.forEach(path => api.answerAlways(path, undefined));
    await until(() => !cluster.reading('databases', 'team-blue').staleSince);
    await until(() => !cluster.reading('jobs', 'team-blue').staleSince);
    clock.now += 31_000;
    await refresh();
    expect((await ledger.byId(UID))?.gone ?? false).toBe(gone);
  });

  it('an import that was taken out of a database while it ran is none over live data', async () => {
    const running = job('Running', { ownerUid: UID });
    api.put(PATHS.databases, database('importing'));
    api.put(PATHS.jobs, running);
    const { ledger, refresh, status } = await start();
    await refresh();
    api.put(PATHS.databases, database('ready', { dataImport: false }));
    await status('ready');
    await refresh();
    const words = await ledger.byId(UID);
    expect(words).toMatchObject({ phase: 'Importing' });
    expect(words?.cause).toBeUndefined();
  });

  it('an object without a UID is none that could be written down', async () => {
    const { ledger, refresh } = await start();
    const { uid: _none, ...metadata } = database('ready').metadata;
    const object = {
      ...database('ready'),
      metadata,
    } as unknown as KubernetesObject;
    ledger.take({ cluster: 'c1', kind: 'databases', type: 'deleted', object });
    expect(await refresh()).toBeUndefined();
  });
});
