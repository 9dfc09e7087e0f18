import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { listImports } from '../../__testUtils__/listImports';
import { database, job } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { createImportHistory } from '../store';
import { KeptReport } from '../reports/ReportKeeper';
import { ImportLedger } from './ImportLedger';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const NOW = Date.parse('2026-01-15T09:00:00Z');
const RESULT = { tables: 3, rows: 12, bytesRead: 900, notes: [] };
const FAILURE = { code: 'object-missing', message: 'Nothing at the path' };
const PROGRESS = { bytesRead: 40, bytesTotal: 100, bytesPerSecond: 5 };

describe('what an importer says of its import', () => {
  let api: ScriptedApi;
  const stops: (() => void)[] = [];
  beforeEach(async () => {
    api = await ScriptedApi.start();
  });
  afterEach(async () => {
    stops.splice(0).forEach(stop => stop());
    await api.stop();
  });

  async function open() {
    const knex = await databases.init('SQLITE_3');
    const clock = () => NOW;
    const history = await createImportHistory({
      database: mockServices.database({ knex }),
      logger: mockServices.logger.mock(),
    });
    const start = async (report?: KeptReport) => {
      const { clusters, cluster } = watchScripted(api);
      stops.push(() => clusters.stop());
      await until(() => cluster.state().synced && cluster.identityRefused());
      const said = { report };
      const ledger = new ImportLedger({
        clusters,
        history,
        clock,
        logger: mockServices.logger.mock(),
        ownerOf: () => undefined,
        reportOf: () => said.report,
      });
      const look = async () => {
        ledger.reported('c1');
        await ledger.refresh('c1');
        return (await listImports(ledger, history))[0];
      };
      return { look, said };
    };
    return { start };
  }

  it('is its progress while it runs', async () => {
    api.put(PATHS.databases, database('importing'));
    api.put(PATHS.jobs, job('Running'));
    const { start } = await open();
    const { look } = await start({ at: NOW, progress: PROGRESS });
    expect(await look()).toMatchObject({
      phase: 'Importing',
      progress: { ...PROGRESS, at: '2026-01-15T09:00:00.000Z' },
    });
  });

  it('is no progress once it has ended', async () => {
    api.put(PATHS.databases, database('ready'));
    api.put(PATHS.jobs, job('Succeeded'));
    const { start } = await open();
    const { look } = await start({
      at: NOW,
      progress: PROGRESS,
      result: RESULT,
    });
    const words = await look();
    expect(words.phase).toBe('Succeeded');
    expect(words.progress).toBeUndefined();
    expect(words.result).toEqual(RESULT);
  });

  it('stays with the import after a restart, when the Pod is gone', async () => {
    api.put(PATHS.databases, database('ready'));
    api.put(PATHS.jobs, job('Succeeded'));
    const { start } = await open();
    await (await start({ at: NOW, result: RESULT })).look();
    expect((await (await start()).look()).result).toEqual(RESULT);
  });

  it('takes the place of the general cause, and keeps it after a restart', async () => {
    api.put(PATHS.databases, database('error'));
    api.put(PATHS.jobs, job('Failed', { message: 'backoff limit' }));
    const { start } = await open();
    const { look, said } = await start();
    expect((await look()).cause?.code).toBe('job-failed');
    said.report = { at: NOW, failure: FAILURE };
    const cause = { code: 'importer-object-missing', detail: FAILURE.message };
    expect((await look()).cause).toMatchObject(cause);
    expect((await (await start()).look()).cause).toMatchObject(cause);
  });

  it('tells what the last line of a built-in importer says, and keeps it after a restart', async () => {
    api.put(PATHS.databases, database('error'));
    api.put(PATHS.jobs, job('Failed', { message: 'backoff limit' }));
    const { start } = await open();
    const error =
      'failed to run PXC restore: PXC restore failed with message: failed to validate restore job: failed to validate backup existence: backup not found';
    const first = await start({ at: NOW, error });
    const cause = {
      code: 'backup-missing',
      who: 'requester',
      goesOn: false,
      signs: [{ source: 'log', text: error }],
    };
    expect((await first.look()).cause).toMatchObject(cause);
    expect((await (await start()).look()).cause).toMatchObject(cause);
  });
});
