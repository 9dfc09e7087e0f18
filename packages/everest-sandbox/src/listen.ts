import { once } from 'node:events';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';

/** Starts a server on 127.0.0.1, on any free port where none is given. */
export async function listen(server: Server, wanted = 0) {
  server.listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
