import { anImport } from '../../__testUtils__/imports';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';

const HOUR = 3_600_000;
const ID = 'uid-team-blue-shop';

jest.setTimeout(60_000);

/** As a machine's is that was hours ahead. */
describe('a clock that is put back by hours', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  async function start() {
    here.api.answerAlways(`${PATHS.namespaces}/kube-system`, {
      status: 200,
      body: { metadata: { name: 'kube-system', uid: 'uid-1' } },
    });
    const { cluster, ledger } = here.watchedLedger();
    await until(() => cluster.identity());
    await until(() => cluster.reading('databases', 'team-blue').complete);
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    await ledger.refresh('c1');
    return { ledger };
  }

  const make = () =>
    here.history.observe(anImport({ id: ID }), {
      firstSight: false,
      clusterUid: 'uid-1',
    });

  /** Which may make a finder of absences look at once. */
  async function listImporters() {
    const lists = () => here.api.count(`GET ${PATHS.importers}?limit`);
    const before = lists();
    await until(() => here.api.watched(PATHS.importers));
    here.api.send(PATHS.importers, { type: 'ERROR', object: { code: 410 } });
    await until(() => lists() > before);
    await until(() => here.api.watched(PATHS.importers));
  }

  it('makes no proof of a list of before: what was made since has only not been shown yet', async () => {
    const { ledger } = await start();
    clock.now -= 3 * HOUR;
    await make();
    clock.now += 1_000;
    await listImporters();
    await ledger.refresh('c1');
    expect(await ledger.byId(ID)).toMatchObject({ phase: 'Importing' });
  });

  it('puts off no look for what is gone', async () => {
    const { ledger } = await start();
    await listImporters();
    await ledger.refresh('c1');
    clock.now -= 3 * HOUR;
    await make();
    here.api.answerAlways(
      `${PATHS.databases.replace('1/d', '1/namespaces/team-blue/d')}/shop`,
      { status: 404, body: { details: { name: 'shop' } } },
    );
    clock.now += 61_000;
    await ledger.refresh('c1');
    await ledger.refresh('c1');
    expect(await ledger.byId(ID)).toMatchObject({ gone: true });
  });
});
