import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';

const ID = 'uid-team-blue-shop';
const KUBE_SYSTEM = `${PATHS.namespaces}/kube-system`;
const inBlue = (path: string) =>
  path.replace('v1alpha1/', 'v1alpha1/namespaces/team-blue/');
const DATABASES = inBlue(PATHS.databases);
const JOBS = inBlue(PATHS.jobs);

// Many streams begin anew, on a machine that may be busy
jest.setTimeout(60_000);

describe('a name that is pointed at another cluster', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  const answers = (uid: string) =>
    here.api.answerAlways(KUBE_SYSTEM, {
      status: 200,
      body: { metadata: { name: 'kube-system', uid } },
    });

  beforeEach(() => {
    answers('uid-1');
    here.api.answerAlways(PATHS.namespaces, { status: 403 });
  });

  async function start() {
    const { cluster, ledger } = here.watchedLedger({
      config: {
        scope: 'namespaces',
        namespaces: [{ name: 'team-blue', owners: [] }],
      },
    });
    await until(() => cluster.identity() ?? cluster.identityRefused());
    await until(() => cluster.reading('databases', 'team-blue').complete);
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    const look = async (id = ID) => {
      await ledger.refresh('c1');
      return ledger.byId(id);
    };
    return { cluster, ledger, look };
  }

  /** As the other one has it: nothing of what was there, and a database of its own. */
  function becomesAnother() {
    here.api.removeSilently(DATABASES, database('importing'));
    here.api.removeSilently(JOBS, job('Running'));
    here.api.put(DATABASES, database('creating', { name: 'other' }));
    answers('uid-2');
  }

  it.each([
    { what: 'its watches end', cut: () => here.api.endWatches() },
    { what: 'it is cut off', cut: () => here.api.dropWatches() },
  ])('ends no import of the first one, once $what', async ({ cut }) => {
    here.api.put(DATABASES, database('importing'));
    here.api.put(JOBS, job('Running'));
    const { cluster, ledger, look } = await start();
    expect(await look()).toMatchObject({ phase: 'Importing' });
    await until(() => here.api.watched(JOBS) && here.api.watched(DATABASES));
    clock.now += 600_000;
    becomesAnother();
    cut();
    await until(() => cluster.identity() === 'uid-2');
    await until(() => cluster.database('team-blue', 'other'));
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    expect(cluster.database('team-blue', 'shop')).toBeUndefined();
    clock.now += 61_000;
    await look();
    expect(await look()).toMatchObject({
      phase: 'Importing',
      staleSince: expect.any(String),
      staleReason: expect.stringContaining('another cluster'),
    });
    expect(ledger.live().map(({ name }) => name)).toEqual(['other']);
    expect(
      await here.history.byDatabaseUid('uid-team-blue-other'),
    ).toMatchObject({ clusterUid: 'uid-2' });
  });

  it('tells nobody of what ended there before, also where it does not say which one it is', async () => {
    const { cluster, look } = await start();
    await look();
    await look();
    await until(() => here.api.watched(JOBS) && here.api.watched(DATABASES));
    clock.now += 600_000;
    here.api.answerAlways(KUBE_SYSTEM, { status: 403 });
    here.api.dropWatches();
    for (const kind of ['databases', 'jobs'] as const) {
      await until(
        () => cluster.reading(kind, 'team-blue').listedAt === clock.now,
      );
    }
    here.api.put(JOBS, job('Succeeded', { database: 'old' }));
    here.api.put(DATABASES, database('ready', { name: 'old' }));
    const id = 'uid-team-blue-old';
    await until(() => cluster.database('team-blue', 'old'));
    await until(() => cluster.jobsOf('team-blue', 'old').length);
    expect(await look(id)).toMatchObject({ outcome: 'Succeeded' });
    expect(await here.history.byDatabaseUid(id)).toMatchObject({
      firstSight: true,
    });
  });

  it('ends no import of the first one that is there still, and whose namespaces are heard of while the other one names none', async () => {
    here.api.answerAlways(PATHS.namespaces, undefined);
    here.api.put(PATHS.namespaces, {
      metadata: { name: 'kube-system', uid: 'uid-1' },
    });
    here.api.put(DATABASES, database('importing'));
    here.api.put(JOBS, job('Running'));
    const { cluster, look } = await start();
    expect(await look()).toMatchObject({ phase: 'Importing' });
    const watched = [DATABASES, JOBS, PATHS.namespaces];
    await until(() => watched.every(path => here.api.watched(path)));
    clock.now += 600_000;
    here.api.removeSilently(DATABASES, database('importing'));
    here.api.removeSilently(JOBS, job('Running'));
    here.api.answerAlways(KUBE_SYSTEM, { status: 403 });
    here.api.answerAlways(PATHS.namespaces, { status: 403 });
    const kinds = { databases: DATABASES, jobs: JOBS } as const;
    for (const path of Object.values(kinds)) {
      here.api.send(path, { type: 'ERROR', object: { code: 410 } });
    }
    for (const kind of ['databases', 'jobs'] as const) {
      await until(
        () => cluster.reading(kind, 'team-blue').listedAt === clock.now,
      );
    }
    await look();
    expect(await look()).toMatchObject({
      phase: 'Importing',
      staleReason: expect.stringContaining('which cluster'),
    });
  });

  it.each([
    { what: 'is refused', answer: { status: 403 } },
    { what: 'fails', answer: { status: 500 } },
  ])(
    'is not ruled out where the question $what: no import of a known cluster ends by its absence',
    async ({ answer }) => {
      await here.history.observe(anImport(), {
        firstSight: false,
        clusterUid: 'uid-1',
      });
      await here.history.observe(anImport({ id: 'uid-old', name: 'old' }), {
        firstSight: false,
      });
      here.api.answerAlways(KUBE_SYSTEM, answer);
      clock.now += 10;
      const starting = start();
      await until(() => here.api.count('kube-system') > 0);
      clock.now += 31_000;
      const { look, cluster } = await starting;
      await until(() => cluster.identityRefused());
      await until(() => here.api.watched(JOBS) && here.api.watched(DATABASES));
      here.api.dropWatches();
      await until(
        () => cluster.reading('databases', 'team-blue').listedAt === clock.now,
      );
      await until(
        () => cluster.reading('jobs', 'team-blue').listedAt === clock.now,
      );
      await until(() => !cluster.reading('databases', 'team-blue').staleSince);
      await until(() => !cluster.reading('jobs', 'team-blue').staleSince);
      await look();
      expect(await look('uid-old')).toMatchObject({ gone: true });
      expect(await look()).toMatchObject({
        phase: 'Importing',
        staleReason: expect.stringContaining('which cluster'),
      });
      answers('uid-1');
      await until(() => cluster.identity());
      clock.now += 31_000;
      await look();
      expect(await look()).toMatchObject({ gone: true });
    },
  );
});
