import { database, job } from '../../__testUtils__/objects';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { until } from '../../__testUtils__/until';
import { watchScripted } from '../../__testUtils__/watchScripted';
import { ClusterChange } from './ClusterChange';
import { WatchedClusters } from './WatchedClusters';

const START = Date.parse('2026-01-15T09:00:00Z');

let api: ScriptedApi;
let running: WatchedClusters | undefined;
let changes: ClusterChange[];

beforeEach(async () => {
  api = await ScriptedApi.start();
  changes = [];
});
afterEach(async () => {
  running?.stop();
  await api.stop();
});

function watch(
  ...[options]: Parameters<typeof watchScripted> extends [unknown, ...infer R]
    ? R
    : never
) {
  const { clusters, cluster } = watchScripted(api, options);
  running = clusters;
  clusters.onChange(change => changes.push(change));
  return cluster;
}

function lastOfDatabases() {
  return changes.filter(({ kind }) => kind === 'databases').at(-1);
}

/** Type, name and UID of each change of databases. */
function told() {
  return changes.flatMap(change =>
    change.kind === 'databases'
      ? [
          [
            change.type,
            ...('object' in change
              ? [change.object.metadata.name, change.object.metadata.uid]
              : []),
          ].join(' '),
        ]
      : [],
  );
}

describe('what a watched cluster tells its listeners', () => {
  it('is the object that changed, and a list once', async () => {
    api.put(
      PATHS.databases,
      ...['a', 'b', 'c'].map(name => database('init', { name })),
    );
    const cluster = watch();
    await until(() => api.count('databaseclusters?resourceVersion') === 1);
    expect(told()).toEqual(['listed']);
    api.put(PATHS.databases, database('ready', { name: 'b' }));
    await until(() => told().length > 1);
    expect(cluster.database('team-blue', 'b')?.status?.status).toBe('ready');
    api.remove(PATHS.databases, database('ready', { name: 'b' }));
    await until(() => told().length > 2);
    expect(told().slice(1)).toEqual([
      'seen b uid-team-blue-b',
      'deleted b uid-team-blue-b',
    ]);
    expect(lastOfDatabases()).toMatchObject({
      cluster: 'c1',
      kind: 'databases',
      object: { status: { status: 'ready' } },
    });
    expect(lastOfDatabases()?.namespace).toBeUndefined();
    expect(cluster.database('team-blue', 'b')).toBeUndefined();
  });

  it('takes an object whose place another one has, without its DELETE, for what only a list can tell', async () => {
    watch();
    await until(() => api.count('databaseclusters?resourceVersion') === 1);
    for (const uid of ['one', 'two']) {
      const object = {
        ...database('ready'),
        metadata: { ...database('ready').metadata, uid },
      };
      api.send(PATHS.databases, { type: 'ADDED', object });
    }
    await until(() => told().filter(word => word === 'listed').length > 1);
    expect(told()).toContain('seen shop one');
    expect(told()).not.toContain('deleted shop one');
  });

  it('names the namespace whose stream it is', async () => {
    const base = '/apis/everest.percona.com/v1alpha1/namespaces';
    watch({
      config: {
        scope: 'namespaces',
        namespaces: [{ name: 'team-blue', owners: [] }],
      },
    });
    await until(() => api.count('team-blue/databaseclusters?resource') === 1);
    api.put(`${base}/team-blue/databaseclusters`, database('ready'));
    await until(() => told().length > 1);
    expect(lastOfDatabases()).toMatchObject({ namespace: 'team-blue' });
  });
});

describe('what is known of a kind in a namespace', () => {
  it('is as old as the beginning of the list, and out of date while the cluster is away', async () => {
    let now = START;
    const cluster = watch({ clock: () => now++ });
    expect(cluster.reading('databases', 'team-blue')).toEqual({
      complete: false,
    });
    await until(() => cluster.reading('databases', 'team-blue').complete);
    const { listedAt = 0, ...rest } = cluster.reading('databases', 'team-blue');
    expect(rest).toEqual({ complete: true });
    expect(listedAt).toBeGreaterThanOrEqual(START);
    expect(listedAt).toBeLessThan(now);
    api.answerAlways(PATHS.databases, { status: 503 });
    api.dropWatches();
    await until(
      () =>
        cluster.reading('databases', 'team-blue').staleReason ===
        'The cluster answers with an error (503).',
    );
    expect(cluster.reading('databases', 'team-blue')).toMatchObject({
      complete: true,
      listedAt,
      staleSince: expect.any(Number),
    });
    api.answerAlways(PATHS.databases, undefined);
    await until(() => !cluster.reading('databases', 'team-blue').staleSince);
    expect(cluster.reading('databases', 'team-blue').listedAt).toBeGreaterThan(
      listedAt,
    );
  });

  it('is of nobody knows when, where the clock was put back behind its list', async () => {
    let now = START;
    const cluster = watch({ clock: () => now });
    await until(() => cluster.reading('databases', 'team-blue').complete);
    now -= 3 * 3_600_000;
    expect(cluster.reading('databases', 'team-blue')).toEqual({
      complete: true,
    });
  });

  it('is nothing, and that is said, where the namespace is not watched', async () => {
    const cluster = watch({
      clock: () => START,
      config: {
        scope: 'namespaces',
        namespaces: [{ name: 'team-blue', owners: [] }],
      },
    });
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    expect(cluster.reading('jobs', 'team-red')).toEqual({
      complete: false,
      staleSince: START,
      staleReason: expect.stringContaining("watch the namespace 'team-red'"),
    });
    expect(cluster.jobsOf('team-red', 'shop')).toEqual([]);
  });

  it('is found by address, and jobs by their database', async () => {
    api.put(
      PATHS.jobs,
      job('Running', { name: 'one' }),
      job('Failed', { name: 'two' }),
      job('Running', { name: 'three', database: 'ledger' }),
      job('Running', { name: 'one', namespace: 'team-green' }),
    );
    const cluster = watch();
    await until(() => cluster.reading('jobs', 'team-blue').complete);
    expect(cluster.job('team-green', 'one')?.metadata.uid).toBe(
      'uid-job-team-green-one',
    );
    const names = () =>
      cluster.jobsOf('team-blue', 'shop').map(item => item.metadata.name);
    expect(names()).toEqual(['one', 'two']);
    await until(() => api.count('dataimportjobs?resourceVersion') === 1);
    api.remove(PATHS.jobs, job('Failed', { name: 'two' }));
    await until(() => names().length === 1);
    expect(names()).toEqual(['one']);
  });
});
