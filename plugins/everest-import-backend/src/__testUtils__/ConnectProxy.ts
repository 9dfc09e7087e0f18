import { once } from 'node:events';
import { createServer } from 'node:http';
import { AddressInfo, connect } from 'node:net';
import { Duplex } from 'node:stream';

/** An HTTP CONNECT proxy on loopback, as a company has one before its clusters. */
export class ConnectProxy {
  static async start(): Promise<ConnectProxy> {
    const proxy = new ConnectProxy();
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    const { port } = proxy.#server.address() as AddressInfo;
    proxy.url = `http://127.0.0.1:${port}`;
    return proxy;
  }

  url = '';
  /** `host:port` of each tunnel asked for, oldest first. */
  readonly tunnels: string[] = [];
  /** What `Proxy-Authorization` has to be, when set. */
  credentials?: string;
  /** Takes requests for tunnels and says nothing, while set. */
  silent = false;
  readonly #sockets = new Set<Duplex>();
  readonly #server = createServer().on('connect', (request, socket, head) => {
    const target = request.url ?? '';
    this.tunnels.push(target);
    this.#keep(socket);
    if (
      this.credentials !== undefined &&
      request.headers['proxy-authorization'] !== this.credentials
    ) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    if (this.silent) {
      // Read on, or it is not seen when the other side gives up
      socket.resume().on('end', () => socket.destroy());
      return;
    }
    const [host, port] = target.split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    this.#keep(upstream);
  });

  /** How many connections are open, tunnels and those that wait to become one. */
  get open(): number {
    return this.#sockets.size;
  }

  /** Cuts every tunnel. */
  cut() {
    for (const socket of this.#sockets) {
      socket.destroy();
    }
  }

  async stop() {
    this.cut();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #keep(socket: Duplex) {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    // A test cuts tunnels on purpose; what that means is for the client to say.
    socket.on('error', () => socket.destroy());
  }
}
