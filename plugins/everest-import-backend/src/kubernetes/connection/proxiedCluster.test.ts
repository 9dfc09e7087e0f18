import { setTimeout as sleep } from 'node:timers/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { Sandbox, startSandbox } from 'everest-sandbox';
import { ConnectProxy } from '../../__testUtils__/ConnectProxy';
import { sandboxAccess } from '../../__testUtils__/sandboxAccess';
import { until } from '../../__testUtils__/until';
import { HttpKubernetesConnection } from './HttpKubernetesConnection';
import { loadKubeConfig } from './loadKubeConfig';

jest.setTimeout(30_000);

const GET = { method: 'GET', path: '/api/v1/namespaces' } as const;
const directory = createMockDirectory();
let sandbox: Sandbox;
let proxy: ConnectProxy;
let access: ReturnType<typeof sandboxAccess>;

beforeAll(async () => {
  sandbox = await startSandbox({ paceMs: 30 });
  access = sandboxAccess(sandbox);
});
afterAll(() => sandbox?.stop());
beforeEach(async () => {
  proxy = await ConnectProxy.start();
  const { token, caData } = access;
  directory.setContent({ token, ca: Buffer.from(caData, 'base64') });
});
afterEach(() => proxy.stop());

function connection(
  options: {
    proxyUrl?: string;
    caFile?: string;
    connectTimeoutMs?: number;
  } = {},
) {
  const { proxyUrl = proxy.url, caFile = directory.resolve('ca') } = options;
  return new HttpKubernetesConnection({
    cluster: 'c1',
    connectTimeoutMs: options.connectTimeoutMs ?? 10_000,
    load: () =>
      loadKubeConfig({
        name: 'c1',
        title: 'c1',
        scope: 'cluster',
        namespaces: [],
        access: {
          type: 'url',
          url: access.server,
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
    expect(proxy.tunnels).toEqual([new URL(access.server).host]);
  });

  it('is watched through the proxy', async () => {
    const stop = new AbortController();
    const events = connection()
      .watch(GET.path, { query: {}, signal: stop.signal })
      [Symbol.asyncIterator]();
    expect((await events.next()).value).toMatchObject({ type: 'OPEN' });
    expect((await events.next()).value).toMatchObject({ type: 'ADDED' });
    expect(proxy.tunnels).toEqual([new URL(access.server).host]);
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

  it('leaves no connection behind at a proxy that says nothing', async () => {
    proxy.silent = true;
    const behind = connection({ connectTimeoutMs: 50 });
    for (const _ of [1, 2, 3]) {
      await expect(behind.request(GET)).rejects.toThrow(
        'the proxy on the way to it does not answer',
      );
    }
    await until(() => proxy.open === 0);
    expect(proxy.tunnels).toHaveLength(3);
    proxy.silent = false;
    expect((await behind.request(GET)).status).toBe(200);
  });

  it('is watched for longer than a proxy has time to open a tunnel', async () => {
    const stop = new AbortController();
    const events = connection({ connectTimeoutMs: 200 })
      .watch(GET.path, { query: {}, signal: stop.signal })
      [Symbol.asyncIterator]();
    let waiting = events.next();
    for (let seen = 0; seen < 1_000; seen += 1) {
      const quiet = await Promise.race([waiting, sleep(600, 'quiet')]);
      if (quiet === 'quiet') {
        break;
      }
      waiting = events.next();
    }
    const name = 'made-later';
    const made = await connection().request({
      method: 'POST',
      path: GET.path,
      body: { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
    });
    expect(made.status).toBe(201);
    expect((await waiting).value).toMatchObject({
      object: { metadata: { name } },
    });
    stop.abort();
    await events.next();
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
