import { once } from 'node:events';
import { AddressInfo, connect, createServer, Socket } from 'node:net';

/** A way to a TCP server that can be cut, and mended. */
export class Wire {
  static async to(target: { host: string; port: number }): Promise<Wire> {
    const wire = new Wire(target);
    await wire.mend();
    return wire;
  }

  port = 0;
  readonly #target: { host: string; port: number };
  readonly #sockets = new Set<Socket>();
  #server = createServer();

  private constructor(target: { host: string; port: number }) {
    this.#target = target;
  }

  /** On the same port each time. */
  async mend(): Promise<void> {
    this.#server = createServer(from => {
      const to = connect(this.#target);
      for (const socket of [from, to]) {
        this.#sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          this.#sockets.delete(socket);
          from.destroy();
          to.destroy();
        });
      }
      from.pipe(to).pipe(from);
    });
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as AddressInfo).port;
  }

  /** Ends what is open, and refuses what comes. */
  async cut(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) {
      socket.destroy();
    }
    await closed;
  }
}
