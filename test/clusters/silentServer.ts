import { once } from 'node:events';
import { AddressInfo, createServer, Socket } from 'node:net';

export interface SilentServer {
  url: string;
  /** How many connections are open. */
  open(): number;
  stop(): Promise<void>;
}

/** Takes every connection and never says a word, as an address behind a firewall may. */
export async function startSilentServer(): Promise<SilentServer> {
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    // Read on, or it is not seen when the other side gives up
    socket.resume();
    // Whoever gives up may do so with a reset
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    open: () => sockets.size,
    async stop() {
      sockets.forEach(socket => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}
