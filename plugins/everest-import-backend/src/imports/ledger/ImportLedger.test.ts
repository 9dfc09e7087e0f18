import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { Import } from '@everest-import/backstage-plugin-everest-import-common';
import { listImports } from '../../__testUtils__/listImports';
import { database, job } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { recordWrites } from '../../__testUtils__/recordWrites';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { createImportHistory } from '../store';
import { anImport } from '../../__testUtils__/imports';
import { ImportLedger } from './ImportLedger';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const ROW = '6f0d2d0e-6b0a-4a1a-9a44-5f2d1f3f7c11';
const START = Date.parse('2026-01-15T09:00:00Z');

let api: ScriptedApi;
let stop: () => void;
beforeEach(async () => {
  api = await ScriptedApi.start();
});
afterEach(async () => {
  stop?.();
  await api.stop();
});

async function openLedger() {
  const clock = { now: START };
  const knex = await databases.init('SQLITE_3');
  const opened = await createImportHistory({
    database: mockServices.database({ knex }),
    now: client => client.raw('cast(? as bigint)', [clock.now]),
    logger: mockServices.logger.mock(),
  });
  const { clusters, cluster } = watchScripted(api);
  stop = () => clusters.stop();
  const { written, history } = recordWrites(opened);
  const ledger = new ImportLedger({
    clusters,
    history,
    clock: () => clock.now,
    logger: mockServices.logger.mock(),
    ownerOf: () => 'group:default/blue',
  });
  await until(() => cluster.state().synced && cluster.identityRefused());
  return { ledger, history, clusters, cluster, clock, written };
}

const shop = { cluster: 'c1', namespace: 'team-blue', name: 'shop' };

