import { once } from 'node:events';
import { createServer, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { KubeConfig } from '@kubernetes/client-node';
import { until } from '../../__testUtils__/until';
import { HttpKubernetesConnection } from './HttpKubernetesConnection';

describe('a reply without an end', () => {
  let server: Server;
  let answer: (response: ServerResponse) => void;
  let closed: number;
  beforeEach(async () => {
    closed = 0;
    server = createServer((_request, response) => {
      response.on('close', () => {
        closed += 1;
      });
      answer(response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  function open(signal: AbortSignal) {
    const { port } = server.address() as AddressInfo;
    const connection = new HttpKubernetesConnection({
      cluster: 'c1',
      connectTimeoutMs: 100,
      load: () => {
        const kubeConfig = new KubeConfig();
        kubeConfig.loadFromClusterAndUser(
          {
            name: 'c1',
            server: `http://127.0.0.1:${port}`,
            skipTLSVerify: true,
          },
          { name: 'portal', token: 't' },
        );
        return kubeConfig;
      },
    });
    return connection.stream('/log', { query: { follow: 'true' }, signal });
  }

  async function chunksOf(signal: AbortSignal) {
    const reply = await open(signal);
    if (!('chunks' in reply)) {
      throw new Error(`It answers with ${reply.status}`);
    }
    return reply.chunks;
  }

  it('is read for as long as it is silent, and given up when nobody wants it', async () => {
    answer = response => response.writeHead(200).write('one');
    const leaving = new AbortController();
    const read: string[] = [];
    const done = (async () => {
      for await (const chunk of await chunksOf(leaving.signal)) {
        read.push(chunk.toString());
      }
    })();
    await until(() => read.length === 1);
    // Longer than a reply's head may take
    await new Promise(resolve => {
      setTimeout(resolve, 400);
    });
    expect(closed).toBe(0);
    leaving.abort();
    await done;
    await until(() => closed === 1);
  });

  it('is given up by who stops reading in the middle', async () => {
    answer = response => response.writeHead(200).write('one');
    for await (const chunk of await chunksOf(new AbortController().signal)) {
      expect(chunk.toString()).toBe('one');
      break;
    }
    await until(() => closed === 1);
  });

  it('is an error where it is cut, and a status where it is refused', async () => {
    answer = response => {
      response.writeHead(200).write('one');
      setTimeout(() => response.destroy(), 50);
    };
    const cut = async () => {
      for await (const chunk of await chunksOf(new AbortController().signal)) {
        expect(chunk.toString()).toBe('one');
      }
    };
    await expect(cut()).rejects.toThrow("The cluster 'c1' can't be reached");
    answer = response => response.writeHead(403).end('{"message":"No"}');
    expect(await open(new AbortController().signal)).toMatchObject({
      status: 403,
      body: { message: 'No' },
    });
  });

  it('is waited for by nobody for ever', async () => {
    answer = () => {};
    await expect(open(new AbortController().signal)).rejects.toThrow(
      'timed out',
    );
  });

  it('is not read faster than it is taken', async () => {
    let sent = 0;
    answer = response => {
      response.writeHead(200);
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const write = () => {
        while (sent < 2_000 && response.write(chunk)) {
          sent += 1;
        }
      };
      response.on('drain', write);
      write();
    };
    const leaving = new AbortController();
    const chunks = await chunksOf(leaving.signal);
    await chunks[Symbol.asyncIterator]().next();
    await new Promise(resolve => {
      setTimeout(resolve, 500);
    });
    // What the sockets of this machine hold, and not all of 125 MiB
    expect(sent).toBeLessThan(500);
    leaving.abort();
    await until(() => closed === 1);
  });
});
