import { database, job } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { importsOf } from './importsOf';

/** Nothing checks what somebody writes into a job. */
const NO_NAMES = ['x'.repeat(254), 'x\0y', 'Shop', 'team-blue/shop'];

const byHand = (target: string, index: number) =>
  job('Running', { name: `by-hand-${index}`, database: target });

describe('a job by hand', () => {
  const here = ledgerForEachTest();

  it('is an import', () => {
    expect(importsOf(undefined, [byHand('shop', 1)], () => false)).toEqual([
      expect.objectContaining({ manual: true }),
    ]);
  });

  it('is none where no database can have the name of its target', () => {
    expect(importsOf(undefined, NO_NAMES.map(byHand), () => false)).toEqual([]);
  });

  it('is not written down then, and not tried again', async () => {
    here.api.put(PATHS.jobs, ...NO_NAMES.map(byHand));
    here.api.put(PATHS.databases, database('importing'));
    const { refresh, cluster, written } = await here.start();
    await until(() => cluster.jobs().length === NO_NAMES.length);
    await until(() => cluster.database('team-blue', 'shop'));
    await refresh();
    const late = byHand('y'.repeat(300), 9);
    here.api.put(PATHS.jobs, late);
    await until(() => cluster.jobs().length === NO_NAMES.length + 1);
    await refresh();
    here.api.remove(PATHS.jobs, late);
    await until(() => cluster.jobs().length === NO_NAMES.length);
    await refresh();
    expect(written.map(({ words }) => words.name)).toEqual(['shop']);
    expect(await here.history.list()).toHaveLength(1);
  });
});
