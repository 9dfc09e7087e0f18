import { setTimeout as wait } from 'node:timers/promises';
import { anImport } from '../../__testUtils__/imports';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { database } from '../../__testUtils__/objects';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { KubernetesConnection } from '../../kubernetes/connection/KubernetesConnection';

const UID = 'uid-team-blue-shop';
const KUBE_SYSTEM = `${PATHS.namespaces}/kube-system`;
const GET = `${PATHS.databases.replace(
  'databaseclusters',
  'namespaces/team-blue/databaseclusters',
)}/shop`;
/** Longer than anybody waits for the portal's own database. */
const SLOW_MS = 2_500;

jest.setTimeout(60_000);

describe('a cluster that answers slowly', () => {
  const here = ledgerForEachTest();
  const { clock } = here;
  /** The path that it takes its time for. */
  let slowPath: string | undefined;

  beforeEach(() => {
    slowPath = undefined;
    here.api.answerAlways(KUBE_SYSTEM, {
      status: 200,
      body: { metadata: { name: 'kube-system', uid: 'uid-1' } },
    });
    here.api.answerAlways(GET, {
      status: 404,
      body: { details: { name: 'shop' } },
    });
  });

  async function start() {
    const real = here.api.connection();
    const connection: KubernetesConnection = {
      cluster: real.cluster,
      request: async request => {
        if (request.path === slowPath) {
          await wait(SLOW_MS);
        }
        return real.request(request);
      },
      watch: (path, options) => real.watch(path, options),
      stream: (path, options) => real.stream(path, options),
    };
    const { cluster, ledger } = here.watchedLedger({ connection });
    await until(() => cluster.identity());
    await until(() => cluster.reading('databases', 'team-blue').complete);
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    await ledger.refresh('c1');
    return { ledger, cluster };
  }

  it.each([
    { what: 'whether a database is there', path: GET },
    { what: 'which one it is', path: KUBE_SYSTEM },
  ])(
    'ends an import as any other does, however long it takes to say $what',
    async ({ path }) => {
      const { ledger } = await start();
      await here.history.observe(anImport({ id: UID }), {
        firstSight: false,
        clusterUid: 'uid-1',
      });
      clock.now += 61_000;
      slowPath = path;
      await ledger.refresh('c1');
      expect(ledger.historyStaleSince()).toBeUndefined();
      await wait(SLOW_MS);
      await ledger.refresh('c1');
      expect(await ledger.byId(UID)).toMatchObject({
        gone: true,
        cause: { code: 'database-deleted' },
      });
    },
  );

  it('holds up nothing of what changes meanwhile', async () => {
    const { ledger, cluster } = await start();
    await here.history.observe(anImport({ id: UID }), { firstSight: false });
    clock.now += 61_000;
    slowPath = GET;
    await ledger.refresh('c1');
    here.api.put(PATHS.databases, database('ready', { name: 'other' }));
    await until(() => cluster.database('team-blue', 'other'));
    await ledger.refresh('c1');
    expect(
      await here.history.byDatabaseUid('uid-team-blue-other'),
    ).toMatchObject({ snapshot: { phase: 'Preparing' } });
  });
});
