import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { database, job } from '../../__testUtils__/objects';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { news } from '../../__testUtils__/news';
import { until } from '../../__testUtils__/until';

const UID = 'uid-team-blue-shop';

jest.setTimeout(60_000);

describe('an import whose dataSource was taken out of the database while it ran', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  async function start() {
    const replica = await here.start();
    const { cluster, ledger, refresh } = replica;
    const look = async () => {
      await refresh();
      return ledger.byId(UID);
    };
    /** Everest shows it so, and whoever is to be told of it has heard. */
    const taken = async () => {
      here.api.put(
        PATHS.databases,
        database('importing', { dataImport: false }),
      );
      await until(
        () => !cluster.database('team-blue', 'shop')?.spec?.dataSource,
      );
    };
    return { ...replica, look, taken };
  }

  it('goes on where nobody may see its job', async () => {
    const { look, taken, cluster } = await start();
    here.api.answerAlways(PATHS.jobs, { status: 403 });
    await until(() => here.api.watched(PATHS.databases));
    here.api.dropWatches();
    await until(() => cluster.reading('jobs', 'team-blue').staleSince);
    here.api.put(PATHS.databases, database('importing'));
    here.api.put(PATHS.jobs, job('Running', { ownerUid: UID }));
    await until(() => cluster.database('team-blue', 'shop'));
    expect(await look()).toMatchObject({ phase: 'Preparing' });
    await taken();
    for (const minutes of [0, 3, 60]) {
      clock.now += minutes * 60_000;
      expect(await look()).toMatchObject({
        phase: 'Preparing',
        staleReason: expect.stringContaining('dataimportjobs'),
      });
    }
    here.api.answerAlways(PATHS.jobs, undefined);
    here.api.put(PATHS.jobs, job('Succeeded', { ownerUid: UID }));
    here.api.put(PATHS.databases, database('ready', { dataImport: false }));
    await until(
      () =>
        cluster.jobsOf('team-blue', 'shop')[0]?.status?.state === 'Succeeded' &&
        cluster.database('team-blue', 'shop')?.status?.status === 'ready',
    );
    expect(await look()).toMatchObject({ phase: 'Succeeded' });
    expect(await news(here.history)).toEqual(['Succeeded']);
  });

  it('goes on while the watch of jobs may only be late', async () => {
    here.api.put(PATHS.databases, database('importing'));
    const { look, taken, cluster } = await start();
    await look();
    await taken();
    expect(await look()).toMatchObject({ phase: 'Preparing' });
    clock.now += 90_000;
    expect(await look()).toMatchObject({ phase: 'Preparing' });
    here.api.put(PATHS.jobs, job('Running', { ownerUid: UID }));
    await until(() => cluster.jobsOf('team-blue', 'shop').length);
    clock.now += 90_000;
    expect(await look()).toMatchObject({ phase: 'Importing' });
  });

  it('is over once it had no job for longer than that', async () => {
    here.api.put(PATHS.databases, database('importing'));
    const { look, taken } = await start();
    await look();
    await taken();
    await look();
    clock.now += 121_000;
    expect(await look()).toMatchObject({
      phase: 'Failed',
      cause: { code: 'import-withdrawn' },
    });
    expect(await news(here.history)).toEqual(['Failed']);
  });

  it('keeps the end that it had, and why', async () => {
    here.api.put(PATHS.databases, database('error'));
    const failed = job('Failed', { ownerUid: UID, message: 'no space left' });
    here.api.put(PATHS.jobs, failed);
    const { look, taken, cluster } = await start();
    const before = await look();
    await taken();
    here.api.remove(PATHS.jobs, failed);
    await until(() => cluster.jobsOf('team-blue', 'shop').length === 0);
    await look();
    clock.now += 121_000;
    const { phase, cause } = before ?? {};
    expect(await look()).toMatchObject({ phase, cause });
  });
});
