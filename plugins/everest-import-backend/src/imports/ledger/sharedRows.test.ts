import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { Knex } from 'knex';
import { anImport } from '../../__testUtils__/imports';
import { database, job } from '../../__testUtils__/objects';
import { startReplica } from '../../__testUtils__/replica';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { createImportHistory } from '../../history';
import { FullImportHistory } from '../../history/RequestHistory';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const ROW = '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c11';
const UID = 'uid-team-blue-shop';
const START = Date.parse('2026-01-15T09:00:00Z');

describe('rows that others write too', () => {
  let api: ScriptedApi;
  let knex: Knex;
  let history: FullImportHistory;
  const clock = { now: START };
  const stops: (() => void)[] = [];

  beforeEach(async () => {
    api = await ScriptedApi.start();
    knex = await databases.init('SQLITE_3');
    clock.now = START;
    history = await createImportHistory({
      database: mockServices.database({ knex }),
      now: client => client.raw('cast(? as bigint)', [clock.now]),
      logger: mockServices.logger.mock(),
    });
  });

  afterEach(async () => {
    stops.splice(0).forEach(stop => stop());
    await api.stop();
  });

  async function start() {
    const replica = await startReplica({
      api,
      history,
      clock: () => clock.now,
    });
    stops.push(replica.stop);
    return replica;
  }

  it('keep what the request said, however often a watch wrote before the create was noted', async () => {
    const snapshot = anImport({
      id: ROW,
      origin: 'portal',
      acknowledged: { reason: 'a drill' } as unknown as Import['acknowledged'],
    });
    await history.insertRequest({
      id: ROW,
      requestKey: 'k',
      requestHash: 'h',
      digest: 'd',
      requestedBy: 'user:default/ann',
      secrets: [],
      busyFor: 0,
      snapshot,
    });
    api.put(PATHS.databases, database('creating'));
    const { ledger, refresh, status } = await start();
    await refresh();
    api.put(PATHS.databases, database('ready'));
    await status('ready');
    await refresh();
    await history.markCreated(ROW, { ...snapshot, id: UID });
    api.put(PATHS.databases, database('importing'));
    await status('importing');
    await refresh();
    expect(await ledger.byId(UID)).toMatchObject({
      origin: 'portal',
      acknowledged: { reason: 'a drill' },
    });
  });

  it('keep an end that the release before wrote, which counts no versions', async () => {
    api.put(PATHS.databases, database('importing'));
    api.put(PATHS.jobs, job('Running'));
    const { ledger, cluster, refresh } = await start();
    await refresh();
    const row = await history.byDatabaseUid(UID);
    await knex('imports')
      .where({ database_uid: UID })
      .update({
        outcome: 'Succeeded',
        snapshot: JSON.stringify({
          ...row!.snapshot,
          phase: 'Succeeded',
          outcome: 'Succeeded',
        }),
      });
    api.remove(PATHS.databases, database('importing'));
    await until(() => !cluster.database('team-blue', 'shop'));
    await refresh();
    expect(await ledger.byId(UID)).toMatchObject({
      phase: 'Succeeded',
      outcome: 'Succeeded',
      gone: true,
    });
  });

  it('show an import as blocked although another job names its database', async () => {
    api.put(PATHS.databases, database('importing'));
    api.put(PATHS.jobs, job('Error'));
    const byHand = job('Running');
    api.put(PATHS.jobs, {
      ...byHand,
      metadata: { ...byHand.metadata, name: 'by-hand', uid: 'uid-by-hand' },
    });
    const { ledger, refresh } = await start();
    const next = await refresh();
    expect(next).toBe(START + 5_000);
    clock.now += 5_000;
    await refresh();
    expect(await ledger.byId(UID)).toMatchObject({ phase: 'Blocked' });
  });
});