describe('ImportLedger', () => {
  it('lists databases with an import only, and jobs made by hand', async () => {
    api.put(
      PATHS.databases,
      database('ready'),
      database('ready', { name: 'plain', dataImport: false }),
    );
    api.put(
      PATHS.jobs,
      job('Running'),
      job('Running', { name: 'by-hand', database: 'plain' }),
    );
    const { ledger, history } = await openLedger();
    await ledger.refresh('c1');
    const imports = await listImports(ledger, history);
    expect(
      imports
        .map(({ name, origin, phase }) => [name, origin, phase])
        .sort()
        .reverse(),
    ).toEqual([
      ['shop', 'kubernetes', 'Importing'],
      ['plain', 'manual', 'Importing'],
    ]);
    expect(imports.find(({ name }) => name === 'shop')).toMatchObject({
      ...shop,
      id: 'uid-team-blue-shop',
      owner: 'group:default/blue',
      engine: { type: 'mysql', version: '8.0.42-33.1' },
      source: {
        bucket: 'backups',
        region: 'us-east-1',
        endpoint: 'https://s3.example.net',
        path: '/dumps/shop',
      },
      requestedAt: '2026-01-15T08:40:00.000Z',
    });
  });

  it('ignores a job that an earlier database of the same name left', async () => {
    api.put(PATHS.databases, database('creating'));
    api.put(PATHS.jobs, job('Succeeded', { ownerUid: 'another' }));
    const { ledger, history } = await openLedger();
    await ledger.refresh('c1');
    expect(
      (await listImports(ledger, history)).map(item => item.phase),
    ).toEqual(['Provisioning']);
  });

  it('shows Blocked without a new event, once an error has lasted', async () => {
    api.put(PATHS.databases, database('importing'));
    api.put(
      PATHS.jobs,
      job('Error', {
        message: 'failed to get S3 credentials: Secret "x" not found',
      }),
    );
    const { ledger, clock, written } = await openLedger();
    const lookAgainAt = await ledger.refresh('c1');
    expect(lookAgainAt).toBe(START + 5_000);
    clock.now = START + 5_000;
    await ledger.refresh('c1');
    expect(
      written.map(({ words }) => [words.phase, words.cause?.code]),
    ).toEqual([
      ['Importing', undefined],
      ['Blocked', 's3-secret-missing'],
    ]);
  });

  it('raises an alarm when an import is added to a database in use', async () => {
    api.put(PATHS.databases, database('ready', { dataImport: false }));
    const { ledger, history, cluster } = await openLedger();
    await ledger.refresh('c1');
    expect(await listImports(ledger, history)).toEqual([]);
    api.put(PATHS.databases, database('importing'));
    api.put(PATHS.jobs, job('Running'));
    await until(() => cluster.jobs().length === 1);
    await ledger.refresh('c1');
    expect(await listImports(ledger, history)).toEqual([
      expect.objectContaining({
        phase: 'Importing',
        cause: expect.objectContaining({ code: 'data-overwritten' }),
      }),
    ]);
  });

  it('writes each change once', async () => {
    api.put(PATHS.databases, database('creating'));
    const { ledger, cluster, written } = await openLedger();
    await ledger.refresh('c1');
    await ledger.refresh('c1');
    api.put(PATHS.databases, database('ready'));
    await until(() => cluster.databases()[0].status?.status === 'ready');
    await ledger.refresh('c1');
    expect(
      written.map(({ words, firstSight }) => [words.phase, firstSight]),
    ).toEqual([
      ['Provisioning', true],
      ['Preparing', false],
    ]);
  });

  it('remembers success over a restart, whatever the database does later', async () => {
    api.put(PATHS.databases, database('ready'));
    api.put(
      PATHS.jobs,
      job('Succeeded', { completedAt: '2026-01-15T08:52:40Z' }),
    );
    const { ledger, history, clusters, cluster } = await openLedger();
    await ledger.refresh('c1');
    api.put(PATHS.databases, database('paused'));
    await until(() => cluster.databases()[0].status?.status === 'paused');
    const restarted = new ImportLedger({
      clusters,
      history,
      clock: () => START,
      logger: mockServices.logger.mock(),
      ownerOf: () => undefined,
    });
    await restarted.refresh('c1');
    expect(await restarted.byId('uid-team-blue-shop')).toMatchObject({
      phase: 'Succeeded',
      phaseSince: '2026-01-15T08:52:40.000Z',
      database: { status: 'paused', ready: false },
    });
  });

  it('keeps what is gone, with how it ended', async () => {
    api.put(
      PATHS.databases,
      database('creating'),
      database('ready', { name: 'done' }),
    );
    api.put(PATHS.jobs, job('Succeeded', { database: 'done' }));
    const { ledger, cluster, written } = await openLedger();
    await ledger.refresh('c1');
    api.remove(PATHS.databases, database('creating'));
    api.remove(PATHS.databases, database('ready', { name: 'done' }));
    api.remove(PATHS.jobs, job('Succeeded', { database: 'done' }));
    await until(
      () => cluster.databases().length === 0 && cluster.jobs().length === 0,
    );
    await ledger.refresh('c1');
    expect(await ledger.byId('uid-team-blue-shop')).toMatchObject({
      gone: true,
      phase: 'Failed',
      cause: { code: 'database-deleted' },
    });
    expect(await ledger.byId('uid-team-blue-done')).toMatchObject({
      gone: true,
      phase: 'Succeeded',
      outcome: 'Succeeded',
    });
    const before = written.length;
    await ledger.refresh('c1');
    expect(written).toHaveLength(before);
  });

  it('answers for a request under its row and under its database', async () => {
    const { ledger, history, cluster } = await openLedger();
    await history.insertRequest({
      id: ROW,
      requestKey: 'k',
      requestHash: 'h',
      digest: 'd',
      requestedBy: 'user:default/ann',
      owner: 'group:default/red',
      entity: 'component:default/shop-api',
      secrets: [],
      busyFor: 0,
      snapshot: { ...template(), ...shop },
    });
    await ledger.refresh('c1');
    expect(await ledger.byId(ROW)).toMatchObject({
      id: ROW,
      phase: 'Requested',
    });
    api.put(PATHS.databases, database('creating'));
    await until(() => cluster.databases().length === 1);
    await ledger.refresh('c1');
    expect(await listImports(ledger, history)).toHaveLength(1);
    await history.markCreated(ROW, {
      ...template(),
      ...shop,
      id: 'uid-team-blue-shop',
    });
    const expected = {
      id: 'uid-team-blue-shop',
      phase: 'Provisioning',
      origin: 'portal',
      requestedBy: 'user:default/ann',
      owner: 'group:default/red',
      entity: 'component:default/shop-api',
    };
    expect(await ledger.byId(ROW)).toMatchObject(expected);
    expect(await ledger.byId('uid-team-blue-shop')).toMatchObject(expected);
    expect(await ledger.byId('never-heard-of')).toBeUndefined();
  });

  it('says since when it may be out of date', async () => {
    api.put(PATHS.databases, database('creating'));
    const { ledger, history, cluster } = await openLedger();
    await ledger.refresh('c1');
    for (const path of Object.values(PATHS)) {
      api.answerAlways(path, { status: 500 });
    }
    api.dropWatches();
    await until(() => cluster.reading('databases', 'team-blue').staleSince);
    expect((await listImports(ledger, history))[0]).toMatchObject({
      phase: 'Provisioning',
      staleSince: expect.stringMatching(/Z$/),
    });
  });
});

function template(): Import {
  return anImport({ id: ROW, origin: 'portal', phase: 'Requested' });
}
