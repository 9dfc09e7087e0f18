import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { loadYaml } from '@kubernetes/client-node';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { ConnectProxy } from '../__testUtils__/ConnectProxy';
import { HttpKubernetesConnection } from './HttpKubernetesConnection';
import { loadKubeConfig } from './loadKubeConfig';

jest.setTimeout(30_000);

const GET = { method: 'GET', path: '/api/v1/namespaces' } as const;
const directory = createMockDirectory();
let sandbox: Sandbox;
let proxy: ConnectProxy;
let server: string;
let caText: Buffer;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox({ paceMs: 30 });
  const { clusters, users } = loadYaml<{
    clusters: { cluster: Record<string, string> }[];
    users: { user: { token: string } }[];
  }>(readFileSync(sandbox.kubeconfigPath, 'utf8'));
  server = clusters[0].cluster.server;
  caText = Buffer.from(
    clusters[0].cluster['certificate-authority-data'],
    'base64',
  );
  token = users[0].user.token;
});
afterAll(() => sandbox?.stop());
beforeEach(async () => {
  proxy = await ConnectProxy.start();
  directory.setContent({ token, ca: caText });
});
afterEach(() => proxy.stop());

function connection(options: { proxyUrl?: string; caFile?: string } = {}) {
  const { proxyUrl = proxy.url, caFile = directory.resolve('ca') } = options;
  return new HttpKubernetesConnection({
    cluster: 'c1',
    load: () =>
      loadKubeConfig({
        name: 'c1',
        title: 'c1',
        scope: 'cluster',
        namespaces: [],
        access: {
          type: 'url',
          url: server,
          tokenFile: directory.resolve('token'),
          caFile: caFile || undefined,
        },
        proxyUrl,
      }),
  });
}

describe('a cluster with a private CA behind a CONNECT proxy', () => {
  it('is reached through one tunnel for many requests', async () => {
    const behind = connection();
    for (const _ of [1, 2, 3]) {
      expect((await behind.request(GET)).status).toBe(200);
    }
    expect(proxy.tunnels).toEqual([new URL(server).host]);
  });

  it('is watched through the proxy', async () => {
    const stop = new AbortController();
    const events = connection()
      .watch(GET.path, { query: {}, signal: stop.signal })
      [Symbol.asyncIterator]();
    expect((await events.next()).value).toMatchObject({ type: 'ADDED' });
    expect(proxy.tunnels).toEqual([new URL(server).host]);
    stop.abort();
    await events.next();
  });

  it('is reached again after every tunnel was cut', async () => {
    const behind = connection();
    await behind.request(GET);
    proxy.cut();
    await expect(
      behind.request(GET).catch(() => behind.request(GET)),
    ).resolves.toMatchObject({ status: 200 });
  });

  it('is never reached past the proxy', async () => {
    const { url } = proxy;
    await proxy.stop();
    const behind = connection({ proxyUrl: url });
    await expect(behind.request(GET)).rejects.toThrow('connection refused');
    proxy = await ConnectProxy.start();
  });

  it('is not believed without its CA', async () => {
    const behind = connection({ caFile: '' });
    await expect(behind.request(GET)).rejects.toThrow(
      'its certificate is not trusted',
    );
  });

  it('gives the proxy its password, and says when that is wrong', async () => {
    proxy.credentials = `Basic ${Buffer.from('portal:p@ss').toString(
      'base64',
    )}`;
    const url = new URL(proxy.url);
    const refused = connection().request(GET);
    await expect(refused).rejects.toThrow(
      'the proxy on the way to it answers with 407',
    );
    const withPassword = connection({
      proxyUrl: `http://portal:p%40ss@${url.host}`,
    });
    expect((await withPassword.request(GET)).status).toBe(200);
  });
});
