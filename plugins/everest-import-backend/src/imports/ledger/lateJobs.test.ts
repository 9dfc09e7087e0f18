import { once } from 'node:events';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { database, job } from '../../__testUtils__/objects';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';

const UID = 'uid-team-blue-shop';

jest.setTimeout(60_000);

describe('a replica that hears of databases, and of jobs no more', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  /** As where one of its connections hangs, which it does not know yet. */
  async function startDeaf() {
    const real = here.api.connection();
    const connection: KubernetesConnection = {
      cluster: real.cluster,
      request: request => real.request(request),
      stream: (path, options) => real.stream(path, options),
      async *watch(path, options) {
        if (path !== PATHS.jobs) {
          yield* real.watch(path, options);
          return;
        }
        yield { type: 'OPEN', object: undefined };
        if (!options.signal.aborted) {
          await once(options.signal, 'abort');
        }
      },
    };
    const { cluster, ledger } = here.watchedLedger({ connection });
    await until(
      () =>
        (cluster.identity() ?? cluster.identityRefused()) &&
        cluster.jobsOf('team-blue', 'shop').length &&
        cluster.database('team-blue', 'shop'),
    );
    return { cluster, refresh: () => ledger.refresh('c1') };
  }

  it('does not take an end back by what it knows of the job, however new its list of databases is', async () => {
    here.api.put(PATHS.databases, database('importing'));
    here.api.put(PATHS.jobs, job('Running', { ownerUid: UID }));
    const hearing = await here.start();
    const deaf = await startDeaf();
    await hearing.refresh();
    await deaf.refresh();

    here.api.put(PATHS.jobs, job('Failed', { ownerUid: UID }));
    here.api.put(PATHS.databases, database('error'));
    await hearing.status('error');
    await until(
      () =>
        hearing.cluster.jobsOf('team-blue', 'shop')[0]?.status?.state ===
        'Failed',
    );
    await hearing.refresh();
    await until(
      () =>
        deaf.cluster.database('team-blue', 'shop')?.status?.status === 'error',
    );
    // It learns that another replica has written
    await deaf.refresh();

    clock.now += 1_000;
    await until(() => here.api.watched(PATHS.databases) === 2);
    here.api.send(PATHS.databases, { type: 'ERROR', object: { code: 410 } });
    await until(
      () =>
        deaf.cluster.reading('databases', 'team-blue').listedAt === clock.now,
    );
    await deaf.refresh();
    expect(await here.history.byDatabaseUid(UID)).toMatchObject({
      outcome: 'Failed',
      snapshot: { phase: 'Failed' },
    });
  });
});
