import { once } from 'node:events';
import { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../control-plane/ApiClient';
import { loopbackCertificate } from '../control-plane/credentials';
import { readKubeconfig } from '../control-plane/kubeconfig';
import { FaultProxy, startFaultProxy } from './startFaultProxy';

describe('startFaultProxy', () => {
  const { certPem, keyPem } = loopbackCertificate('target');
  let seen: Array<{
    method?: string;
    url?: string;
    body: string;
    auth?: string;
  }>;
  let target: Server;
  let proxy: FaultProxy;
  let client: ApiClient;

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse) {
    let body = '';
    for await (const chunk of incoming) {
      body += chunk;
    }
    const { method, url, headers } = incoming;
    seen.push({ method, url, body, auth: headers.authorization });
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    if (url?.includes('watch=true')) {
      outgoing.write('{"type":"ADDED","object":{}}\n');
    } else {
      outgoing.end('{"metadata":{"name":"answered"}}');
    }
  }

  beforeAll(async () => {
    target = createServer({ cert: certPem, key: keyPem }, answer);
    target.listen(0, '127.0.0.1');
    await once(target, 'listening');
    const { port } = target.address() as AddressInfo;
    const url = `https://127.0.0.1:${port}`;
    proxy = await startFaultProxy({ url, caPem: certPem });
    client = new ApiClient({ ...proxy, token: 'a-token' });
  });

  beforeEach(() => {
    seen = [];
    proxy.clearRules();
  });

  afterAll(async () => {
    client.close();
    await proxy.stop();
    target.closeAllConnections();
    target.close();
  });

  it('changes nothing without rules', async () => {
    const reply = await client.create('/things', { a: 1 }, { dryRun: 'All' });
    expect(reply).toEqual({
      status: 200,
      body: { metadata: { name: 'answered' } },
    });
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/things?dryRun=All',
        body: '{"a":1}',
        auth: 'Bearer a-token',
      },
    ]);
  });

  it('drops a request before the server sees it', async () => {
    proxy.addRule({ fault: { kind: 'drop-before' } });
    await expect(client.create('/things', {})).rejects.toThrow(/hang up|RESET/);
    expect(seen).toEqual([]);
  });

  it('loses the reply of a request that the server carried out', async () => {
    proxy.addRule({ method: 'POST', fault: { kind: 'drop-after' } });
    await expect(client.create('/things', { a: 1 })).rejects.toThrow(
      /hang up|RESET/,
    );
    expect(seen).toMatchObject([{ method: 'POST', body: '{"a":1}' }]);
  });

  it('delays a request, and loses nothing of it', async () => {
    proxy.addRule({ fault: { kind: 'delay', ms: 60 } });
    const before = Date.now();
    await client.create('/things', { a: 1 });
    expect(Date.now() - before).toBeGreaterThanOrEqual(59);
    expect(seen).toMatchObject([{ body: '{"a":1}' }]);
  });

  it.each([
    [409, 'Conflict'],
    [410, 'Expired'],
    [429, 'TooManyRequests'],
    [500, 'InternalError'],
  ] as const)('answers %i in the server’s place', async (status, reason) => {
    proxy.addRule({ fault: { kind: 'answer', status } });
    const reply = await client.get('/things');
    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ kind: 'Status', code: status, reason });
    expect(seen).toEqual([]);
  });

  it('cuts a reply in the middle', async () => {
    proxy.addRule({ fault: { kind: 'cut', afterBytes: 10 } });
    await expect(client.get('/things')).rejects.toThrow(/aborted/);
  });

  it('lets the lines of a watch through as they come', async () => {
    const query = { resourceVersion: '1' };
    for await (const event of client.watch('/things', query)) {
      expect(event).toEqual({ type: 'ADDED', object: {} });
      break;
    }
  });

  it('ends the connections that are open', async () => {
    const events = client.watch('/things', {});
    await events.next();
    const next = events.next();
    proxy.cutConnections();
    await expect(next).rejects.toThrow(/aborted/);
    expect((await client.get('/things')).status).toBe(200);
  });

  it.each([
    ['another method', { method: 'DELETE' }],
    ['another path', { path: /secrets/ }],
    ['a later request', { nth: 2 }],
  ])('leaves a request alone when the rule is for %s', async (_, rule) => {
    proxy.addRule({ ...rule, fault: { kind: 'drop-before' } });
    expect((await client.get('/things')).status).toBe(200);
  });

  it('counts: the second and third of the requests that match', async () => {
    proxy.addRule({
      path: /secrets/,
      nth: 2,
      times: 2,
      fault: { kind: 'answer', status: 500 },
    });
    const statuses = [];
    for (const path of ['/secrets', '/x', '/secrets', '/secrets', '/secrets']) {
      statuses.push((await client.get(path)).status);
    }
    expect(statuses).toEqual([200, 200, 500, 500, 200]);
  });

  it('forgets a rule that was taken away', async () => {
    const remove = proxy.addRule({ fault: { kind: 'drop-before' } });
    remove();
    expect((await client.get('/things')).status).toBe(200);
  });

  it('remembers what came in', async () => {
    const before = proxy.requests.length;
    await client.get('/things', { limit: '1' });
    expect(proxy.requests.slice(before)).toEqual([
      { method: 'GET', path: '/things?limit=1' },
    ]);
  });

  it('writes a kubeconfig that leads through it', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'fault-proxy-'));
    const path = join(directory, 'kubeconfig');
    proxy.writeKubeconfig(path, 'another');
    const through = new ApiClient(readKubeconfig(path));
    await through.get('/things');
    through.close();
    rmSync(directory, { recursive: true });
    expect(seen).toMatchObject([{ auth: 'Bearer another' }]);
  });
});
