import { setTimeout as wait } from 'node:timers/promises';
import { listImports } from '../../__testUtils__/listImports';
import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { news } from '../../__testUtils__/news';
import { until } from '../../__testUtils__/until';

const UID = 'uid-team-blue-shop';

describe('a ledger whose database is slow or refuses', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  it('takes no list for later than a row because the database was slow to say when it is from', async () => {
    clock.now += 900;
    const { ledger, refresh } = await here.start({
      standing: async cluster => {
        clock.now += 1_500;
        return here.history.standing(cluster);
      },
    });
    clock.now += 100;
    await here.history.observe(anImport(), { firstSight: false });
    clock.now += 100;
    await refresh();
    expect(await ledger.byId(UID)).toMatchObject({ phase: 'Importing' });
  });

  it('shows an end that can not be written down yet, and has it told once when it can', async () => {
    here.api.put(PATHS.databases, database('importing'));
    let refuses = false;
    const { ledger, refresh, cluster, written } = await here.start({
      observe: async (...args) => {
        if (refuses) {
          throw new Error('disk full');
        }
        return here.history.observe(...args);
      },
    });
    await refresh();
    refuses = true;
    here.api.remove(PATHS.databases, database('importing'));
    await until(() => !cluster.database('team-blue', 'shop'));
    for (let round = 0; round < 4; round += 1) {
      await refresh();
      clock.now += 31_000;
    }
    expect(await ledger.byId(UID)).toMatchObject({ gone: true });
    expect(await news(here.history)).toEqual([]);
    refuses = false;
    await refresh();
    await refresh();
    expect(written.map(({ words }) => words.phase)).toEqual([
      'Preparing',
      'Failed',
    ]);
    expect(await news(here.history)).toEqual(['Failed']);
  });

  it('knows a place as seen although that could not be written down at first', async () => {
    let refuses = true;
    const { refresh } = await here.start({
      markNamespacesSeen: async (...args) => {
        if (refuses) {
          throw new Error('disk full');
        }
        return here.history.markNamespacesSeen(...args);
      },
    });
    await refresh();
    refuses = false;
    await refresh();
    here.api.put(PATHS.databases, database('ready'));
    here.api.put(PATHS.jobs, job('Succeeded'));
    const { refresh: later } = await here.start();
    await later();
    expect(await here.history.byDatabaseUid(UID)).toMatchObject({
      outcome: 'Succeeded',
      firstSight: false,
    });
  });

  it('knows a place as seen although one of its rows is never taken, which stays history', async () => {
    const poison = { name: 'poison' };
    here.api.put(PATHS.databases, database('ready', poison));
    here.api.put(PATHS.jobs, job('Succeeded', { database: 'poison' }));
    let refuses = true;
    const { refresh, cluster } = await here.start({
      observe: async (words, sight) => {
        if (refuses && words.name === 'poison') {
          throw new Error('value too long');
        }
        return here.history.observe(words, sight);
      },
    });
    for (let round = 0; round < 6; round += 1) {
      await refresh();
      clock.now += 5_000;
    }
    // Began and ended while nobody looked
    here.api.put(PATHS.jobs, job('Failed'));
    here.api.put(PATHS.databases, database('error'));
    await until(
      () =>
        cluster.database('team-blue', 'shop') &&
        cluster.jobsOf('team-blue', 'shop').length,
    );
    await refresh();
    expect(await here.history.byDatabaseUid(UID)).toMatchObject({
      outcome: 'Failed',
      firstSight: false,
    });
    refuses = false;
    clock.now += 60_000;
    await refresh();
    expect(
      await here.history.byDatabaseUid('uid-team-blue-poison'),
    ).toMatchObject({ outcome: 'Succeeded', firstSight: true });
  });

  it('is asked with growing pauses for what it never takes, and at once with something new', async () => {
    here.api.put(PATHS.databases, database('creating', { name: 'poison' }));
    let tries = 0;
    let refuses = true;
    const { refresh, cluster } = await here.start({
      observe: async (words, sight) => {
        tries += 1;
        if (refuses) {
          throw new Error('value too long');
        }
        return here.history.observe(words, sight);
      },
    });
    const untilNext: number[] = [];
    const end = clock.now + 60 * 60_000;
    while (clock.now < end) {
      const next = (await refresh()) ?? Infinity;
      untilNext.push(next - clock.now);
      clock.now = next;
    }
    expect(untilNext.slice(0, 6)).toEqual([
      5_000, 5_000, 5_000, 10_000, 20_000, 40_000,
    ]);
    expect(untilNext.at(-1)).toBe(60_000);
    // The first look tries twice
    expect(tries).toBe(untilNext.length + 1);
    refuses = false;
    clock.now -= 4 * 60_000;
    await refresh();
    expect(tries).toBe(untilNext.length + 1);
    here.api.put(PATHS.databases, database('importing', { name: 'poison' }));
    await until(
      () =>
        cluster.database('team-blue', 'poison')?.status?.status === 'importing',
    );
    await refresh();
    expect(await here.history.list()).toMatchObject([{ name: 'poison' }]);
  });

  it('writes down no end before it is known whether it is news', async () => {
    const { refresh: before } = await here.start();
    await before();
    here.api.put(PATHS.databases, database('ready'));
    here.api.put(PATHS.jobs, job('Succeeded'));
    let refuses = true;
    const { refresh } = await here.start({
      seenNamespaces: async cluster => {
        if (refuses) {
          throw new Error('canceling statement due to lock timeout');
        }
        return here.history.seenNamespaces(cluster);
      },
    });
    await refresh();
    refuses = false;
    await refresh();
    expect(await here.history.byDatabaseUid(UID)).toMatchObject({
      outcome: 'Succeeded',
      firstSight: false,
    });
  });

  it('gets on although its rows take longer to read than anybody waits', async () => {
    here.api.put(PATHS.databases, database('creating'));
    const { refresh: before } = await here.start();
    await before();
    here.api.put(PATHS.databases, database('importing'));
    const { refresh, status } = await here.start({
      present: async cluster => {
        await wait(2_300);
        return here.history.present(cluster);
      },
    });
    await status('importing');
    await refresh();
    await wait(500);
    await refresh();
    expect(await here.history.byDatabaseUid(UID)).toMatchObject({
      snapshot: { phase: 'Preparing' },
    });
  });

  it('calls a job of Everest no import by hand because the rows are not read yet', async () => {
    here.api.put(PATHS.databases, database('ready'));
    here.api.put(PATHS.jobs, job('Succeeded', { ownerUid: UID }));
    const { refresh: before } = await here.start();
    await before();
    here.api.put(PATHS.databases, database('ready', { dataImport: false }));
    let isAway = true;
    const { ledger, refresh, cluster } = await here.start({
      present: async name => {
        if (isAway) {
          throw new Error('disk full');
        }
        return here.history.present(name);
      },
    });
    await until(() => !cluster.database('team-blue', 'shop')?.spec?.dataSource);
    await refresh();
    isAway = false;
    await refresh();
    expect(
      (await listImports(ledger, here.history)).map(({ id, origin, phase }) => [
        id,
        origin,
        phase,
      ]),
    ).toEqual([[UID, 'kubernetes', 'Succeeded']]);
  });
});
