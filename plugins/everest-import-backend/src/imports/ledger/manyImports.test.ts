import { database } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { FullImportHistory } from '../store/RequestHistory';

describe('a look at many imports', () => {
  const here = ledgerForEachTest();

  function putDatabases(count: number) {
    const names = Array.from({ length: count }, (_, index) => `db-${index}`);
    here.api.put(
      PATHS.databases,
      ...names.map(name => database('creating', { name })),
    );
  }

  /** A history that takes its time, and what was written to it at the same time. */
  function slowHistory() {
    const underWay: string[] = [];
    const seen = { atOnce: 0, twice: 0, written: [] as string[] };
    const observe: FullImportHistory['observe'] = async (words, sight) => {
      seen.twice += underWay.includes(words.id) ? 1 : 0;
      underWay.push(words.id);
      seen.atOnce = Math.max(seen.atOnce, underWay.length);
      await new Promise(resolve => setTimeout(resolve, 5));
      const row = await here.history.observe(words, sight);
      underWay.splice(underWay.indexOf(words.id), 1);
      seen.written.push(`${words.name} ${words.database.status}`);
      return row;
    };
    return { seen, observe };
  }

  it('writes some rows at the same time, and none twice at a time', async () => {
    putDatabases(40);
    const { seen, observe } = slowHistory();
    const { refresh } = await here.start({ observe });
    await refresh();
    expect(seen.written).toHaveLength(40);
    expect(seen.twice).toBe(0);
    expect(seen.atOnce).toBeGreaterThanOrEqual(4);
    expect(seen.atOnce).toBeLessThanOrEqual(8);
  });

  it('takes what changes meanwhile before what is still to be looked at', async () => {
    putDatabases(200);
    const { seen, observe } = slowHistory();
    const { refresh, cluster } = await here.start({ observe });
    const looking = refresh();
    await until(() => seen.written.length >= 20);
    here.api.put(PATHS.databases, database('ready', { name: 'db-199' }));
    await until(
      () => cluster.database('team-blue', 'db-199')?.status?.status === 'ready',
    );
    const before = seen.written.length;
    await looking;
    const position = seen.written.indexOf('db-199 ready');
    expect(position).toBeGreaterThan(0);
    expect(position).toBeLessThan(before + 20);
  });

  it('loses no deletion that comes while the row is written', async () => {
    putDatabases(1);
    const gone = database('creating', { name: 'db-0' });
    const replica = await here.start({
      observe: async (words, sight) => {
        here.api.remove(PATHS.databases, gone);
        await until(() => !replica.cluster.database('team-blue', 'db-0'));
        return here.history.observe(words, sight);
      },
    });
    const { refresh, ledger } = replica;
    await refresh();
    await refresh();
    expect(await ledger.byId(gone.metadata.uid)).toMatchObject({ gone: true });
  });
});
