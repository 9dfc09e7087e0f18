import { anImport } from '../../__testUtils__/imports';
import { aNamespace, database, job } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';

const ID = 'uid-team-blue-shop';
const KUBE_SYSTEM = `${PATHS.namespaces}/kube-system`;

// Many streams begin anew, on a machine that may be busy
jest.setTimeout(60_000);

describe('a cluster of which only the namespaces can not be read', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  async function start() {
    here.api.put(PATHS.databases, database('importing'));
    here.api.put(PATHS.jobs, job('Running'));
    const { cluster, ledger } = here.watchedLedger({
      ownerOf: (_, namespace) =>
        typeof namespace === 'string'
          ? 'group:default/unknown'
          : namespace.metadata.annotations?.owner,
    });
    await until(() => cluster.reading('databases', 'team-blue').complete);
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    const look = async () => {
      await ledger.refresh('c1');
      return ledger.byId(ID);
    };
    return { cluster, look };
  }

  function refuse(status: number) {
    here.api.answerAlways(PATHS.namespaces, { status });
    here.api.answerAlways(KUBE_SYSTEM, { status });
  }

  it.each([
    { status: 500, reason: 'The cluster answers with an error (500).' },
    {
      status: 403,
      reason: "The portal lacks the right to 'list' 'namespaces'",
    },
  ])(
    'is there all the same, and says what is not known, after a $status',
    async ({ status, reason }) => {
      refuse(status);
      const { cluster, look } = await start();
      await until(() => cluster.state().synced && cluster.state().reason);
      expect(cluster.state()).toMatchObject({
        reachable: true,
        reason: expect.stringContaining(reason),
      });
      expect(cluster.state().reason).toContain('owners');
      expect(cluster.state()).not.toHaveProperty('staleSince');
      clock.now += 31_000;
      await until(() => cluster.identityRefused());
      expect(await look()).toMatchObject({ phase: 'Importing' });
    },
  );

  it('tells which one it is where that is asked for by name', async () => {
    here.api.answerAlways(PATHS.namespaces, { status: 500 });
    const metadata = { name: 'kube-system', uid: 'uid-1' };
    here.api.answerAlways(KUBE_SYSTEM, { status: 200, body: { metadata } });
    const { cluster, look } = await start();
    await until(() => cluster.identity() === 'uid-1');
    expect(await look()).toMatchObject({ phase: 'Importing' });
  });

  it('takes no owner away that a namespace named before', async () => {
    const owner = 'group:default/blue';
    await here.history.observe(anImport({ owner }), { firstSight: false });
    refuse(500);
    const { cluster, look } = await start();
    clock.now += 31_000;
    await until(() => cluster.identityRefused());
    expect(await look()).toMatchObject({ phase: 'Importing', owner });
    const named = aNamespace('team-blue');
    named.metadata.annotations = { owner: 'group:default/red' };
    here.api.put(PATHS.namespaces, named);
    here.api.answerAlways(PATHS.namespaces, undefined);
    here.api.answerAlways(KUBE_SYSTEM, undefined);
    await until(() => cluster.find('namespaces', '', 'team-blue'));
    expect(await look()).toMatchObject({ owner: 'group:default/red' });
    await until(() => cluster.state().reason === undefined);
  });
});
