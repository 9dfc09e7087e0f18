import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { ledgerForEachTest } from '../../__testUtils__/ledgerForEachTest';
import { PATHS } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';

const ROW = '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c11';
const UID = 'uid-team-blue-shop';

const START = Date.parse('2026-01-15T09:00:00Z');

describe('rows that others write too', () => {
  const here = ledgerForEachTest();
  const { clock } = here;

  it('keep what the request said, however often a watch wrote before the create was noted', async () => {
    const snapshot = anImport({
      id: ROW,
      origin: 'portal',
      acknowledged: [{ check: 'backup-exists', reason: 'a drill' }],
    });
    await here.history.insertRequest({
      id: ROW,
      requestKey: 'k',
      requestHash: 'h',
      digest: 'd',
      requestedBy: 'user:default/ann',
      secrets: [],
      busyFor: 0,
      snapshot,
    });
    here.api.put(PATHS.databases, database('creating'));
    const { ledger, refresh, status } = await here.start();
    await refresh();
    here.api.put(PATHS.databases, database('ready'));
    await status('ready');
    await refresh();
    await here.history.markCreated(ROW, { ...snapshot, id: UID });
    here.api.put(PATHS.databases, database('importing'));
    await status('importing');
    await refresh();
    expect(await ledger.byId(UID)).toMatchObject({
      origin: 'portal',
      acknowledged: [{ check: 'backup-exists', reason: 'a drill' }],
    });
  });

  it('keep an end that the release before wrote, which counts no versions', async () => {
    here.api.put(PATHS.databases, database('importing'));
    here.api.put(PATHS.jobs, job('Running'));
    const { ledger, cluster, refresh } = await here.start();
    await refresh();
    const row = await here.history.byDatabaseUid(UID);
    await here
      .knex('imports')
      .where({ database_uid: UID })
      .update({
        outcome: 'Succeeded',
        snapshot: JSON.stringify({
          ...row!.snapshot,
          phase: 'Succeeded',
          outcome: 'Succeeded',
        }),
      });
    here.api.remove(PATHS.databases, database('importing'));
    await until(() => !cluster.database('team-blue', 'shop'));
    await refresh();
    expect(await ledger.byId(UID)).toMatchObject({
      phase: 'Succeeded',
      outcome: 'Succeeded',
      gone: true,
    });
  });

  it('show an import as blocked although another job names its database', async () => {
    here.api.put(PATHS.databases, database('importing'));
    here.api.put(PATHS.jobs, job('Error'));
    const byHand = job('Running');
    here.api.put(PATHS.jobs, {
      ...byHand,
      metadata: { ...byHand.metadata, name: 'by-hand', uid: 'uid-by-hand' },
    });
    const { ledger, refresh } = await here.start();
    const next = await refresh();
    expect(next).toBe(START + 5_000);
    clock.now += 5_000;
    await refresh();
    expect(await ledger.byId(UID)).toMatchObject({ phase: 'Blocked' });
  });
});
