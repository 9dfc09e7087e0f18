import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { KubeConfig } from '@kubernetes/client-node';
import { PATHS, ScriptedApi } from '../../__testUtils__/ScriptedApi';
import { importer } from '../../__testUtils__/objects';
import { until } from '../../__testUtils__/until';
import { HttpKubernetesConnection } from './HttpKubernetesConnection';
import { failureReason } from './failureReason';
import { splitLines } from './splitLines';

let api: ScriptedApi;
beforeEach(async () => {
  api = await ScriptedApi.start();
});
afterEach(() => api.stop());

function kubeConfigFor(port: number) {
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    { name: 'c1', server: `http://127.0.0.1:${port}`, skipTLSVerify: true },
    { name: 'portal', token: 't' },
  );
  return kubeConfig;
}

describe('HttpKubernetesConnection', () => {
  it('hands on every status with its body', async () => {
    api.answerNext('/api/v1/x', {
      status: 409,
      body: { reason: 'AlreadyExists' },
    });
    const reply = await api.connection().request({
      method: 'POST',
      path: '/api/v1/x',
      body: { a: 1 },
      query: { dryRun: 'All', other: undefined },
    });
    expect(reply).toMatchObject({
      status: 409,
      body: { reason: 'AlreadyExists' },
      warnings: [],
    });
    expect(api.requests).toEqual(['POST /api/v1/x?dryRun=All']);
    expect(api.authorizations).toEqual(['Bearer token-of-the-portal']);
  });

  it('reads a body that is no JSON as text', async () => {
    api.answerNext('/x', { status: 404, body: '404 page not found' });
    const { body } = await api
      .connection()
      .request({ method: 'GET', path: '/x' });
    expect(body).toBe('404 page not found');
  });

  it('says that nobody answers, without the address', async () => {
    const { port } = new URL(api.url);
    const connection = new HttpKubernetesConnection({
      cluster: 'c1',
      load: () => kubeConfigFor(1),
    });
    const failed = connection.request({ method: 'GET', path: '/x' });
    await expect(failed).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      causes: [{ field: 'cluster', code: 'cluster-away' }],
    });
    await expect(failed).rejects.toThrow(
      "The cluster 'c1' can't be reached now. The cluster does not answer: connection refused. Try again later.",
    );
    await expect(failed).rejects.not.toThrow(port);
  });

  it('gives up on a server that accepts and is silent', async () => {
    const silent = createServer(() => {});
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const connection = new HttpKubernetesConnection({
      cluster: 'c1',
      load: () => kubeConfigFor(port),
      connectTimeoutMs: 50,
    });
    await expect(
      connection.request({ method: 'GET', path: '/x' }),
    ).rejects.toThrow('timed out');
    const watch = async () => {
      for await (const _event of connection.watch('/x', {
        query: {},
        signal: new AbortController().signal,
      }));
    };
    await expect(watch()).rejects.toThrow('timed out');
    silent.close();
  });

  it('asks a read again that was lost on the way', async () => {
    api.answerNext('/x', 'lost', { status: 200, body: { a: 1 } });
    const reply = await api.connection().request({ method: 'GET', path: '/x' });
    expect(reply).toMatchObject({ status: 200, body: { a: 1 } });
    expect(api.count('GET /x')).toBe(2);
  });

  it('never sends a write again, which may have been done', async () => {
    api.answerNext('/x', 'lost');
    const failed = api.connection().request({ method: 'POST', path: '/x' });
    await expect(failed).rejects.toThrow('connection lost');
    expect(api.count('POST /x')).toBe(1);
  });

  it('gives up when a read is lost twice', async () => {
    api.answerAlways('/x', 'lost');
    const failed = api.connection().request({ method: 'GET', path: '/x' });
    await expect(failed).rejects.toThrow('connection lost');
    expect(api.count('GET /x')).toBe(2);
  });

  it('ends a watch that is silent for too long', async () => {
    const connection = api.connection({ idleTimeoutMs: 50 });
    const watch = async () => {
      for await (const _event of connection.watch(PATHS.importers, {
        query: {},
        signal: new AbortController().signal,
      }));
    };
    await expect(watch()).rejects.toThrow('timed out');
  });

  it('ends quietly when it is stopped', async () => {
    const stop = new AbortController();
    const watch = async () => {
      const seen = [];
      const options = { query: { resourceVersion: '1' }, signal: stop.signal };
      for await (const event of api
        .connection()
        .watch(PATHS.importers, options)) {
        seen.push(event);
      }
      return seen;
    };
    const watching = watch();
    await until(() => api.count('watch=true') === 1);
    stop.abort();
    expect(await watching).toEqual([{ type: 'OPEN' }]);
  });

  it('yields what changes', async () => {
    const stop = new AbortController();
    const events = api
      .connection()
      .watch(PATHS.importers, { query: {}, signal: stop.signal })
      [Symbol.asyncIterator]();
    expect((await events.next()).value).toEqual({ type: 'OPEN' });
    const first = events.next();
    const timer = setInterval(
      () => api.put(PATHS.importers, importer('one')),
      20,
    );
    expect((await first).value).toMatchObject({
      object: { metadata: { name: 'one' } },
    });
    clearInterval(timer);
    stop.abort();
    await events.next();
  });

  it('loads the kubeconfig again after a refused token', async () => {
    const load = jest.fn(() => api.kubeConfig());
    const connection = api.connection({ load });
    api.answerNext('/x', { status: 401 });
    await connection.request({ method: 'GET', path: '/x' });
    await connection.request({ method: 'GET', path: '/x' });
    await connection.request({ method: 'GET', path: '/x' });
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('failureReason', () => {
  it.each([
    [
      'name not found',
      {
        code: 'ENOTFOUND',
        message: 'getaddrinfo ENOTFOUND internal.example.net',
      },
    ],
    [
      'its certificate is not trusted',
      { code: 'SELF_SIGNED_CERT_IN_CHAIN', message: 'x' },
    ],
    [
      'kubeconfig or token file not found',
      { code: 'ENOENT', message: "open '/etc/secret'" },
    ],
    [
      'the proxy on the way to it answers with 407',
      {
        message:
          'request to https://10.0.0.1 failed, reason: Bad response: 407',
      },
    ],
    [
      'the proxy on the way to it does not answer',
      { message: 'request to https://10.0.0.1 failed, reason: Proxy timeout' },
    ],
    ['connection failed', { message: 'request to https://10.0.0.1 failed' }],
    [
      "the portal's configuration for it is not right",
      { name: 'InputError', message: "it starts a program ('/opt/login')" },
    ],
  ])('%s', (reason, error) => {
    expect(failureReason(Object.assign(new Error(), error))).toBe(reason);
  });
});

describe('splitLines', () => {
  it('puts lines and characters together that chunks cut', async () => {
    const bytes = Buffer.from('{"a":"grün"}\n\n{"b":1}\nrest');
    async function* chunks() {
      for (const byte of bytes) {
        yield Buffer.from([byte]);
      }
    }
    const lines: string[] = [];
    for await (const line of splitLines(chunks())) {
      lines.push(line);
    }
    expect(lines).toEqual(['{"a":"grün"}', '{"b":1}', 'rest']);
  });
});
