import { setTimeout as wait } from 'node:timers/promises';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { startReplica } from '../../__testUtils__/replica';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { createImportHistory } from '../../history';
import { FullImportHistory } from '../../history/RequestHistory';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const UID = 'uid-team-blue-shop';
const START = Date.parse('2026-01-15T09:00:00Z');

describe('a ledger whose database is slow or refuses', () => {
  let api: ScriptedApi;
  let knex: Knex;
  let history: FullImportHistory;
  const clock = { now: START };
  const stops: (() => void)[] = [];

  beforeEach(async () => {
    api = await ScriptedApi.start();
    knex = await databases.init('SQLITE_3');
    clock.now = START;
    history = await createImportHistory({
      database: mockServices.database({ knex }),
      now: client => client.raw('cast(? as bigint)', [clock.now]),
      logger: mockServices.logger.mock(),
    });
  });

  afterEach(async () => {
    stops.splice(0).forEach(stop => stop());
    await api.stop();
  });

  async function start(overlay: Partial<FullImportHistory> = {}) {
    const replica = await startReplica({
      api,
      history: { ...history, ...overlay },
      clock: () => clock.now,
    });
    stops.push(replica.stop);
    return replica;
  }

  it('takes no list for later than a row because the database was slow to say when it is from', async () => {
    clock.now += 900;
    const { ledger, refresh } = await start({
      standing: async cluster => {
        clock.now += 1_500;
        return history.standing(cluster);
      },
    });
    clock.now += 100;
    await history.observe(anImport(), { firstSight: false });
    clock.now += 100;
    await refresh();
    expect(await ledger.byId(UID)).toMatchObject({ phase: 'Importing' });
  });

  it('tells an end once, and shows it, while it can not be written down', async () => {
    api.put(PATHS.databases, database('importing'));
    let refuses = false;
    const { ledger, refresh, cluster, told } = await start({
      observe: async (...args) => {
        if (refuses) {
          throw new Error('disk full');
        }
        return history.observe(...args);
      },
    });
    await refresh();
    refuses = true;
    api.remove(PATHS.databases, database('importing'));
    await until(() => !cluster.database('team-blue', 'shop'));
    for (let round = 0; round < 4; round += 1) {
      await refresh();
      clock.now += 31_000;
    }
    expect(await ledger.byId(UID)).toMatchObject({ gone: true });
    expect(told.map(({ phase }) => phase)).toEqual(['Preparing', 'Failed']);
  });

  it('knows a place as seen although that could not be written down at first', async () => {
    let refuses = true;
    const { refresh } = await start({
      markNamespacesSeen: async (...args) => {
        if (refuses) {
          throw new Error('disk full');
        }
        return history.markNamespacesSeen(...args);
      },
    });
    await refresh();
    refuses = false;
    await refresh();
    api.put(PATHS.databases, database('ready'));
    api.put(PATHS.jobs, job('Succeeded'));
    const { refresh: later } = await start();
    await later();
    expect(await history.byDatabaseUid(UID)).toMatchObject({
      outcome: 'Succeeded',
      firstSight: false,
    });
  });

  it('writes down no end before it is known whether it is news', async () => {
    const { refresh: before } = await start();
    await before();
    api.put(PATHS.databases, database('ready'));
    api.put(PATHS.jobs, job('Succeeded'));
    let refuses = true;
    const { refresh } = await start({
      seenNamespaces: async cluster => {
        if (refuses) {
          throw new Error('canceling statement due to lock timeout');
        }
        return history.seenNamespaces(cluster);
      },
    });
    await refresh();
    refuses = false;
    await refresh();
    expect(await history.byDatabaseUid(UID)).toMatchObject({
      outcome: 'Succeeded',
      firstSight: false,
    });
  });

  it('gets on although its rows take longer to read than anybody waits', async () => {
    api.put(PATHS.databases, database('creating'));
    const { refresh: before } = await start();
    await before();
    api.put(PATHS.databases, database('importing'));
    const { refresh, status } = await start({
      present: async cluster => {
        await wait(2_300);
        return history.present(cluster);
      },
    });
    await status('importing');
    await refresh();
    await wait(500);
    await refresh();
    expect(await history.byDatabaseUid(UID)).toMatchObject({
      snapshot: { phase: 'Preparing' },
    });
  });

  it('calls a job of Everest no import by hand because the rows are not read yet', async () => {
    api.put(PATHS.databases, database('ready'));
    api.put(PATHS.jobs, job('Succeeded', { ownerUid: UID }));
    const { refresh: before } = await start();
    await before();
    api.put(PATHS.databases, database('ready', { dataImport: false }));
    let isAway = true;
    const { ledger, refresh, cluster } = await start({
      present: async name => {
        if (isAway) {
          throw new Error('disk full');
        }
        return history.present(name);
      },
    });
    await until(() => !cluster.database('team-blue', 'shop')?.spec?.dataSource);
    await refresh();
    isAway = false;
    await refresh();
    expect(
      (await ledger.list()).map(({ id, origin, phase }) => [id, origin, phase]),
    ).toEqual([[UID, 'kubernetes', 'Succeeded']]);
  });
});
