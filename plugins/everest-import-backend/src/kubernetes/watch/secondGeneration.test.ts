import { ScriptedApi, PATHS } from '../../__testUtils__/ScriptedApi';
import { database } from '../../__testUtils__/objects';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import {
  backup,
  backupClass,
  condition,
  instance,
  provider,
  restore,
  storage,
} from '../../everest/v2/__testUtils__/objects';
import { ClusterChange } from './ClusterChange';
import { NAMED_KINDS, pathOf, SECOND_KINDS } from './kinds';
import { WatchedClusters } from './WatchedClusters';

const NOT_FOUND = { status: 404, body: '404 page not found' };
const FIRST = [PATHS.importers, PATHS.jobs, PATHS.databases, PATHS.engines];
const SECOND = {
  classes: pathOf(SECOND_KINDS.importers),
  restores: pathOf(SECOND_KINDS.jobs),
  instances: pathOf(SECOND_KINDS.databases),
  providers: pathOf(SECOND_KINDS.engines),
  backups: pathOf(NAMED_KINDS.backups),
  storages: pathOf(NAMED_KINDS.storages),
};
const PLACE = ['team-blue', 'events-mongo'] as const;

let api: ScriptedApi;
let running: WatchedClusters | undefined;
let now: number;
let changes: ClusterChange[];

beforeEach(async () => {
  api = await ScriptedApi.start();
  now = Date.parse('2026-11-14T10:00:00Z');
  changes = [];
});
afterEach(async () => {
  running?.stop();
  await api.stop();
});

function watch() {
  const { clusters, cluster } = watchScripted(api, { clock: () => now });
  running = clusters;
  clusters.onChange(change => changes.push(change));
  return cluster;
}

function serveFirst(isServed: boolean) {
  for (const path of FIRST) {
    api.answerAlways(path, isServed ? undefined : NOT_FOUND);
  }
}

function serveSecond() {
  api.morePaths = Object.values(SECOND);
  api.put(SECOND.classes, backupClass());
  api.put(SECOND.providers, provider());
  api.put(SECOND.storages, storage());
  api.put(SECOND.backups, backup());
  api.put(
    SECOND.instances,
    instance({
      phase: 'Ready',
      conditions: [condition('DataSourceReady', 'True', 'Restored')],
    }),
  );
  api.put(SECOND.restores, restore('Succeeded'));
}

/** Until the server has said once more, since now, that it has none of the first. */
async function untilAsked() {
  const asked = FIRST.map(path => api.count(`GET ${path}?limit`));
  await until(() =>
    FIRST.every(
      (path, index) => api.count(`GET ${path}?limit`) > asked[index] + 2,
    ),
  );
}

