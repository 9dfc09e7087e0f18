import { sampleView } from '../__testUtils__/sampleFacts';
import { BackupStorages } from './BackupStorages';

const NAMESPACES = Array.from({ length: 60 }, (_, i) => `team-${i}`);

/** A cluster of sixty namespaces with two storages each, in pages; how it was asked. */
function cluster(options: { wholeCluster: boolean }) {
  const asked: string[] = [];
  let underWay = 0;
  let most = 0;
  const view = sampleView({
    namespaces: () =>
      NAMESPACES.map(name => ({
        metadata: {
          name,
          uid: name,
          labels: { 'app.kubernetes.io/managed-by': 'everest' },
        },
      })),
    connection: {
      ...sampleView().connection,
      request: async ({ path, query = {} }) => {
        asked.push(path);
        underWay += 1;
        most = Math.max(most, underWay);
        await new Promise(resolve => setTimeout(resolve, 1));
        underWay -= 1;
        const namespace = /namespaces\/([^/]+)/.exec(path)?.[1];
        if (!namespace && !options.wholeCluster) {
          return { status: 403, body: {} as never, warnings: [] };
        }
        const all = (namespace ? [namespace] : NAMESPACES).flatMap(place =>
          ['a', 'b'].map(name => ({
            metadata: { name, namespace: place },
            spec: { type: 's3', bucket: `${place}-${name}` },
          })),
        );
        // A server may give less than the limit
        const from = Number(query.continue ?? 0);
        const to = from + (namespace ? 1 : 50);
        const more = to < all.length ? { continue: `${to}` } : {};
        const body = { metadata: more, items: all.slice(from, to) };
        return { status: 200, body: body as never, warnings: [] };
      },
    },
  });
  return { view, asked, most: () => most };
}

describe('BackupStorages', () => {
  it.each([
    ['by one list of the cluster', true, 3],
    ['one by one where that may not be read', false, 1 + 2 * 60],
  ])(
    'finds those of every namespace, %s',
    async (_, wholeCluster, requests) => {
      const { view, asked, most } = cluster({ wholeCluster });
      const storages = new BackupStorages(() => 0);
      const found = await storages.list([view], () => true);
      expect(found.map(({ bucket }) => bucket).sort()).toEqual(
        NAMESPACES.flatMap(name => [`${name}-a`, `${name}-b`]).sort(),
      );
      expect(asked).toHaveLength(requests);
      expect(most()).toBeLessThanOrEqual(10);
      await storages.list([view], () => true);
      expect(asked).toHaveLength(requests);
    },
  );

  it.each([3, 30])(
    'finds those of %d namespaces that one may use, and no other',
    async count => {
      const { view } = cluster({ wholeCluster: true });
      const mine = NAMESPACES.slice(-count);
      const found = await new BackupStorages(() => 0).list(
        [view],
        (_cluster, namespace) => mine.includes(namespace),
      );
      expect(
        [...new Set(found.map(({ namespace }) => namespace))].sort(),
      ).toEqual([...mine].sort());
      expect(found).toHaveLength(2 * count);
    },
  );
});
