import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { KubernetesObject } from '../../everest/objects';

const UID = 'uid-team-blue-shop';

const KUBE_SYSTEM = `${PATHS.namespaces}/kube-system`;

const kubeSystem = (uid: string) => ({
  metadata: { name: 'kube-system', uid },
});

describe('what a ledger does not take for what it looks like', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  it.each([
    ['a list of another cluster under the same address', 'uid-2', false],
    ['a list of the cluster itself', 'uid-1', true],
  ])('%s ends what is not in it: %s, %s', async (_, uid, gone) => {
    here.api.put(PATHS.namespaces, kubeSystem('uid-1'));
    const { ledger, refresh, cluster } = await here.start();
    await until(() => cluster.identity());
    await here.history.observe(anImport(), { firstSight: false });
    await refresh();
    clock.now += 10;
    const paths = [PATHS.databases, PATHS.jobs];
    paths.forEach(path => here.api.answerAlways(path, { status: 500 }));
    here.api.dropWatches();
    await until(() => cluster.reading('databases', 'team-blue').staleSince);
    await until(() => cluster.reading('jobs', 'team-blue').staleSince);
    // The stream has not told yet
    here.api.answerAlways(KUBE_SYSTEM, { status: 200, body: kubeSystem(uid) });
    paths.forEach(path => here.api.answerAlways(path, undefined));
    await until(() => !cluster.reading('databases', 'team-blue').staleSince);
    await until(() => !cluster.reading('jobs', 'team-blue').staleSince);
    clock.now += 31_000;
    await refresh();
    expect((await ledger.byId(UID))?.gone ?? false).toBe(gone);
  });

  it('an import that was taken out of a database while it ran is none over live data', async () => {
    const running = job('Running', { ownerUid: UID });
    here.api.put(PATHS.databases, database('importing'));
    here.api.put(PATHS.jobs, running);
    const { ledger, refresh, status } = await here.start();
    await refresh();
    here.api.put(PATHS.databases, database('ready', { dataImport: false }));
    await status('ready');
    await refresh();
    const words = await ledger.byId(UID);
    expect(words).toMatchObject({ phase: 'Importing' });
    expect(words?.cause).toBeUndefined();
  });

  it.each([
    ['at once', false, false],
    ['at once, its job first', true, false],
    ['by a foreground deletion', false, true],
  ])(
    'an import that succeeded and whose database was deleted %s, before anybody looked, has not failed',
    async (_, isJobFirst, isMarked) => {
      const ready = database('ready');
      const done = job('Succeeded', { ownerUid: UID });
      here.api.put(PATHS.databases, database('importing'));
      here.api.put(PATHS.jobs, job('Running', { ownerUid: UID }));
      const { refresh, cluster } = await here.start();
      await refresh();
      const state = () => cluster.jobsOf('team-blue', 'shop')[0]?.status?.state;
      here.api.put(PATHS.jobs, done);
      await until(() => state() === 'Succeeded');
      const marked = isMarked
        ? { deletionTimestamp: '2026-01-15T09:00:00Z' }
        : {};
      const last = { ...ready, metadata: { ...ready.metadata, ...marked } };
      here.api.put(PATHS.databases, last);
      await until(
        () => cluster.database('team-blue', 'shop')?.status?.status === 'ready',
      );
      if (isMarked) {
        await refresh();
      }
      if (isJobFirst) {
        here.api.remove(PATHS.jobs, done);
        await until(() => state() === undefined);
      }
      here.api.remove(PATHS.databases, last);
      await until(() => !cluster.database('team-blue', 'shop'));
      if (!isJobFirst) {
        here.api.remove(PATHS.jobs, done);
        await until(() => state() === undefined);
      }
      await refresh();
      expect(await here.history.byDatabaseUid(UID)).toMatchObject({
        gone: true,
        outcome: 'Succeeded',
        snapshot: { phase: 'Succeeded' },
      });
    },
  );

  it('an object without a UID is none that could be written down', async () => {
    const { ledger, refresh } = await here.start();
    const { uid: _none, ...metadata } = database('ready').metadata;
    const object = {
      ...database('ready'),
      metadata,
    } as unknown as KubernetesObject;
    ledger.take({ cluster: 'c1', kind: 'databases', type: 'deleted', object });
    expect(await refresh()).toBeUndefined();
  });
});
