import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { waitUntil } from 'everest-sandbox';
import { leave } from '../../script/leaving/leave';
import { Cluster } from '../../script/leaving/readMarked';
import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { REPOSITORY_ROOT } from '../control-plane/builtServers';
import { connect, created, freshName, freshNamespace, paths } from './connect';
import { database, mysqlUserSecret, s3Secret } from './manifests';

const OURS = {
  labels: { 'everest-import.backstage.io/request': '0'.repeat(32) },
  annotations: {
    'everest-import.backstage.io/requested-by': 'user:default/ann',
    'everest-import.backstage.io/entity': 'component:default/shop',
  },
};

/** As the portal makes it. */
function marked<T extends { metadata: { name: string } }>(object: T): T {
  return { ...object, metadata: { ...object.metadata, ...OURS } };
}

describe('script/uninstall', () => {
  let api: ApiClient;
  let cluster: Cluster;
  let said: string[];

  beforeEach(() => {
    api = connect();
    said = [];
    cluster = {
      request: async ({ method, path, query = {}, ...rest }) => {
        const given = Object.entries(query).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, value]],
        );
        const reply = await api.call(method, path, {
          ...rest,
          query: Object.fromEntries(given),
        });
        // Both sides leave the body's shape to who reads it.
        return { ...reply, body: reply.body as never, warnings: [] };
      },
    };
  });
  afterEach(() => api.close());

  const run = (namespace: string, remove: boolean) =>
    leave(cluster, {
      namespaces: [namespace],
      remove,
      say: line => said.push(line),
    });

  const text = async (path: string) => JSON.stringify(await api.get(path));

  describe('after an import', () => {
    const namespace = 'team-blue';
    const name = freshName('leave');
    const at = `${paths.databases(namespace)}/${name}`;
    const secretAt = (of: string) => `${paths.secrets(namespace)}/${of}`;
    const orphan = `${name}-lost`;
    const theirs = `${name}-theirs`;
    let before: KubernetesObject;

    beforeEach(async () => {
      const make = (object: { metadata: { name: string } }) =>
        created(api.create(paths.secrets(namespace), object));
      await make(marked(s3Secret(`${name}-s3`)));
      await make(marked(mysqlUserSecret(`${name}-users`)));
      await make(marked(s3Secret(orphan)));
      await make(s3Secret(theirs));
      await created(
        api.create(
          paths.databases(namespace),
          marked(database(name, { userSecret: `${name}-users` })),
        ),
      );
      await waitUntil('the import has ended', async () => {
        const { body } = await api.get<{ items: KubernetesObject[] }>(
          paths.importJobs(namespace),
        );
        const job = body.items.find(
          item =>
            (item.spec as { targetClusterName?: string }).targetClusterName ===
            name,
        );
        return (job?.status as { state?: string })?.state === 'Succeeded';
      });
      before = (await api.get(at)).body;
    }, 60_000);

    it('lists what is there and changes nothing, then leaves nothing of ours and all that is in use', async () => {
      const users = await text(secretAt(`${name}-users`));
      expect(await run(namespace, false)).toBeGreaterThanOrEqual(4);
      expect(said.join('\n')).toContain(`secrets ${namespace}/${orphan}`);
      expect((await api.get(secretAt(orphan))).status).toBe(200);
      expect((await api.get(at)).body.metadata.labels).toEqual(
        before.metadata.labels,
      );

      await run(namespace, true);
      const removed = said.length;
      await run(namespace, false);
      // Other tests have imports of their own here, some of which still run
      expect(said.slice(removed).filter(line => line.includes(name))).toEqual(
        [],
      );

      expect((await api.get(secretAt(orphan))).status).toBe(404);
      expect((await api.get(secretAt(theirs))).status).toBe(200);
      const after = (await api.get(at)).body;
      expect(JSON.stringify(after.metadata)).not.toContain(
        'everest-import.backstage.io/',
      );
      expect(after.metadata.uid).toBe(before.metadata.uid);
      expect(after.spec).toEqual(before.spec);
      const kept = await api.get(secretAt(`${name}-users`));
      expect(kept.status).toBe(200);
      expect(kept.body.data).toEqual(JSON.parse(users).body.data);
      expect(JSON.stringify(kept.body.metadata)).not.toContain(
        'everest-import.backstage.io/',
      );
      expect(said.join('\n')).not.toMatch(/password|ACCESSKEY/i);
    });
  });

  it('leaves an import alone that has not ended', async () => {
    const namespace = 'team-blue';
    const name = freshName('waits');
    const at = `${paths.databases(namespace)}/${name}`;
    const s3 = `${name}-s3`;
    await created(api.create(paths.secrets(namespace), marked(s3Secret(s3))));
    await created(
      api.create(
        paths.databases(namespace),
        marked(database(name, { importer: 'sandbox-hangs' })),
      ),
    );

    expect(await run(namespace, true)).toBeGreaterThanOrEqual(2);

    expect(said.filter(line => line.includes(name))).toEqual([
      `keep: secrets ${namespace}/${s3} (an import that has not ended uses it)`,
      `keep: databaseclusters ${namespace}/${name} (its import has not ended: run this again when it has)`,
    ]);
    expect(said.at(-1)).toMatch(/objects still have something of the portal/);
    expect((await api.get(at)).body.metadata).toMatchObject(OURS);
    await api.delete(at);
  });

  it('takes nothing away where the server does not say what it has', async () => {
    const namespace = await freshNamespace(api);
    const lost = `${paths.secrets(namespace)}/lost`;
    await created(
      api.create(paths.secrets(namespace), marked(s3Secret('lost'))),
    );
    const { request } = cluster;
    const startingAt = (begin: string): Cluster => ({
      request: async asked =>
        asked.path.startsWith(begin)
          ? { status: 404, body: '404 page not found' as never, warnings: [] }
          : request(asked),
    });
    const options = { namespaces: [namespace], remove: true, say: () => {} };
    await expect(
      leave(startingAt('/apis/everest.percona.com'), options),
    ).rejects.toThrow(/'databaseclusters', so nothing is taken away/);
    await expect(leave(startingAt('/apis'), options)).rejects.toThrow(
      /OpenEverest v2, or does not say/,
    );
    expect((await api.get(lost)).status).toBe(200);
  });

  it('goes on past what has changed since it was looked at, and counts it', async () => {
    const namespace = await freshNamespace(api);
    const secretAt = (name: string) => `${paths.secrets(namespace)}/${name}`;
    for (const name of ['a-busy', 'b-lost']) {
      await created(
        api.create(paths.secrets(namespace), marked(s3Secret(name))),
      );
    }
    const { request } = cluster;
    let isChanged = false;
    cluster.request = async asked => {
      if (asked.method === 'DELETE' && !isChanged) {
        isChanged = true;
        const change = { metadata: { labels: { theirs: 'new' } } };
        await api.merge(asked.path, change);
      }
      return request(asked);
    };
    expect(await run(namespace, true)).toBe(1);
    expect((await api.get(secretAt('a-busy'))).status).toBe(200);
    expect((await api.get(secretAt('b-lost'))).status).toBe(404);
  });

  it('runs as a command, and ends with what it found', async () => {
    const namespace = await freshNamespace(api);
    await created(
      api.create(paths.secrets(namespace), marked(s3Secret('lost'))),
    );
    // Not synchronously: the sandbox answers from this process
    const command = (...more: string[]) =>
      new Promise<{ code: number; stdout: string }>(resolve => {
        const child = execFile(
          join(REPOSITORY_ROOT, 'script/uninstall'),
          [
            ...['--kubeconfig', process.env.EVEREST_CONTRACT_KUBECONFIG!],
            ...['--namespace', namespace, ...more],
          ],
          (_error, stdout) => resolve({ code: child.exitCode ?? -1, stdout }),
        );
      });
    expect(await command()).toEqual({
      code: 1,
      stdout: `delete: secrets ${namespace}/lost (nothing uses it)\n1 objects; add --remove to do what is written here.\n`,
    });
    expect(await command('--remove')).toEqual({
      code: 0,
      stdout: `delete: secrets ${namespace}/lost (nothing uses it)\nNothing of the portal is left in the cluster.\n`,
    });
  }, 240_000);
});
