import { anImport } from '../../__testUtils__/imports';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { until } from '../../__testUtils__/until';

const ID = 'uid-team-red-shop';
const SINCE = '2026-01-15T09:00:00.000Z';

describe('an import that config has watched no more since the start', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  async function start() {
    const { cluster, ledger } = here.watchedLedger({
      config: {
        scope: 'namespaces',
        namespaces: [{ name: 'team-blue', owners: [] }],
      },
    });
    await until(() => cluster.identityRefused());
    await until(() => cluster.reading('databases', 'team-blue').complete);
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    return { ledger };
  }

  it.each([
    {
      what: 'its namespace',
      place: { namespace: 'team-red' },
      staleReason:
        "The portal does not watch the namespace 'team-red'. Those who run it can list it in 'everestImport.clusters[].namespaces'.",
    },
    {
      what: 'its cluster',
      place: { cluster: 'c9', namespace: 'team-red' },
      staleReason:
        "The portal does not watch the cluster 'c9'. Those who run it can list it in 'everestImport.clusters'.",
    },
  ])(
    'says so where $what was dropped, and is asked for no more',
    async ({ place, staleReason }) => {
      await here.history.observe(anImport({ ...place, id: ID }), {
        firstSight: false,
      });
      const { ledger } = await start();
      for (let round = 0; round < 3; round += 1) {
        clock.now += 61_000;
        await ledger.refresh('c1');
      }
      expect(await ledger.byId(ID)).toMatchObject({
        phase: 'Importing',
        staleSince: SINCE,
        staleReason,
      });
      expect(here.api.count('team-red')).toBe(0);
    },
  );

  it('says nothing of one that is gone', async () => {
    await here.history.observe(
      anImport({ namespace: 'team-red', id: ID, gone: true }),
      { firstSight: false },
    );
    const { ledger } = await start();
    expect(await ledger.byId(ID)).not.toHaveProperty('staleSince');
  });
});
