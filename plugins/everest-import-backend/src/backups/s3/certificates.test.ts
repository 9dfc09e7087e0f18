import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from 'everest-sandbox';
import { ConnectProxy } from '../../__testUtils__/ConnectProxy';
import { listXml, ScriptedS3, xml } from '../__testUtils__/ScriptedS3';
import { createBackupBrowser } from '../createBackupBrowser';
import { BackupKinds } from '../kinds/BackupKinds';

jest.setTimeout(60_000);

const { signal } = new AbortController();
const browser = createBackupBrowser({ kinds: new BackupKinds() });

describe('a source over TLS', () => {
  let server: ScriptedS3;
  let directory: string;
  let caFile: string;
  const list = (instead = {}) =>
    browser.list(server.location(instead), { prefix: '', signal });

  beforeAll(async () => {
    const certificate = makeCertificate();
    server = await ScriptedS3.start(
      (_, response) => xml(response, listXml({ keys: ['one'] })),
      certificate,
    );
    directory = await mkdtemp(join(tmpdir(), 'everest-import-ca-'));
    caFile = join(directory, 'ca.pem');
    await writeFile(caFile, certificate.cert);
  });
  afterAll(async () => {
    await server?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('whose CA nobody knows is not read', async () => {
    const asked = server.requests.length;
    await expect(list()).rejects.toMatchObject({
      failure: { code: 's3-tls', field: 'source.endpoint' },
    });
    await expect(list()).rejects.toThrow(
      /was not accepted: it is signed by nobody but itself\.$/,
    );
    expect(server.requests).toHaveLength(asked);
  });

  it('is read with its own CA', async () => {
    expect((await list({ caFile })).objects).toHaveLength(1);
  });

  it('is read unchecked where that was allowed', async () => {
    expect((await list({ verifyTls: false })).objects).toHaveLength(1);
  });

  it('whose certificate is for another host is not read', async () => {
    const endpoint = `https://localhost:${server.port}`;
    await expect(list({ caFile, endpoint })).rejects.toThrow(
      /it is for another host name/,
    );
  });

  it('that speaks no TLS is told', async () => {
    const plain = await ScriptedS3.start(() => {});
    const endpoint = `https://127.0.0.1:${plain.port}`;
    await expect(list({ endpoint })).rejects.toThrow(/does not speak TLS/);
    await plain.stop();
  });

  it('that speaks another TLS is told, and not to do without it', async () => {
    const other = createServer(socket => {
      socket.on('error', () => {});
      // Alert 70: protocol version
      socket.once('data', () =>
        socket.end(Buffer.from([21, 3, 3, 0, 2, 2, 70])),
      );
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const endpoint = `https://127.0.0.1:${port}`;
    await expect(list({ endpoint })).rejects.toThrow(
      /can't be reached from the portal: it takes no version of TLS that is spoken here\.$/,
    );
    other.close();
  });

  it('is reached through its own proxy, and only then', async () => {
    const proxy = await ConnectProxy.start();
    expect((await list({ caFile, proxyUrl: proxy.url })).objects).toHaveLength(
      1,
    );
    const tunnels = [...proxy.tunnels];
    expect(new Set(tunnels)).toEqual(new Set([`127.0.0.1:${server.port}`]));
    await list({ caFile });
    expect(proxy.tunnels).toEqual(tunnels);
    await proxy.stop();
  });
});
