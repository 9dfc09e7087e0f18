import {
  ApiClient,
  ApiStatus,
  KubernetesObject,
} from '../control-plane/ApiClient';
import { connect, created, freshNamespace, paths } from './connect';
import { engine, secret } from './manifests';

type List = KubernetesObject & {
  metadata: {
    resourceVersion: string;
    continue?: string;
    remainingItemCount?: number;
  };
  items: KubernetesObject[];
};

describe('lists', () => {
  let api: ApiClient;
  let namespace: string;

  beforeAll(async () => {
    api = connect();
    namespace = await freshNamespace(api);
  });

  afterAll(() => api.close());

  it('come in pages', async () => {
    const own = await freshNamespace(api);
    const path = paths.secrets(own);
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) {
      await created(api.create(path, secret(name)));
    }
    const first = (await api.get<List>(path, { limit: '2' })).body;
    expect(first.items.map(item => item.metadata.name)).toEqual(['a', 'b']);
    expect(first.metadata.remainingItemCount).toBe(3);
    // A page shows the state of the first one, whatever happens meanwhile.
    await created(api.create(path, secret('f')));
    const found = [...first.items];
    let next = first.metadata.continue;
    let pages = 1;
    while (next) {
      const query = { limit: '2', continue: next };
      const { body } = await api.get<List>(path, query);
      expect(body.metadata.resourceVersion).toBe(
        first.metadata.resourceVersion,
      );
      found.push(...body.items);
      next = body.metadata.continue;
      pages += 1;
    }
    expect(found.map(item => item.metadata.name)).toEqual(names);
    expect(pages).toBe(3);
  });

  it('are refused a page under a token nobody gave', async () => {
    const query = { limit: '2', continue: 'nonsense' };
    const reply = await api.get<ApiStatus>(paths.secrets(namespace), query);
    expect(reply.status).toBe(400);
  });

  it('are found by label', async () => {
    const own = await freshNamespace(api);
    const path = paths.engines(own);
    await created(api.create(path, engine('one', { labels: { a: '1' } })));
    await created(api.create(path, engine('two', { labels: { a: '2' } })));
    const query = { labelSelector: 'a=2' };
    const { body } = await api.get<List>(path, query);
    expect(body.kind).toBe('DatabaseEngineList');
    expect(body.items.map(item => item.metadata.name)).toEqual(['two']);
  });

  it('are found by name', async () => {
    const query = { fieldSelector: `metadata.name=${namespace}` };
    const { body } = await api.get<List>(paths.namespaces, query);
    expect(body.items.map(item => item.metadata.name)).toEqual([namespace]);
  });
});
