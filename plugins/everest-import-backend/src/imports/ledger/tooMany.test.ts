import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { news } from '../../__testUtils__/news';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';

const OTHER = 'uid-team-blue-other';
const IMPORT = anImport({ id: OTHER, name: 'other' });
const GET_OTHER = `${PATHS.databases.replace(
  'databaseclusters',
  'namespaces/team-blue/databaseclusters',
)}/other`;

describe('a cluster with more objects than are kept', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  async function start(limits: { databases?: number; jobs?: number }) {
    const { cluster, ledger } = here.watchedLedger({
      config: { limits },
    });
    const isThere = (kind: 'databases' | 'jobs') => {
      const { complete, tooMany } = cluster.reading(kind, 'team-blue');
      return complete || tooMany;
    };
    await until(() => cluster.identityRefused());
    await until(() => isThere('databases') && isThere('jobs'));
    const look = async (id: string) => {
      await ledger.refresh('c1');
      return ledger.byId(id);
    };
    return { ledger, cluster, look };
  }

  const putBoth = (kind: 'databases' | 'jobs') =>
    ['shop', 'other'].forEach(name =>
      kind === 'databases'
        ? here.api.put(PATHS.databases, database('importing', { name }))
        : here.api.put(PATHS.jobs, job('Running', { database: name })),
    );

  it('goes on to follow those that are held, to their end', async () => {
    putBoth('databases');
    here.api.put(PATHS.jobs, job('Running'));
    const { look, cluster } = await start({ databases: 1 });
    expect(await look('uid-team-blue-shop')).toMatchObject({
      phase: 'Importing',
    });
    here.api.put(PATHS.databases, database('ready'));
    here.api.put(PATHS.jobs, job('Succeeded'));
    await until(
      () =>
        cluster.database('team-blue', 'shop')?.status?.status === 'ready' &&
        cluster.jobsOf('team-blue', 'shop')[0]?.status?.state === 'Succeeded',
    );
    const words = await look('uid-team-blue-shop');
    expect(words).toMatchObject({ phase: 'Succeeded' });
    expect(words).not.toHaveProperty('staleSince');
    expect(await news(here.history)).toEqual(['Succeeded']);
  });

  it('says of the others since when nothing is known of them and why, and ends none for its absence', async () => {
    putBoth('databases');
    await here.history.observe(IMPORT, { firstSight: false });
    const { look, ledger } = await start({ databases: 1 });
    await look(OTHER);
    clock.now += 3_600_000;
    expect(await look(OTHER)).toMatchObject({
      phase: 'Importing',
      staleSince: '2026-01-15T09:00:00.000Z',
      staleReason:
        "The cluster has more than 1 databases, and the portal does not follow the others. Those who run it can raise 'everestImport.clusters[].limits.databases'.",
    });
    expect(ledger.live().map(({ name: held }) => held)).toEqual(['shop']);
  });

  it('ends one of the others that the API server does not find by its name', async () => {
    putBoth('databases');
    await here.history.observe(IMPORT, { firstSight: false });
    const { look } = await start({ databases: 1 });
    await look(OTHER);
    here.api.answerAlways(GET_OTHER, {
      status: 404,
      body: { kind: 'Status', reason: 'NotFound', details: { name: 'other' } },
    });
    clock.now += 61_000;
    expect(await look(OTHER)).toMatchObject({ gone: true });
  });

  it('takes no job for one that was made by hand because its database is not held', async () => {
    putBoth('databases');
    putBoth('jobs');
    const { look, ledger } = await start({ databases: 1 });
    expect(await look('uid-job-team-blue-data-import-other')).toBeUndefined();
    expect(ledger.live().map(({ name }) => name)).toEqual(['shop']);
  });

  it('goes back in no import whose job is not held', async () => {
    putBoth('databases');
    putBoth('jobs');
    const first = await start({});
    expect(await first.look(OTHER)).toMatchObject({ phase: 'Importing' });
    const { look } = await start({ jobs: 1 });
    here.api.put(PATHS.databases, database('ready', { name: 'other' }));
    clock.now += 60_000;
    expect(await look(OTHER)).toMatchObject({
      phase: 'Importing',
      staleSince: '2026-01-15T09:00:00.000Z',
      staleReason: expect.stringContaining('more than 1 jobs'),
    });
    expect(await look('uid-team-blue-shop')).not.toHaveProperty('staleSince');
  });

  it('tells no news of what ended before all was read', async () => {
    putBoth('databases');
    const name = 'other';
    here.api.put(PATHS.databases, database('ready', { name }));
    here.api.put(
      PATHS.jobs,
      job('Running'),
      job('Succeeded', { database: name }),
    );
    const few = await start({ databases: 1 });
    await few.look('uid-team-blue-shop');
    const all = await start({});
    expect(await all.look(OTHER)).toMatchObject({ phase: 'Succeeded' });
    expect(await news(here.history)).toEqual([]);
  });
});
