import { mockServices } from '@backstage/backend-test-utils';
import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { news } from '../../__testUtils__/news';
import { recordWrites } from '../../__testUtils__/recordWrites';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { FullImportHistory } from '../store/RequestHistory';
import { ImportLedger } from './ImportLedger';

const ROW = '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c11';
const UID = 'uid-team-blue-shop';
const GET = `${PATHS.databases.replace(
  'databaseclusters',
  'namespaces/team-blue/databaseclusters',
)}/shop`;

type Watching = Parameters<typeof watchScripted>[1];

describe('an import ends only by evidence that names it', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  /** A replica, as after a restart. */
  async function start(watching: Watching = {}, on = here.history) {
    const { clusters, cluster } = watchScripted(here.api, {
      clock: () => clock.now,
      ...watching,
    });
    here.stopAfter(() => clusters.stop());
    const { written, history } = recordWrites(on);
    const ledger = new ImportLedger({
      clusters,
      history,
      clock: () => clock.now,
      logger: mockServices.logger.mock(),
      ownerOf: () => undefined,
    });
    await until(
      () =>
        (cluster.identity() ?? cluster.identityRefused()) &&
        cluster.reading('databases', 'team-blue').complete,
    );
    const look = async (id = UID) => {
      await ledger.refresh('c1');
      return ledger.byId(id);
    };
    return { ledger, cluster, written, look };
  }

  /** What a create of this portal leaves, whether or not a watch has shown the database. */
  async function created() {
    const snapshot = anImport({ id: ROW, origin: 'portal' });
    await here.history.insertRequest({
      id: ROW,
      requestKey: 'k',
      requestHash: 'h',
      digest: 'd',
      requestedBy: 'user:default/ann',
      secrets: [],
      busyFor: 0,
      snapshot,
    });
    await here.history.markCreated(ROW, { ...snapshot, id: UID });
  }

  const away = () => {
    for (const path of Object.values(PATHS)) {
      here.api.answerAlways(path, { status: 500 });
    }
    here.api.dropWatches();
  };
  const back = () => {
    for (const path of Object.values(PATHS)) {
      here.api.answerAlways(path, undefined);
    }
  };

  it('not by age, and not by a copy that is out of date', async () => {
    const { look, cluster } = await start();
    await created();
    away();
    await until(() => cluster.reading('databases', 'team-blue').staleSince);
    clock.now += 3_600_000;
    expect(await look()).toMatchObject({
      phase: 'Importing',
      staleSince: '2026-01-15T09:00:00.000Z',
    });
    here.api.put(PATHS.databases, database('ready'));
    here.api.put(PATHS.jobs, job('Succeeded'));
    back();
    await until(() => cluster.database('team-blue', 'shop'));
    await until(() => cluster.jobsOf('team-blue', 'shop').length);
    expect(await look()).toMatchObject({ phase: 'Succeeded' });
  });

  it('by a complete list that began later', async () => {
    const { look, cluster } = await start();
    await created();
    clock.now += 10;
    away();
    await until(() => cluster.reading('databases', 'team-blue').staleSince);
    back();
    await until(() => !cluster.reading('databases', 'team-blue').staleSince);
    await until(() => !cluster.reading('jobs', 'team-blue').staleSince);
    expect(await look()).toMatchObject({
      gone: true,
      cause: { code: 'database-deleted' },
    });
  });

  it('by a 404 that names it, and by no other', async () => {
    const { look } = await start();
    await created();
    clock.now += 61_000;
    here.api.answerAlways(GET, { status: 404, body: 'page not found' });
    expect(await look()).toMatchObject({ phase: 'Importing' });
    clock.now += 61_000;
    here.api.answerAlways(GET, {
      status: 404,
      body: { kind: 'Status', reason: 'NotFound', details: { name: 'shop' } },
    });
    expect(await look()).toMatchObject({ gone: true, phase: 'Failed' });
  });

  it('keeps its times over a restart', async () => {
    here.api.put(PATHS.databases, database('ready'));
    const first = await start();
    const before = await first.look();
    clock.now += 300_000;
    const { look, written } = await start();
    expect(await look()).toEqual(before);
    expect(written).toEqual([]);
  });

  it('is written and told as soon as the database answers, however it went on meanwhile', async () => {
    here.api.put(PATHS.databases, database('importing'));
    here.api.put(PATHS.jobs, job('Running'));
    let isAway = false;
    const flaky: FullImportHistory = {
      ...here.history,
      observe: async (...args) => {
        if (isAway) {
          throw new Error('disk full');
        }
        return here.history.observe(...args);
      },
    };
    const { look, cluster } = await start({}, flaky);
    await look();
    isAway = true;
    here.api.put(PATHS.databases, database('ready'));
    here.api.put(PATHS.jobs, job('Succeeded'));
    await until(
      () =>
        cluster.jobsOf('team-blue', 'shop')[0]?.status?.state === 'Succeeded',
    );
    expect(await look()).toMatchObject({ phase: 'Succeeded' });
    here.api.remove(PATHS.databases, database('ready'));
    here.api.remove(PATHS.jobs, job('Succeeded'));
    await until(() => !cluster.database('team-blue', 'shop'));
    await until(() => cluster.jobsOf('team-blue', 'shop').length === 0);
    await look();
    expect(await here.history.countUnended(anImport())).toBe(1);
    isAway = false;
    await look();
    expect(await here.history.byDatabaseUid(UID)).toMatchObject({
      outcome: 'Succeeded',
      gone: true,
      snapshot: { phase: 'Succeeded', gone: true },
    });
    expect(await here.history.countUnended(anImport())).toBe(0);
    expect(await news(here.history)).toEqual(['Succeeded']);
  });

  const listing = (...names: string[]): Watching => ({
    config: {
      scope: 'namespaces',
      namespaces: names.map(name => ({ name, owners: [] })),
    },
  });
  const inNamespace = (namespace: string, kind: 'databases' | 'jobs') =>
    PATHS[kind].replace('v1alpha1/', `v1alpha1/namespaces/${namespace}/`);

  it('shows the namespaces that may be read while one may not', async () => {
    here.api.answerAlways(inNamespace('team-red', 'databases'), {
      status: 403,
    });
    here.api.put(inNamespace('team-blue', 'databases'), database('creating'));
    const { look, cluster } = await start(listing('team-blue', 'team-red'));
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    await until(() => cluster.reading('databases', 'team-red').staleSince);
    expect(await look()).toMatchObject({ phase: 'Provisioning' });
  });

  it('of last year is no news, in a namespace that is listed later', async () => {
    const red = { namespace: 'team-red', name: 'old' };
    const blueJobs = inNamespace('team-blue', 'jobs');
    here.api.put(inNamespace('team-blue', 'databases'), database('creating'));
    here.api.put(inNamespace('team-red', 'databases'), database('ready', red));
    here.api.put(
      inNamespace('team-red', 'jobs'),
      job('Succeeded', { namespace: 'team-red', database: 'old' }),
    );
    const first = await start(listing('team-blue'));
    await until(() => first.cluster.reading('jobs', 'team-blue').complete);
    expect(await first.look()).toMatchObject({ phase: 'Provisioning' });
    here.api.put(blueJobs, job('Failed'));
    const { look, written, cluster } = await start(
      listing('team-blue', 'team-red'),
    );
    for (const namespace of ['team-red', 'team-blue']) {
      await until(() => cluster.reading('databases', namespace).complete);
      await until(() => cluster.reading('jobs', namespace).complete);
    }
    await look();
    expect(
      written
        .map(({ words, firstSight }) => [words.name, words.phase, firstSight])
        .sort(),
    ).toEqual([
      ['old', 'Succeeded', true],
      ['shop', 'Failed', false],
    ]);
  });

  it('of another cluster that bears the name now says nothing', async () => {
    const kubeSystem = (uid: string) => ({
      metadata: { name: 'kube-system', uid },
    });
    here.api.put(PATHS.namespaces, kubeSystem('uid-of-the-first'));
    here.api.put(PATHS.databases, database('importing'));
    const begin = async () => {
      const replica = await start();
      await until(() => replica.cluster.identity());
      await until(() => replica.cluster.reading('jobs', 'team-blue').complete);
      return replica;
    };
    await (await begin()).look();
    here.api.remove(PATHS.namespaces, kubeSystem('uid-of-the-first'));
    here.api.put(PATHS.namespaces, kubeSystem('uid-of-the-second'));
    here.api.remove(PATHS.databases, database('importing'));
    const old = { name: 'old' };
    here.api.put(PATHS.databases, database('ready', old));
    here.api.put(PATHS.jobs, job('Succeeded', { database: 'old' }));
    clock.now += 600_000;
    const { look, written } = await begin();
    expect(await look()).toMatchObject({ phase: 'Preparing' });
    expect(
      written.map(({ words, firstSight }) => [
        words.name,
        words.phase,
        firstSight,
      ]),
    ).toEqual([['old', 'Succeeded', true]]);
  });
});
