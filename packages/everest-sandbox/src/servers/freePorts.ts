import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';

/** Ports of the loopback interface that nobody listens on right now. */
export async function freePorts(count: number): Promise<number[]> {
  // All held open at once, so that no port is handed out twice.
  const servers = Array.from({ length: count }, () =>
    createServer().listen(0, '127.0.0.1'),
  );
  await Promise.all(servers.map(server => once(server, 'listening')));
  const ports = servers.map(server => (server.address() as AddressInfo).port);
  await Promise.all(
    servers.map(server => {
      server.close();
      return once(server, 'close');
    }),
  );
  return ports;
}