describe('a cluster with the second generation of Everest', () => {
  it('is read in the words of the first', async () => {
    serveFirst(false);
    serveSecond();
    const cluster = watch();
    await until(
      () => cluster.state().everest.installed && cluster.state().synced,
    );
    expect(cluster.state()).toMatchObject({
      reachable: true,
      everest: { installed: true, generation: 'v2' },
    });
    expect(cluster.state().everest).not.toHaveProperty('besides');
    expect(cluster.importers()).toMatchObject([
      { metadata: { name: 'percona-backup-mongodb' } },
    ]);
    expect(cluster.database(...PLACE)).toMatchObject({
      spec: {
        dataSource: {
          dataImport: {
            dataImporterName: 'percona-backup-mongodb',
            source: {
              path: 'events-prod/2026-11-14T02:00:07Z',
              s3: { bucket: 'backups' },
            },
          },
        },
      },
    });
    expect(cluster.jobsOf(...PLACE)).toMatchObject([
      { metadata: { name: 'events-mongo-datasource' } },
    ]);
    expect(cluster.backupStorages()).toMatchObject([
      { metadata: { name: 'nightly' } },
    ]);
    // Not before the first one is believed to be absent: a server that starts serves the one before the other
    const reading = () => cluster.reading('databases', 'team-blue');
    expect(reading().complete).toBe(true);
    expect(reading().listedAt).toBeUndefined();
    expect(cluster.databaseKinds()).toHaveLength(2);
    now += 15_000;
    await untilAsked();
    now += 15_001;
    await until(() => reading().listedAt !== undefined);
    expect(cluster.databaseKinds()).toEqual([SECOND_KINDS.databases]);
  });

  it('has its databases looked at again where a backup or a storage changes', async () => {
    serveFirst(false);
    serveSecond();
    api.remove(SECOND.backups, backup());
    const cluster = watch();
    const pathIn = () =>
      cluster.database(...PLACE)?.spec?.dataSource?.dataImport?.source?.path;
    await until(() => cluster.database(...PLACE) !== undefined);
    await until(() => api.watched(SECOND.backups) === 1);
    expect(pathIn()).toBeUndefined();
    changes.splice(0);
    api.put(SECOND.backups, backup());
    await until(() => pathIn() !== undefined);
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'databases', type: 'listed' }),
    );
  });

  it('proves nothing gone while it is not known which generation there is', async () => {
    serveFirst(false);
    serveSecond();
    const group = SECOND_KINDS.databases.base;
    api.answerAlways(group, { status: 503 });
    const cluster = watch();
    await until(() => FIRST.every(path => api.count(`GET ${path}?limit`) > 3));
    now += 30_001;
    await until(() => api.count(`GET ${group}`) > 5);
    expect(cluster.state()).toMatchObject({
      synced: false,
      everest: { installed: false },
    });
    expect(cluster.reading('databases', 'team-blue').listedAt).toBeUndefined();
    api.answerAlways(group, undefined);
    await until(() => cluster.state().everest.generation === 'v2');
  });

  it('proves nothing gone where discovery leaves it out for a moment', async () => {
    serveFirst(false);
    serveSecond();
    const group = SECOND_KINDS.databases.base;
    const cluster = watch();
    await until(() => cluster.databases().length === 1);
    now += 15_000;
    await untilAsked();
    now += 15_001;
    const reading = () => cluster.reading('databases', 'team-blue');
    await until(() => reading().listedAt !== undefined);
    api.answerAlways(group, NOT_FOUND);
    api.answerAlways('/apis', { status: 200, body: { groups: [] } });
    await until(() => cluster.databases().length === 0);
    expect(reading().listedAt).toBeUndefined();
    expect(cluster.databaseKinds()).toHaveLength(2);
    api.answerAlways(group, undefined);
    api.answerAlways('/apis', undefined);
    await until(() => cluster.databases().length === 1);
    await until(() => reading().listedAt !== undefined);
  });

  it('is told as unsupported beside the first, which goes on being read', async () => {
    serveSecond();
    api.put(PATHS.databases, database('ready'));
    const cluster = watch();
    await until(() => cluster.state().everest.besides !== undefined);
    expect(cluster.state().everest).toEqual({
      ...{ installed: true, generation: 'v1', besides: 'v2' },
    });
    await until(() => cluster.databases().length === 1);
    expect(cluster.databases()[0].metadata.name).toBe('shop');
    expect(cluster.reading('databases', 'team-blue').listedAt).toBeUndefined();
    expect(cluster.databaseKinds()).toHaveLength(2);
    expect(api.count(`GET ${SECOND.instances}?limit`)).toBe(0);
  });

  it('is not read any more once the first is there', async () => {
    serveFirst(false);
    serveSecond();
    const cluster = watch();
    await until(() => cluster.state().everest.generation === 'v2');
    api.put(PATHS.databases, database('ready'));
    serveFirst(true);
    await until(() => cluster.databases()[0]?.metadata.name === 'shop');
    await until(() => cluster.state().everest.installed);
    expect(cluster.state().everest).toMatchObject({
      ...{ generation: 'v1', besides: 'v2' },
    });
    await until(() => api.watched(SECOND.instances) === 0);
  });

  it('costs a cluster of the first one question', async () => {
    const cluster = watch();
    await until(() => cluster.state().synced);
    await until(() => api.watched(PATHS.databases) === 1);
    expect(cluster.state().everest).toEqual({
      ...{ installed: true, generation: 'v1' },
    });
    await until(() => api.count('openeverest') > 0);
    expect(api.count('openeverest')).toBe(1);
  });
});
