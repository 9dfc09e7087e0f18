import { ApiClient, KubernetesObject } from '../control-plane/ApiClient';
import { waitUntil } from 'everest-sandbox';
import {
  connect,
  created,
  freshName,
  freshNamespace,
  onRealServers,
  paths,
} from './connect';
import { engine, secret } from './manifests';

const describeReal = onRealServers ? describe : describe.skip;

describe('garbage collection', () => {
  let api: ApiClient;
  let namespace: string;

  beforeAll(async () => {
    api = connect();
    namespace = await freshNamespace(api);
  });

  afterAll(() => api.close());

  async function ownedSecret(owner: KubernetesObject) {
    const { apiVersion, kind } = owner;
    const { name, uid } = owner.metadata;
    const metadata = {
      name: freshName('secret'),
      ownerReferences: [{ apiVersion, kind, name, uid, controller: true }],
    };
    const path = paths.secrets(namespace);
    const body = { ...secret(metadata.name), metadata };
    const made = await created(api.create(path, body));
    return `${path}/${made.metadata.name}`;
  }

  const newJob = () =>
    created(api.create(paths.engines(namespace), engine(freshName('job'))));

  it('takes what was owned when the owner is deleted', async () => {
    const owner = await newJob();
    const owned = await ownedSecret(owner);
    const other = await ownedSecret(await newJob());
    const path = `${paths.engines(namespace)}/${owner.metadata.name}`;
    await api.delete(path, { propagationPolicy: 'Background' });
    await waitUntil(
      'the owned Secret is gone',
      async () => (await api.get(owned)).status === 404,
    );
    expect((await api.get(other)).status).toBe(200);
  });

  // The sandbox collects no more than its controllers need.
  describeReal('without collecting', () => {
    it('keeps what was owned when its owner leaves it behind', async () => {
      const owner = await newJob();
      const owned = await ownedSecret(owner);
      const path = `${paths.engines(namespace)}/${owner.metadata.name}`;
      await api.delete(path, { propagationPolicy: 'Orphan' });
      await waitUntil(
        'the owner is gone',
        async () => (await api.get(path)).status === 404,
      );
      const { status, body } = await api.get(owned);
      expect(status).toBe(200);
      expect(body.metadata.ownerReferences ?? []).toEqual([]);
    });
  });

  it('empties a namespace that is deleted', async () => {
    const own = await freshNamespace(api);
    await created(api.create(paths.secrets(own), secret('any')));
    await created(api.create(paths.engines(own), engine('any')));
    const path = `${paths.namespaces}/${own}`;
    expect((await api.delete(path)).status).toBe(200);
    await waitUntil(
      'the namespace is gone',
      async () => (await api.get(path)).status === 404,
    );
    expect((await api.get(`${paths.secrets(own)}/any`)).status).toBe(404);
  });
});
