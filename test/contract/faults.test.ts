import { ApiClient, WatchEvent } from '../control-plane/ApiClient';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { FaultProxy, startFaultProxy } from '../fault-proxy/startFaultProxy';
import { connect, created, freshName, freshNamespace, paths } from './connect';
import { engine, secret } from './manifests';

describe('the target behind the fault proxy', () => {
  let api: ApiClient;
  let proxy: FaultProxy;
  let through: ApiClient;
  let namespace: string;

  beforeAll(async () => {
    api = connect();
    const access = readKubeconfig(process.env.EVEREST_CONTRACT_KUBECONFIG!);
    proxy = await startFaultProxy(access);
    through = new ApiClient({ ...proxy, token: access.token });
    namespace = await freshNamespace(api);
  });

  beforeEach(() => proxy.clearRules());

  afterAll(async () => {
    api.close();
    through.close();
    await proxy.stop();
  });

  it('holds what was created when the reply was lost', async () => {
    const path = paths.secrets(namespace);
    const name = freshName('secret');
    proxy.addRule({ method: 'POST', times: 1, fault: { kind: 'drop-after' } });
    await expect(through.create(path, secret(name))).rejects.toThrow();
    expect((await through.create(path, secret(name))).status).toBe(409);
    expect((await through.get(`${path}/${name}`)).status).toBe(200);
  });

  it('holds nothing when the request was lost', async () => {
    const path = paths.secrets(namespace);
    const name = freshName('secret');
    proxy.addRule({ method: 'POST', times: 1, fault: { kind: 'drop-before' } });
    await expect(through.create(path, secret(name))).rejects.toThrow();
    expect((await api.get(`${path}/${name}`)).status).toBe(404);
    await created(through.create(path, secret(name)));
  });

  it('goes on with a watch from the last version seen', async () => {
    const path = paths.engines(await freshNamespace(api));
    const list = (await through.get(path)).body;
    const { resourceVersion } = list.metadata;
    const first = through.watch(path, { resourceVersion: resourceVersion! });
    await created(api.create(path, engine('one')));
    const seen = (await first.next()).value as WatchEvent;
    const next = first.next().catch(error => String(error));
    proxy.cutConnections();
    expect(await next).toMatch(/aborted|RESET/);
    await created(api.create(path, engine('two')));
    const again = through.watch(path, {
      resourceVersion: seen.object.metadata.resourceVersion!,
    });
    const resumed = (await again.next()).value as WatchEvent;
    await again.return(undefined);
    expect(resumed.object.metadata.name).toBe('two');
  });

  it('is listed anew when the version is said to be too old', async () => {
    const path = paths.engines(await freshNamespace(api));
    await created(api.create(path, engine('one')));
    proxy.addRule({
      path: /watch=true/,
      times: 1,
      fault: { kind: 'answer', status: 410 },
    });
    const refused = await through.watch(path, { resourceVersion: '1' }).next();
    expect(refused.value).toMatchObject({
      type: 'ERROR',
      object: { code: 410 },
    });
    const { body } = await through.get(path);
    expect(body.items).toHaveLength(1);
  });
});
