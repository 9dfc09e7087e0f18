import { once } from 'node:events';
import { AddressInfo, connect, createServer, Socket } from 'node:net';

export interface BadS3 {
  endpoint: string;
  connections(): number;
  stop(): Promise<void>;
}

const UNAVAILABLE =
  'HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/**
 * A way to an S3 server on which things go wrong.
 *
 * @param dropAfter - each connection breaks after so many bytes of answers
 * @param unavailable - which connections, counted from 1, are answered 503
 * @param bytesPerTick - so many bytes of answers pass each 10 ms
 */
export async function startBadS3(
  endpoint: string,
  faults: {
    dropAfter?: number;
    unavailable?: (connection: number) => boolean;
    bytesPerTick?: number;
  },
): Promise<BadS3> {
  const { port } = new URL(endpoint);
  const sockets = new Set<Socket>();
  let count = 0;
  const server = createServer(client => {
    count += 1;
    sockets.add(client);
    client.on('error', () => {});
    if (faults.unavailable?.(count)) {
      client.once('data', () => client.end(UNAVAILABLE));
      return;
    }
    const upstream = connect(Number(port), '127.0.0.1');
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.pipe(upstream);
    let passed = 0;
    upstream.on('data', bytes => {
      const left = (faults.dropAfter ?? Infinity) - passed;
      passed += bytes.length;
      client.write(bytes.subarray(0, left));
      if (passed >= (faults.dropAfter ?? Infinity)) {
        upstream.destroy();
        client.end();
        return;
      }
      if (!faults.bytesPerTick && client.writableLength < 1024 ** 2) return;
      upstream.pause();
      const wait = faults.bytesPerTick
        ? (10 * bytes.length) / faults.bytesPerTick
        : 1;
      setTimeout(() => upstream.resume(), wait);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => count,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
